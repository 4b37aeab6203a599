import type { AnswerText } from '../../locales/answer-text.ts';
import type { Pack } from '../../locales/packs.ts';
import { RULE_OF_CALCULATION } from '../rule-of-calculation.ts';
import { MESSAGE_FEATURES, withStripped } from './features.ts';
import { classify, type LinearModel } from './linear-model.ts';
import { type Example, train } from './train.ts';
import { type Candidate, DANGER_KINDS, TOPIC_OF_DANGER } from './understanding.ts';

/** Label of messages that are a scam or an advertisement. */
export const FRAUD = 'fraud';

/** Sharpness of the scores: from distances to likelihoods. */
const SHARPNESS = 6;

/** A few lines of each kind of danger: more would make every short message sound like violence. */
const FROM_EACH_DANGER = 8;

/** Learns topics and actions from the pack's example messages, and topics from the words of their own answers. */
export function trainTopics(pack: Pack): LinearModel {
  const examples: Example[] = [];
  const learn = (label: string, lines: readonly string[]) => {
    for (const text of withStripped(lines, pack.stripDiacritics)) examples.push({ text, label });
  };
  for (const [label, lines] of Object.entries(pack.utterances)) learn(label, lines);
  for (const kind of DANGER_KINDS)
    learn(TOPIC_OF_DANGER[kind], (pack.danger[kind] ?? []).slice(0, FROM_EACH_DANGER));
  for (const answer of pack.answers.values())
    learn(answer.topic, [pack.t(`topic.${answer.topic}`), ...sentencesOf(answer)]);
  return train(examples, MESSAGE_FEATURES, { cost: 0.5 });
}

/** Shorter pieces of an answer say nothing of its topic. */
const SHORTEST_SENTENCE = 9;

function sentencesOf(answer: AnswerText): string[] {
  return [answer.answer, answer.means, ...answer.steps, ...Object.values(answer.facets)]
    .flatMap((text) => text.replace(/\{\{.*?\}\}/g, ' ').split(/[.。！？!?\n]+/))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST_SENTENCE);
}

/** Topics and actions with their likelihoods, best first. */
export function guessTopics(text: string, model: LinearModel): Candidate[] {
  const scores = classify(model, text);
  const weights = scores.map(({ label, score }) => ({ topic: label, score: Math.exp(SHARPNESS * score) }));
  // What no label claims: grows when even the best score is far from its examples.
  const rest = Math.exp(SHARPNESS * -0.45);
  const total = weights.reduce((sum, { score }) => sum + score, rest);
  const likely = weights.slice(0, 5).map(({ topic, score }) => ({ topic, score: score / total }));
  return ruleBeforeCalculation(text, likely);
}

/** The rule of a calculation is preferred when it is at least so likely as this share of the calculation. */
const RULE_SHARE = 0.3;

/** Who gives no figure asks for the rule rather than for a calculation, where both are near. */
function ruleBeforeCalculation(text: string, likely: Candidate[]): Candidate[] {
  const [best] = likely;
  const rule = best && RULE_OF_CALCULATION[best.topic];
  const found = likely.find(({ topic }) => topic === rule);
  if (!best || !found || /\p{Nd}/u.test(text) || found.score < best.score * RULE_SHARE) return likely;
  const swapped = [
    { ...found, score: best.score },
    { ...best, score: found.score },
  ];
  return [...swapped, ...likely.filter((one) => one !== best && one !== found)];
}
