import { useLayoutEffect, useRef } from 'preact/hooks';
import { LOG_ID } from './focus.ts';
import type { Turn } from './turns.ts';

/** Nearer to the end than this counts as being at the end, in CSS pixels. */
const NEAR = 120;

/**
 * Brings the newest message into view, unless the person scrolled up to read. A long answer is shown
 * from its beginning; the question above it stays visible.
 */
export function useFollowNewest(turns: readonly Turn[]): void {
  const readingAbove = useRef(false);
  const newest = turns.at(-1);

  useLayoutEffect(() => {
    let before = scrollY;
    const scrolled = () => {
      const left = document.documentElement.scrollHeight - innerHeight - scrollY;
      if (left < NEAR) readingAbove.current = false;
      else if (scrollY < before) readingAbove.current = true;
      before = scrollY;
    };
    const resized = () => {
      // The keyboard opened: what was at the end stays there.
      if (!readingAbove.current && document.activeElement?.tagName === 'TEXTAREA') showNewest();
    };
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('resize', resized);
    return () => {
      removeEventListener('scroll', scrolled);
      removeEventListener('resize', resized);
    };
  }, []);

  useLayoutEffect(() => {
    if (newest?.from === 'person') readingAbove.current = false;
    if (newest && !readingAbove.current) showNewest();
  }, [newest?.id]);
}

function showNewest(): void {
  const newest = document.getElementById(LOG_ID)?.lastElementChild;
  if (newest?.classList.contains('from-hotline')) newest.scrollIntoView({ block: 'start' });
  else scrollTo({ top: document.documentElement.scrollHeight });
}
