import type { Pack } from '../../locales/packs.ts';
import { type FeatureSpec, withStripped } from './features.ts';
import { classify, type LinearModel } from './linear-model.ts';
import { type Example, train } from './train.ts';
import { DANGER_KINDS, type DangerKind } from './understanding.ts';

const CALM = 'calm';

/** Shorter runs of characters than for topics: as good here, and quicker to learn. */
const DANGER_FEATURES: FeatureSpec = { characters: [1, 3], words: true };

/** Topics whose questions may themselves be danger: they teach the model neither way. */
const AMBIGUOUS = new Set(['abuse', 'harassment']);

/** Learns to tell danger from everyday questions. It leans to danger: a false alarm is answered kindly. */
export function trainDanger(pack: Pack): LinearModel {
  const examples: Example[] = Object.entries(pack.danger).flatMap(([label, lines]) =>
    withStripped(lines, pack.stripDiacritics).map((text) => ({ text, label })),
  );
  for (const [topic, lines] of Object.entries(pack.utterances)) {
    if (AMBIGUOUS.has(topic)) continue;
    for (const text of withStripped(lines, pack.stripDiacritics)) examples.push({ text, label: CALM });
  }
  for (const text of withStripped(smallWords(pack), pack.stripDiacritics))
    examples.push({ text, label: CALM });
  return train(examples, DANGER_FEATURES, { cost: 0.5 });
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
export function guessDanger(text: string, model: LinearModel, leaning: Leaning): Danger | undefined {
  const scores = classify(model, text);
  // One against all others: the score of calm is the distance from danger of every kind.
  const calm = (scores.find(({ label }) => label === CALM)?.score ?? 0) - WEIGHT[leaning];
  if (calm > CALM_ENOUGH) return undefined;
  const worst = scores.find(({ label }) => label !== CALM);
  const kind = DANGER_KINDS.find((known) => known === worst?.label);
  return kind && { kind, sure: calm < SURELY_NOT_CALM };
}

/** From this score on a message counts as calm. Everyday questions score near 1. */
const CALM_ENOUGH = 0.45;
const SURELY_NOT_CALM = 0;
/** What else is known of a message: its topic is violence (likely or just the best guess), it is surely none of ours, or in a language that has no pack. */
export type Leaning = 'likely' | 'possible' | 'no' | 'everyday' | 'unlikely' | 'foreign';

/** A message about violence must sound that much calmer than others, one about football less so. */
const WEIGHT: Readonly<Record<Leaning, number>> = {
  likely: 0.25,
  possible: 0.15,
  no: 0,
  everyday: -0.3,
  unlikely: -0.6,
  foreign: -0.8,
};
