export const COMPOSER_ID = 'message';
export const LOG_ID = 'conversation';

/**
 * After a tap on a button that then disappears, the focus goes on to the message box. On a touch
 * screen that would open the keyboard over the answer, so there the conversation gets it.
 */
export function keepFocus(event: MouseEvent): void {
  const button = event.currentTarget;
  const touched = 'pointerType' in event && event.pointerType === 'touch';
  setTimeout(() => {
    if (button instanceof HTMLElement && button.isConnected) return;
    document.getElementById(touched ? LOG_ID : COMPOSER_ID)?.focus({ preventScroll: true });
  });
}
