import { turns } from './chat.ts';
import { ChoiceButton } from './choice-button.tsx';
import { openChoices } from './turns.ts';
import { word } from './words.ts';

/** The buttons under the last message. They lie outside the log, so that they are not read out as news. */
export function Choices() {
  const choices = openChoices(turns.value);
  if (choices.length === 0) return null;
  const last = turns.value[turns.value.length - 1];
  const language = last?.from === 'hotline' ? last.replies[last.replies.length - 1]?.language : undefined;
  return (
    <section class="choices" aria-label={word('web.choices')} lang={language}>
      {choices.map((choice, i) => (
        <ChoiceButton key={`${choice.token} ${choice.label}`} choice={choice} number={i + 1} />
      ))}
    </section>
  );
}
