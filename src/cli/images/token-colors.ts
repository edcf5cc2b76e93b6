/** Colours of the light theme by the name of their custom property. */
export function lightColors(css: string): (name: string) => string {
  const light = /\[data-theme='light'\]\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const colors = new Map(
    [...light.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{3,8})\b/gi)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  return (name) => {
    const color = colors.get(name);
    if (color === undefined)
      throw new Error(`tokens.css gives no colour ${name} in the light theme.`);
    return color;
  };
}
