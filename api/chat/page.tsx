import { useEffect } from 'preact/hooks';
import { start, turns } from './chat.ts';
import { Choices } from './choices.tsx';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { COMPOSER_ID } from './focus.ts';
import { Header } from './header.tsx';
import { OfflineBar } from './offline-bar.tsx';
import { watchEscape } from './quick-exit.ts';
import { useMeasures } from './use-measures.ts';
import { Welcome } from './welcome.tsx';
import { word } from './words.ts';

/** The whole chat page. */
export function Page() {
  const language = start.value?.language;
  useEffect(watchEscape, []);
  useEffect(() => {
    if (!language) return;
    document.documentElement.lang = language;
    document.title = word('web.title');
  }, [language]);
  useMeasures();

  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(COMPOSER_ID)?.focus();
  };
  return (
    <>
      <a class="skip" href={`#${COMPOSER_ID}`} onClick={skip}>
        {word('web.skip')}
      </a>
      <div class="top">
        <Header />
        <OfflineBar />
      </div>
      <main class="main">
        <div class="content">
          {turns.value.length === 0 && <Welcome />}
          <Conversation />
          <Choices />
        </div>
        <Composer />
      </main>
    </>
  );
}
