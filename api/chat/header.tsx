import { choose } from './chat.ts';
import { ExitIcon, PersonIcon } from './icons.tsx';
import { LanguageMenu } from './language-menu.tsx';
import { leave } from './quick-exit.ts';
import { word } from './words.ts';

/** Always on screen: the name, the languages, a person, and the way out. */
export function Header() {
  const askForPerson = () => choose({ label: word('button.talk-to-person'), token: 'go:do.human' });
  return (
    <header class="header">
      <h1 class="name">{word('bot.name')}</h1>
      <LanguageMenu />
      <button type="button" class="header-button" onClick={askForPerson}>
        <PersonIcon />
        {word('web.person')}
      </button>
      <button
        type="button"
        class="header-button exit"
        title={word('web.quickExitHint')}
        aria-describedby="quick-exit-hint"
        onClick={leave}
      >
        <ExitIcon />
        {word('web.quickExit')}
      </button>
      <span id="quick-exit-hint" hidden>
        {word('web.quickExitHint')}
      </span>
    </header>
  );
}
