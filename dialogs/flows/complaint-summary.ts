import type { Pack } from '../../locales/packs.ts';
import type { Asking, Option, Question } from '../flow.ts';
import { say } from '../say.ts';
import { saysSend } from '../send-words.ts';
import { contactWords } from './complaint-identity.ts';
import { whenText } from './complaint-when.ts';
import { sameWords } from './typed.ts';

/** All that will be filed, for the person to check. */
export function summary(asking: Asking): string {
  const { answers, context, open, pack } = asking;
  const notGiven = say(context, pack, 'complaint.notGiven');
  const read = whenText(open.read?.when ?? {}, pack);
  return say(context, pack, 'complaint.summary', {
    employer: answers.employer || notGiven,
    what: answers.what || notGiven,
    when: answers.when ? `${answers.when}${read && inBrackets(read, pack)}` : notGiven,
    name: nameWords(asking),
    contact: contactWords(asking),
    count: open.evidence?.length ?? 0,
  });
}

function inBrackets(text: string, pack: Pack): string {
  return pack.script === 'Han' ? `（${text}）` : ` (${text})`;
}

function nameWords({ answers, context, pack }: Asking): string {
  if (answers.identity === 'named' && answers.name) return answers.name;
  const key = answers.identity === 'anonymous' ? 'complaint.anonymous' : 'complaint.notGiven';
  return say(context, pack, key);
}

/** The last question: it shows everything and sends, changes or (with the buttons that are always there) cancels. */
export const sendQuestion: Question = {
  id: 'sure',
  sample: 'yes',
  ask: (asking) => {
    const { context, pack } = asking;
    const check = say(context, pack, 'complaint.check');
    return `${check}\n${summary(asking)}\n\n${say(context, pack, 'complaint.confirm')}`;
  },
  options: ({ pack }) => [
    { value: 'yes', label: pack.t('button.send') },
    { value: 'change', label: pack.t('button.edit') },
  ],
  parse: (text, { context, pack }, understood) => {
    if (saysSend(context, text) || sameWords(text, pack.t('button.send'))) return 'yes';
    if (sameWords(text, pack.t('button.edit'))) return 'change';
    return understood.yesNo === undefined ? undefined : understood.yesNo ? 'yes' : 'change';
  },
};

/** Parts that can be changed, and the answers that are asked for again with each. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  employer: ['employer'],
  what: ['what'],
  when: ['when'],
  identity: ['identity', 'name', 'contact'],
};

function parts({ pack }: Asking): Option[] {
  return Object.keys(PARTS).map((part) => ({ value: part, label: pack.t(`button.part-${part}`) }));
}

/** What is to be changed; it is then asked for again, and the summary follows. */
export const changeQuestion: Question = {
  id: 'change',
  sample: 'employer',
  when: (answers) => answers.sure === 'change',
  ask: ({ context, pack }) => say(context, pack, 'complaint.askChange'),
  options: parts,
  parse: (text, asking) => parts(asking).find(({ label }) => sameWords(text, label))?.value,
  retakes: (value) => [...(PARTS[value] ?? []), 'sure', 'change'],
};
