import { useEffect, useRef, type MutableRef } from 'preact/hooks';

/** Opens everything that is folded while the page is printed: paper has nothing to press. */
export function useOpenInPrint(): MutableRef<HTMLDivElement | null> {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let folded: HTMLDetailsElement[] = [];
    const open = () => {
      folded = [...(page.current?.querySelectorAll('details') ?? [])].filter(
        (details) => !details.open,
      );
      for (const details of folded) details.open = true;
    };
    const fold = () => {
      for (const details of folded) details.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', fold);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', fold);
    };
  }, []);
  return page;
}
