import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { changeLanguage, start } from './chat.ts';
import { LanguageIcon } from './icons.tsx';
import type { Language } from './server-api.ts';
import { word } from './words.ts';

/** The languages behind a button, each in its own name. */
export function LanguageMenu() {
  const open = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { languages = [], language = '' } = start.value ?? {};
  const current = languages.find(({ code }) => code === language);

  const close = () => {
    open.value = false;
    button.current?.focus();
  };

  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) open.value = false;
    };
    const escaped = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && open.value) close();
    };
    addEventListener('keydown', escaped);
    addEventListener('pointerdown', outside);
    addEventListener('focusin', outside);
    return () => {
      removeEventListener('keydown', escaped);
      removeEventListener('pointerdown', outside);
      removeEventListener('focusin', outside);
    };
  }, []);

  const chosen = ({ code }: Language) => {
    close();
    if (code !== language) void changeLanguage(code);
  };

  return (
    <div class="language-menu" ref={place}>
      <button
        ref={button}
        type="button"
        class="header-button"
        aria-expanded={open.value}
        aria-controls="languages"
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <LanguageIcon />
        <span class="unseen">{word('web.language')}: </span>
        <span lang={language}>{current?.name}</span>
      </button>
      <ul id="languages" class="menu" hidden={!open.value} aria-label={word('web.language')}>
        {languages.map((one) => (
          <li key={one.code}>
            <button
              type="button"
              lang={one.code}
              aria-current={one.code === language}
              onClick={() => chosen(one)}
            >
              {one.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
