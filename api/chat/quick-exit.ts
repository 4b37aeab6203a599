import { stop } from './chat.ts';

/** Where the quick exit leads: an everyday page. */
const HARMLESS = 'https://www.cwa.gov.tw/';
const PRESSES = 3;
/** The presses must follow each other within this time, in milliseconds. */
const WITHIN = 2000;

/** Leaves at once: the page is emptied first, and the back button does not return to it. */
export function leave(): void {
  stop();
  // The server takes the cookie back: whoever opens the page next finds nothing.
  navigator.sendBeacon('/v1/chat/leave');
  document.body.replaceChildren();
  document.title = '…';
  location.replace(HARMLESS);
}

/** Escape pressed three times leaves too. Returns how to stop watching. */
export function watchEscape(): () => void {
  let presses: number[] = [];
  const pressed = (event: KeyboardEvent) => {
    // Within an input method, Escape drops a suggestion.
    if (event.key !== 'Escape' || event.isComposing || event.repeat) return;
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
    if (presses.length >= PRESSES) leave();
  };
  // A page that the browser kept for the back button would show everything again.
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) location.reload();
  };
  addEventListener('keydown', pressed);
  addEventListener('pageshow', shown);
  return () => {
    removeEventListener('keydown', pressed);
    removeEventListener('pageshow', shown);
  };
}
