import type { Asking, Question } from '../flow.ts';
import type { Answers } from '../state.ts';

/** A last yes or no before something is done. Anything but a clear answer asks again. */
export function sureQuestion(parts: {
  ask(asking: Asking): string;
  /** Message key of the button that says yes. */
  readonly yes: string;
  when?(answers: Answers): boolean;
}): Question {
  return {
    id: 'sure',
    sample: 'yes',
    ask: parts.ask,
    ...(parts.when ? { when: parts.when } : {}),
    options: ({ pack }) => [
      { value: 'yes', label: pack.t(parts.yes) },
      { value: 'no', label: pack.t('button.no') },
    ],
    parse: (text, { pack }, understood) => {
      if (text.trim().toLowerCase() === pack.t(parts.yes).toLowerCase()) return 'yes';
      return understood.yesNo === undefined ? undefined : understood.yesNo ? 'yes' : 'no';
    },
  };
}
