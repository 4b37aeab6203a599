import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { sendText } from './chat.ts';
import { COMPOSER_ID } from './focus.ts';
import { SendIcon } from './icons.tsx';
import { word } from './words.ts';

/** Longest message that the hotline takes, in UTF-16 units. */
const LONGEST = 5000;
/** The box grows up to so many lines, then it scrolls. */
const MOST_LINES = 5;
/** Set by Safari on the key that ends a composition; `isComposing` is already false there. */
const COMPOSING_KEY = 229;

/** The message box. Enter sends, Shift+Enter breaks the line; an input method keeps its Enter. */
export function Composer() {
  const draft = useSignal('');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = draft.value.trim();
  const tooLong = text.length > LONGEST;

  useLayoutEffect(() => {
    if (box.current) growToText(box.current);
  }, [draft.value]);

  const send = () => {
    if (!text || tooLong) return;
    sendText(text);
    draft.value = '';
    box.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === COMPOSING_KEY)
      return;
    event.preventDefault();
    send();
  };
  const submitted = (event: Event) => {
    event.preventDefault();
    send();
  };

  return (
    <form class="composer" onSubmit={submitted}>
      <p id="too-long" class="too-long" role="alert">
        {tooLong && word('web.tooLong')}
      </p>
      <div class="composer-row">
        <textarea
          id={COMPOSER_ID}
          ref={box}
          rows={1}
          enterkeyhint="send"
          autocomplete="off"
          placeholder={word('web.placeholder')}
          aria-label={word('web.placeholder')}
          aria-invalid={tooLong}
          aria-describedby="too-long"
          value={draft.value}
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onKeyDown={pressed}
        />
        <button type="submit" class="send" aria-disabled={!text || tooLong}>
          <SendIcon />
          <span class="send-word">{word('web.send')}</span>
        </button>
      </div>
    </form>
  );
}

function growToText(box: HTMLTextAreaElement): void {
  const style = getComputedStyle(box);
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  const around = pixels(style.paddingTop) + pixels(style.paddingBottom);
  const edges = pixels(style.borderTopWidth) + pixels(style.borderBottomWidth);
  box.style.height = 'auto';
  const most = pixels(style.lineHeight) * MOST_LINES + around;
  box.style.height = `${Math.min(box.scrollHeight, most) + edges}px`;
  box.style.overflowY = box.scrollHeight > most + 1 ? 'auto' : 'hidden';
}
