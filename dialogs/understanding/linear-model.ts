import { type FeatureSpec, features } from './features.ts';
import { type Vector, type Vocabulary, vectorize } from './vocabulary.ts';

/** What one question put to a text has learnt: a score for each label, `bias + Σ feature × weight`. */
export interface Head {
  readonly labels: readonly string[];
  /** Where the weights of feature `f` lie: from `starts[f]` up to `starts[f + 1]`. Most features speak for few labels. */
  readonly starts: Uint32Array;
  /** Label (upper byte) and weight (lower byte, signed, in steps of the label's scale): see `packWeight`. */
  readonly weights: Uint16Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** One weight of a head; at most 256 labels. */
export function packWeight(label: number, steps: number): number {
  return (label << 8) | (steps & 0xff);
}

/** Linear classifiers that look at the same features of a text: its topic, its danger … */
export interface LinearModel {
  readonly spec: FeatureSpec;
  readonly vocabulary: Vocabulary;
  readonly heads: ReadonlyMap<string, Head>;
}

/** Reads a folded text (`foldForMatch`) once; what comes out is scored by each head. */
export function read(folded: string, model: LinearModel): Vector {
  return vectorize(features(folded, model.spec), model.vocabulary);
}

/** A head's labels with the score of each, at the same place. Near +1 is sure, below −0.5 far away. */
export interface Scores {
  readonly labels: readonly string[];
  readonly scores: Float64Array;
}

/** @throws {RangeError} if the model has no such head */
export function score({ indices, values }: Vector, model: LinearModel, name: string): Scores {
  const { labels, starts, weights, scales, bias } = headOf(model, name);
  const scores = new Float64Array(labels.length);
  for (let i = 0; i < indices.length; i++) {
    const feature = indices[i] as number;
    const value = values[i] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end; at++) {
      const packed = weights[at] as number;
      const column = packed >> 8;
      scores[column] = (scores[column] as number) + value * ((packed << 24) >> 24);
    }
  }
  for (let column = 0; column < labels.length; column++)
    scores[column] = (scores[column] as number) * (scales[column] as number) + (bias[column] as number);
  return { labels, scores };
}

/** The places of the `count` highest scores, highest first. */
export function highest(scores: Float64Array, count: number): number[] {
  const places: number[] = [];
  while (places.length < Math.min(count, scores.length)) {
    let best = -1;
    for (let place = 0; place < scores.length; place++) {
      const isHigher = best < 0 || (scores[place] as number) > (scores[best] as number);
      if (isHigher && !places.includes(place)) best = place;
    }
    places.push(best);
  }
  return places;
}

/** The part of a label's score that comes from each feature of a text, strongest first. */
export function explain(
  folded: string,
  model: LinearModel,
  name: string,
  label: string,
): { readonly feature: string; readonly share: number }[] {
  const head = headOf(model, name);
  const column = head.labels.indexOf(label);
  const names: string[] = [];
  const found = features(folded, model.spec, names);
  const nameOf = new Map(Array.from(found.hashes, (hash, i) => [hash, names[i] ?? '']));
  const { indices, values } = vectorize(found, model.vocabulary);
  return Array.from(indices, (index, i) => ({
    feature: nameOf.get(model.vocabulary.keys[index] ?? 0) ?? '',
    share: (values[i] ?? 0) * weightOf(head, index, column),
  })).sort((a, b) => Math.abs(b.share) - Math.abs(a.share));
}

function weightOf({ starts, weights, scales }: Head, feature: number, column: number): number {
  for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
    const packed = weights[at] ?? 0;
    if (packed >> 8 === column) return ((packed << 24) >> 24) * (scales[column] ?? 0);
  }
  return 0;
}

function headOf(model: LinearModel, name: string): Head {
  const head = model.heads.get(name);
  if (!head) throw new RangeError(`the model has no head ${name}`);
  return head;
}
