import { answerContent, answerRenders, everyAnswer } from './answers.ts';
import type { Check, Fault, Subject } from './fault.ts';
import { flowsLeadOn } from './flows.ts';
import { topicsRestOnLaw } from './law.ts';
import { buttonLength, sameMessages } from './messages.ts';
import { enoughExamples, oneLabelEach } from './utterances.ts';

/** Every check over flows, packs and values. */
export const CHECKS: readonly Check[] = [
  sameMessages,
  buttonLength,
  everyAnswer,
  answerContent,
  answerRenders,
  enoughExamples,
  oneLabelEach,
  topicsRestOnLaw,
  flowsLeadOn,
];

export function lint(subject: Subject): Fault[] {
  return CHECKS.flatMap((one) => one.run(subject));
}
