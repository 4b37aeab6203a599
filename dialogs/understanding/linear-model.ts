import { type FeatureSpec, features } from './features.ts';

/**
 * A linear classifier, one score a label: `score = bias + Σ feature × weight`.
 * Weights are stored as bytes with one scale a label; 0.1–1 MB a language.
 */
export interface LinearModel {
  readonly labels: readonly string[];
  readonly spec: FeatureSpec;
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Inverse document frequency of each feature. */
  readonly idf: Float32Array;
  /** Feature-major: weight of label `l` for feature `f` is at `f * labels.length + l`. */
  readonly weights: Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

export interface Scored {
  readonly label: string;
  readonly score: number;
}

/** The features of a text as numbers and values; the two blocks (words, characters) have length 1 each. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

export function vectorize(
  found: readonly string[],
  vocabulary: ReadonlyMap<string, number>,
  idf: ArrayLike<number>,
): SparseVector {
  const counts = new Map<number, number>();
  const isWord = new Set<number>();
  for (const feature of found) {
    const index = vocabulary.get(feature);
    if (index === undefined) continue;
    counts.set(index, (counts.get(index) ?? 0) + 1);
    if (feature.startsWith('w')) isWord.add(index);
  }
  const indices = Int32Array.from(counts.keys());
  const values = new Float64Array(indices.length);
  let words = 0;
  let characters = 0;
  let at = 0;
  for (const [index, count] of counts) {
    const value = (1 + Math.log(count)) * (idf[index] ?? 0);
    values[at++] = value;
    if (isWord.has(index)) words += value * value;
    else characters += value * value;
  }
  const wordNorm = Math.sqrt(words) || 1;
  const characterNorm = Math.sqrt(characters) || 1;
  for (let i = 0; i < indices.length; i++) {
    values[i] = (values[i] as number) / (isWord.has(indices[i] as number) ? wordNorm : characterNorm);
  }
  return { indices, values };
}

/** All labels with their scores, best first. Scores near +1 are sure, below −0.5 far away. */
export function classify(model: LinearModel, text: string): Scored[] {
  const { indices, values } = vectorize(features(text, model.spec), model.vocabulary, model.idf);
  const count = model.labels.length;
  const sums = new Float64Array(count);
  for (let i = 0; i < indices.length; i++) {
    const base = (indices[i] as number) * count;
    const value = values[i] as number;
    for (let label = 0; label < count; label++) {
      sums[label] = (sums[label] as number) + value * (model.weights[base + label] as number);
    }
  }
  return model.labels
    .map((label, i) => ({ label, score: (sums[i] ?? 0) * (model.scales[i] ?? 0) + (model.bias[i] ?? 0) }))
    .sort((a, b) => b.score - a.score);
}
