import { citationText } from '../answers/answerer.ts';
import { type Flow, nextQuestion, type Question } from '../flow.ts';
import { say, textReply } from '../say.ts';
import { LEFT_OUT } from '../send-words.ts';
import { filed } from './complaint-filed.ts';
import { identityQuestions } from './complaint-identity.ts';
import { asksIfEmployerLearns, secrecy } from './complaint-secrecy.ts';
import { changeQuestion, sendQuestion } from './complaint-summary.ts';
import { readWhen, tellsWhen } from './complaint-when.ts';
import { againInWords, clearEmployer, freeWords, tellsWhat } from './complaint-words.ts';
import { sameWords } from './typed.ts';

/** Longest answers, in UTF-16 units: all together still fit one message of LINE. */
const LONGEST = { employer: 200, what: 3_000, when: 500 } as const;

/** Nothing that was told is cut: what is too long is asked for again. */
function ifFits(text: string, longest: number): string | undefined {
  const words = text.trim();
  return words.length <= longest ? words : undefined;
}

const employer: Question = {
  id: 'employer',
  sample: '大發電子，中壢',
  free: true,
  ask: ({ context, pack }) => say(context, pack, 'complaint.askEmployer'),
  opening: (text) => clearEmployer(text),
  parse: (text, { context, pack }) =>
    freeWords(text, context, pack, { longest: LONGEST.employer, statement: true }),
  missed: (asking) => againInWords(asking, employer.ask(asking), LONGEST.employer),
};

const what: Question = {
  id: 'what',
  sample: '沒有給加班費',
  free: true,
  story: true,
  ask: ({ context, pack }) => say(context, pack, 'complaint.askWhat'),
  opening: (text, { pack }) => (tellsWhat(text, pack) ? ifFits(text, LONGEST.what) : undefined),
  parse: (text, { context, pack }) => freeWords(text, context, pack, { longest: LONGEST.what }),
  missed: (asking) => againInWords(asking, what.ask(asking), LONGEST.what),
};

const when: Question = {
  id: 'when',
  sample: '2026-03',
  free: true,
  story: true,
  ask: ({ context, pack }) => say(context, pack, 'complaint.askWhen'),
  options: ({ pack }) => [{ value: LEFT_OUT, label: pack.t('button.skip') }],
  opening: (text, _asking, understood) => (tellsWhen(understood) ? ifFits(text, LONGEST.when) : undefined),
  parse: (text, { context, pack }, understood) => {
    if (sameWords(text, pack.t('button.skip'))) return LEFT_OUT;
    const isDated = understood.entities.some(({ kind }) => kind === 'date');
    return freeWords(text, context, pack, { longest: LONGEST.when, statement: !isDated });
  },
  read: ({ pack }, understood) => readWhen(understood, pack),
  missed: (asking) => againInWords(asking, when.ask(asking), LONGEST.when),
};

/**
 * A complaint to the labour bureau: what the confidentiality regulation (CONF 3) lets a report contain, asked
 * for one by one; then a summary, and it is filed. Who it is from may stay open.
 */
export const complaint: Flow = {
  id: 'complaint',
  version: 1,
  title: 'action.do.complaint',
  draft: true,
  evidence: true,
  sendsWith: ['employer', 'what'],
  intro: ({ context, pack }) => {
    const duty = citationText('LSA 74', pack, context.knowledge).text;
    return [textReply(pack, say(context, pack, 'complaint.intro', { duty }))];
  },
  words: ({ phrases: { complaint: words } }) => [
    ...words.send,
    ...words.wait,
    ...words.named,
    ...words.anonymous,
  ],
  aside: (asking, { text, entities }) => {
    const due = nextQuestion(complaint, asking.answers)?.id;
    const isTale = due === 'what' || (due === 'when' && entities.some(({ kind }) => kind === 'date'));
    return asksIfEmployerLearns(text, asking.pack, isTale) ? [secrecy(asking)] : undefined;
  },
  questions: [employer, what, when, ...identityQuestions, sendQuestion, changeQuestion],
  finish: filed,
};
