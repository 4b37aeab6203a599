import type { Pack } from '../../locales/packs.ts';
import { asks, folded } from '../asks.ts';
import type { Asking, Question } from '../flow.ts';
import { say } from '../say.ts';
import { againInWords, freeWords } from './complaint-words.ts';
import { phoneNumber, sameWords } from './typed.ts';

const LONGEST_NAME = 100;

const isNamed = (answers: Readonly<Record<string, string>>) => answers.identity === 'named';

const identity: Question = {
  id: 'identity',
  sample: 'anonymous',
  ask: ({ context, pack }) => say(context, pack, 'complaint.askIdentity'),
  options: ({ pack }) => [
    { value: 'named', label: pack.t('button.named') },
    { value: 'anonymous', label: pack.t('button.stay-anonymous') },
  ],
  parse: (text, { pack }) => {
    if (sameWords(text, pack.t('button.named'))) return 'named';
    if (sameWords(text, pack.t('button.stay-anonymous'))) return 'anonymous';
    if (asks(text, pack)) return undefined;
    const { named, anonymous } = pack.phrases.complaint;
    const [yes, no] = [longestIn(text, named, pack), longestIn(text, anonymous, pack)];
    // "Not anonymous" holds "anonymous": the longer words decide.
    return yes === no ? undefined : yes > no ? 'named' : 'anonymous';
  },
};

function longestIn(text: string, words: readonly string[], pack: Pack): number {
  const message = folded(text, pack);
  return Math.max(
    0,
    ...words.map((word) => folded(word, pack)).map((word) => (message.includes(word) ? word.length : 0)),
  );
}

const name: Question = {
  id: 'name',
  sample: 'Siti',
  free: true,
  when: isNamed,
  ask: ({ context, pack }) => say(context, pack, 'complaint.askName'),
  parse: (text, { context, pack }) => {
    // A number written beside the name answers the next question.
    const words = phoneNumber(text) ? text.replace(/[,，、;]?\s*\+?\d[\d\s().-]{6,}/, ' ') : text;
    return freeWords(words, context, pack, { longest: LONGEST_NAME, statement: true, wish: true });
  },
  missed: (asking) => againInWords(asking, name.ask(asking), LONGEST_NAME),
};

const contact: Question = {
  id: 'contact',
  sample: '0912 345 678',
  volunteered: true,
  when: isNamed,
  ask: ({ context, pack }) => say(context, pack, 'complaint.askContact'),
  options: ({ pack }) => [{ value: 'here', label: pack.t('human.here') }],
  parse: (text, { pack }) => (sameWords(text, pack.t('human.here')) ? 'here' : phoneNumber(text)),
  missed: ({ context, pack }) => say(context, pack, 'human.badContact'),
};

/** Who complains: confidential or anonymous, and how the bureau reaches the person. */
export const identityQuestions: readonly Question[] = [identity, name, contact];

/** How the person is to be reached, in words. */
export function contactWords({ answers, context, pack }: Asking): string {
  if (!isNamed(answers) || !answers.contact) return say(context, pack, 'complaint.notGiven');
  return answers.contact === 'here' ? pack.t('human.here') : answers.contact;
}
