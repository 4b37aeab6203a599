import type { Choice } from '../../dialogs/replies.ts';
import { choose, start } from './chat.ts';
import { keepFocus } from './focus.ts';
import { PhoneIcon } from './icons.tsx';

interface Props {
  readonly choice: Choice;
  /** Shown before the label: what can be typed instead of tapping. */
  readonly number?: number;
}

/** A choice: says its label for the person, or dials, or opens a page. */
export function ChoiceButton({ choice, number }: Props) {
  const content = (
    <>
      {number !== undefined && <span class="choice-number">{number}</span>}
      {choice.url?.startsWith('tel:') && <PhoneIcon />}
      <span lang={nameLanguage(choice)}>{choice.label}</span>
    </>
  );
  if (choice.url?.startsWith('tel:')) {
    return (
      <a class="choice" href={choice.url}>
        {content}
      </a>
    );
  }
  if (choice.url) {
    return (
      <a class="choice" href={choice.url} target="_blank" rel="noopener">
        {content}
      </a>
    );
  }
  const tapped = (event: MouseEvent) => {
    keepFocus(event);
    choose(choice);
  };
  return (
    <button type="button" class="choice" onClick={tapped}>
      {content}
    </button>
  );
}

/** A language's own name is in that language. */
function nameLanguage(choice: Choice): string | undefined {
  return start.value?.languages.find((language) => language.name === choice.label)?.code;
}
