import { changeLanguage, start } from './chat.ts';
import { ChoiceButton } from './choice-button.tsx';
import { LinkedText } from './linked-text.tsx';
import { word } from './words.ts';

/** The first screen: one sentence, the languages, common questions, the emergency line. */
export function Welcome() {
  if (!start.value) return null;
  const { language, languages, intro, emergency, common } = start.value;
  return (
    <section class="welcome">
      <p class="intro">{intro}</p>
      <ul class="languages" aria-label={word('web.language')}>
        {languages.map(({ code, name }) => (
          <li key={code}>
            <button
              type="button"
              lang={code}
              class="language"
              aria-current={code === language}
              onClick={() => void changeLanguage(code)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p class="emergency">
        <LinkedText text={emergency} language={language} urgent />
      </p>
      <h2>{word('web.common')}</h2>
      <ul class="common">
        {common.map((choice) => (
          <li key={choice.token}>
            <ChoiceButton choice={choice} />
          </li>
        ))}
      </ul>
      <div class="privacy">
        <p>{word('bot.automatic')}</p>
        <p>{word('web.privacy')}</p>
      </div>
    </section>
  );
}
