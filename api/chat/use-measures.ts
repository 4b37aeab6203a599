import { useLayoutEffect } from 'preact/hooks';

/** Tells the stylesheet how high the bars at the top and the bottom are, so that nothing scrolls below them. */
export function useMeasures(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const bars = [
      { selector: '.top', property: '--top-height' },
      { selector: '.composer', property: '--composer-height' },
    ];
    const observer = new ResizeObserver(() => {
      for (const { selector, property } of bars) {
        root.style.setProperty(property, `${document.querySelector(selector)?.clientHeight ?? 0}px`);
      }
    });
    for (const { selector } of bars) {
      const bar = document.querySelector(selector);
      if (bar) observer.observe(bar);
    }
    return () => observer.disconnect();
  }, []);
}
