import type { Pack } from '../../locales/packs.ts';
import { RULE_OF_CALCULATION } from '../rule-of-calculation.ts';
import { highest, type LinearModel, score } from './linear-model.ts';
import type { Example } from './train.ts';
import { type Candidate, DANGER_KINDS, TOPIC_OF_DANGER } from './understanding.ts';
import type { Vector } from './vocabulary.ts';

/** Name of the head that knows topics and actions. */
export const TOPIC_HEAD = 'topic';

/** Label of messages that are a scam or an advertisement. */
export const FRAUD = 'fraud';

/** Sharpness of the scores: from distances to shares. */
const SHARPNESS = 4;

/**
 * From shares to likelihoods (Platt 1999): a confidence of 0.8 is right in 8 of 10 messages. Fitted to messages
 * that nothing was learnt from; `npm run evaluate` shows how well it holds.
 */
const SLOPE = 1.42;
const SHIFT = 2.66;

/** Which share of a text each score claims; together 1. */
export function sharesOf(scores: Float64Array): Float64Array {
  const shares = scores.map((score) => Math.exp(SHARPNESS * score));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

/** How likely the label with the highest share is right, 0–1. */
export function likelihood(share: number): number {
  if (share >= 1) return 1;
  return 1 / (1 + Math.exp(-(SLOPE * Math.log(share / (1 - share)) + SHIFT)));
}

/** Some lines of each kind of danger: more would make every short message sound like violence. */
const FROM_EACH_DANGER = 20;

/** What topics and actions are learnt from: the pack's example messages. */
export function topicExamples(pack: Pack): Example[] {
  const examples: Example[] = [];
  const learn = (label: string, lines: readonly string[]) => {
    for (const text of lines) examples.push({ text, label });
  };
  for (const [label, lines] of Object.entries(pack.utterances)) learn(label, lines);
  for (const kind of DANGER_KINDS)
    learn(TOPIC_OF_DANGER[kind], (pack.danger[kind] ?? []).slice(0, FROM_EACH_DANGER));
  for (const topic of pack.answers.keys()) learn(topic, [pack.t(`topic.${topic}`)]);
  return examples;
}

/**
 * Topics and actions with their likelihoods, best first.
 * @param figures whether the message has any: who gives none asks for the rule rather than for a calculation
 */
export function guessTopics(vector: Vector, model: LinearModel, figures: boolean): Candidate[] {
  const { labels, scores } = score(vector, model, TOPIC_HEAD);
  const shares = sharesOf(scores);
  const places = highest(scores, 5);
  const best = shares[places[0] ?? 0] ?? 0;
  const likely = likelihood(best);
  // What the best label leaves is divided among the others.
  const left = (1 - likely) / Math.max(1 - best, 1e-9);
  const candidates = places.map((place, i) => ({
    topic: labels[place] ?? '',
    score: i === 0 ? likely : (shares[place] ?? 0) * left,
    share: shares[place] ?? 0,
  }));
  const ordered = figures ? candidates : ruleBeforeCalculation(candidates);
  return ordered.map(({ topic, score }) => ({ topic, score }));
}

interface Claim extends Candidate {
  readonly share: number;
}

/** The rule of a calculation is preferred when it claims at least so much of what the calculation claims … */
const RULE_SHARE = 0.45;

/** … unless it is this clear that something is to be calculated. */
const CLEARLY_CALCULATION = 0.8;

function ruleBeforeCalculation(claims: readonly Claim[]): readonly Claim[] {
  const [best] = claims;
  const rule = best && RULE_OF_CALCULATION[best.topic];
  const found = claims.find(({ topic }) => topic === rule);
  if (!best || !found || best.score >= CLEARLY_CALCULATION) return claims;
  if (found.share < best.share * RULE_SHARE) return claims;
  const swapped = [
    { ...found, score: best.score },
    { ...best, score: found.score },
  ];
  return [...swapped, ...claims.filter((one) => one !== best && one !== found)];
}
