/** One line of the report. Without a budget it only informs. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly budget?: string;
  readonly ok?: boolean;
}

/** A number that must not exceed its budget. */
export function figure(name: string, value: number, unit: string, budget?: number): Figure {
  const digits = unit === 'kB' || unit === 'ms' ? 1 : unit === 'MB' ? 2 : 0;
  const show = (number: number) => `${number.toFixed(digits)} ${unit}`.trim();
  if (budget === undefined) return { name, measured: show(value) };
  return { name, measured: show(value), budget: show(budget), ok: value <= budget };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? NaN;
  return (upper + lower) / 2;
}

export function table(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'budget', 'ok'],
    ...figures.map(({ name, measured, budget, ok }) => [
      name,
      measured,
      budget ?? '',
      ok === undefined ? '' : ok ? 'yes' : 'NO',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | '))
    .join('\n');
}
