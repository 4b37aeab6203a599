import { useLayoutEffect, useRef } from 'preact/hooks';
import { LOG_ID } from './focus.ts';
import type { Turn } from './turns.ts';

/** Nearer to the end than this counts as being at the end, in CSS pixels. */
const NEAR = 120;

/**
 * Brings the newest message into view, unless the person scrolled up to read. A long answer is shown
 * from its beginning; a message of the person with what becomes of it.
 */
export function useFollowNewest(turns: readonly Turn[], writing: boolean): void {
  const readingAbove = useRef(false);
  const atEnd = useRef(true);
  const newest = turns.at(-1);

  useLayoutEffect(() => {
    let before = scrollY;
    const scrolled = () => {
      atEnd.current = toEnd() < NEAR;
      if (atEnd.current) readingAbove.current = false;
      else if (scrollY < before) readingAbove.current = true;
      before = scrollY;
    };
    // The keyboard opened or the message box grew: what was at the end stays in view.
    const resized = () => {
      // The first screen is read from its top.
      if (document.getElementById(LOG_ID)?.lastElementChild && atEnd.current) showEnd();
    };
    const observer = new ResizeObserver(resized);
    const composer = document.querySelector('.composer');
    if (composer) observer.observe(composer);
    addEventListener('scroll', scrolled, { passive: true });
    addEventListener('resize', resized);
    return () => {
      observer.disconnect();
      removeEventListener('scroll', scrolled);
      removeEventListener('resize', resized);
    };
  }, []);

  const shown = newest?.from === 'person' ? `${newest.id} ${newest.delivery} ${writing}` : newest?.id;
  useLayoutEffect(() => {
    if (newest?.from === 'person' && newest.delivery === 'sending') readingAbove.current = false;
    if (!newest || readingAbove.current) return;
    if (newest.from === 'person') showEnd();
    else document.getElementById(LOG_ID)?.lastElementChild?.scrollIntoView({ block: 'start' });
    atEnd.current = toEnd() < NEAR;
  }, [shown]);
}

function toEnd(): number {
  return document.documentElement.scrollHeight - innerHeight - scrollY;
}

function showEnd(): void {
  scrollTo({ top: document.documentElement.scrollHeight });
}
