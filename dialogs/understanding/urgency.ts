import type { Pack } from '../../locales/packs.ts';
import { highest, type LinearModel, score } from './linear-model.ts';
import type { Example } from './train.ts';
import { DANGER_KINDS, type DangerKind } from './understanding.ts';
import type { Vector } from './vocabulary.ts';

/** Name of the head that knows danger. */
export const DANGER_HEAD = 'danger';

const CALM = 'calm';

/** Topics whose questions may themselves be danger: they teach the model neither way. */
const AMBIGUOUS = new Set(['abuse', 'harassment']);

/** What danger is told from everyday questions by. It leans to danger: a false alarm is answered kindly. */
export function dangerExamples(pack: Pack): Example[] {
  const examples: Example[] = [];
  const learn = (label: string, lines: readonly string[]) => {
    for (const text of lines) examples.push({ text, label });
  };
  for (const [label, lines] of Object.entries(pack.danger)) learn(label, lines);
  for (const [topic, lines] of Object.entries(pack.utterances)) if (!AMBIGUOUS.has(topic)) learn(CALM, lines);
  learn(CALM, smallWords(pack));
  return examples;
}

/** Special cases whose very name is trouble. */
const TROUBLE = new Set(['missing-report', 'bullying', 'passport', 'heat-stroke', 'miscarriage', 'fishing']);

/** The small words of everyday talk: alone they say nothing, so they are learnt as calm. */
function smallWords({ phrases }: Pack): string[] {
  const facets = Object.entries(phrases.facets).filter(([facet]) => !TROUBLE.has(facet));
  return [
    ...Object.values(phrases.commands),
    phrases.yes,
    phrases.no,
    phrases.correction,
    phrases.followUp,
    ...facets.map(([, words]) => words),
  ].flat();
}

/** A danger that a message speaks of. `sure` false: it may be an everyday question in hard words. */
export interface Danger {
  readonly kind: DangerKind;
  readonly sure: boolean;
}

/**
 * The danger that a message speaks of, or undefined.
 * @param leaning how far the message's topic itself speaks for danger
 */
export function guessDanger(vector: Vector, model: LinearModel, leaning: Leaning): Danger | undefined {
  const { labels, scores } = score(vector, model, DANGER_HEAD);
  const calmAt = labels.indexOf(CALM);
  // One against all others: the score of calm is the distance from danger of every kind.
  const calm = (scores[calmAt] ?? 0) - WEIGHT[leaning];
  if (calm > CALM_ENOUGH) return undefined;
  const worst = highest(scores, 2).find((place) => place !== calmAt);
  const kind = DANGER_KINDS.find((known) => known === labels[worst ?? -1]);
  return kind && { kind, sure: calm < SURELY_NOT_CALM };
}

/** From this score on a message counts as calm. Everyday questions score near 1. */
const CALM_ENOUGH = 0.35;
const SURELY_NOT_CALM = 0;
/** What else is known of a message: its topic is violence (likely or just the best guess), it is surely none of ours, or in a language that has no pack. */
export type Leaning = 'likely' | 'possible' | 'no' | 'everyday' | 'unlikely' | 'foreign';

/** A message about violence must sound that much calmer than others, one about football less so. */
const WEIGHT: Readonly<Record<Leaning, number>> = {
  likely: 0.2,
  possible: 0.1,
  no: 0,
  everyday: -0.3,
  unlikely: -0.6,
  foreign: -0.8,
};
