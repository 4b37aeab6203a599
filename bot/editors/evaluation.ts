import { plainText } from '../../dialogs/plain-text.ts';
import { foldDigits } from '../../dialogs/understanding/fold.ts';
import { createSpeaker } from '../channels/terminal/speaker.ts';
import type { Hotline } from '../hotline.ts';
import type { Labelled } from './labelled.ts';

/** How one labelled message was understood and answered. */
export interface Outcome {
  readonly row: Labelled;
  readonly topic: string;
  readonly confidence: number;
  readonly language: string;
  readonly urgent: boolean;
  /** What the reply should say and does not. */
  readonly unsaid: readonly string[];
}

export interface Figures {
  readonly messages: number;
  /** Percentages. */
  readonly topic: number;
  readonly language: number;
  readonly urgentRecall: number;
  readonly falseAlarms: number;
  readonly mustSay: number;
  /** How far confidence and correctness lie apart on average, in points: 0 is perfectly calibrated. */
  readonly calibrationError: number;
}

/** The evaluation's own day, so that the same file gives the same figures. */
const NOW = Date.parse('2026-11-20T08:00:00+08:00');

/** Hears one message as the first of a conversation. */
export function evaluateOne(hotline: Hotline, row: Labelled): Outcome {
  const { understood, replies } = createSpeaker(hotline, NOW).hear({ kind: 'text', text: row.text });
  const reply = comparable(replies.map(plainText).join('\n'));
  return {
    row,
    topic: understood?.topic ?? 'none',
    confidence: understood?.confidence ?? 0,
    language: understood?.language.code ?? '',
    urgent: understood?.urgent !== undefined,
    unsaid: (row.must_say ?? []).filter(
      (item) => !item.split('|').some((words) => reply.includes(comparable(words))),
    ),
  };
}

export function isRight({ row, topic }: Outcome): boolean {
  return row.topics.includes(topic);
}

/** The figures of some outcomes; a share of nothing counts as full. */
export function figures(outcomes: readonly Outcome[]): Figures {
  const urgent = outcomes.filter(({ row }) => row.urgent);
  const calm = outcomes.filter(({ row }) => !row.urgent);
  const items = outcomes.flatMap(({ row }) => row.must_say ?? []).length;
  const unsaid = outcomes.flatMap((outcome) => outcome.unsaid).length;
  return {
    messages: outcomes.length,
    topic: share(outcomes, isRight),
    language: share(outcomes, ({ row, language }) => row.lang === language),
    urgentRecall: share(urgent, (outcome) => outcome.urgent),
    falseAlarms: calm.length === 0 ? 0 : share(calm, (outcome) => outcome.urgent),
    mustSay: items === 0 ? 100 : rounded((items - unsaid) / items),
    calibrationError: calibrationError(outcomes),
  };
}

/** Expected calibration error over ten equal bands of confidence (Naeini et al. 2015). */
function calibrationError(outcomes: readonly Outcome[]): number {
  let sum = 0;
  for (let band = 0; band < 10; band++) {
    const inside = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === band);
    const right = inside.filter(isRight).length;
    const expected = inside.reduce((total, { confidence }) => total + confidence, 0);
    sum += Math.abs(right - expected);
  }
  return outcomes.length === 0 ? 0 : rounded(sum / outcomes.length);
}

function share(outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number {
  return outcomes.length === 0 ? 100 : rounded(outcomes.filter(holds).length / outcomes.length);
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Without thousand separators and other digits than ours. */
function comparable(text: string): string {
  return foldDigits(text)
    .replace(/(?<=\d)[.,](?=\d{3})/g, '')
    .toLowerCase();
}
