import { type FeatureSpec, features } from './features.ts';
import { type LinearModel, type SparseVector, vectorize } from './linear-model.ts';

export interface Example {
  readonly text: string;
  readonly label: string;
}

export interface TrainingOptions {
  /** Cost of an error; higher follows the examples more closely. */
  readonly cost?: number;
  /** A feature must occur in at least so many examples. */
  readonly minimumExamples?: number;
  readonly epochs?: number;
}

/**
 * Trains a one-vs-rest linear support vector machine (squared hinge loss, dual coordinate descent as in
 * Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM").
 * Deterministic: the order of visits comes from a fixed generator.
 */
export function train(
  examples: readonly Example[],
  spec: FeatureSpec,
  options: TrainingOptions = {},
): LinearModel {
  const { cost = 1, minimumExamples = 2, epochs = 6 } = options;
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const found = examples.map(({ text }) => features(text, spec));
  const { vocabulary, idf } = buildVocabulary(found, minimumExamples);
  const rows = found.map((one) => vectorize(one, vocabulary, idf));
  const norms = rows.map((row) => row.values.reduce((sum, value) => sum + value * value, 1));
  const weights = new Int8Array(vocabulary.size * labels.length);
  const scales = new Float32Array(labels.length);
  const bias = new Float32Array(labels.length);
  labels.forEach((label, column) => {
    const targets = Int8Array.from(examples, (example) => (example.label === label ? 1 : -1));
    const solved = solve(rows, norms, targets, vocabulary.size, cost, epochs);
    let largest = 1e-9;
    for (let f = 0; f < vocabulary.size; f++) largest = Math.max(largest, Math.abs(solved.weights[f] ?? 0));
    const scale = largest / 127;
    for (let f = 0; f < vocabulary.size; f++) {
      weights[f * labels.length + column] = Math.round((solved.weights[f] ?? 0) / scale);
    }
    scales[column] = scale;
    bias[column] = solved.bias;
  });
  return { labels, spec, vocabulary, idf, weights, scales, bias };
}

function buildVocabulary(found: readonly (readonly string[])[], minimumExamples: number) {
  const documents = new Map<string, number>();
  for (const one of found) {
    for (const feature of new Set(one)) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  }
  const vocabulary = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, count] of documents) {
    if (count < minimumExamples) continue;
    vocabulary.set(feature, vocabulary.size);
    idf.push(Math.log(1 + found.length / count));
  }
  return { vocabulary, idf: Float32Array.from(idf) };
}

/** Solves one label against all others. The casts are for speed: no index here leaves its array. */
function solve(
  rows: readonly SparseVector[],
  norms: readonly number[],
  targets: Int8Array,
  size: number,
  cost: number,
  epochs: number,
): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(size);
  const alphas = new Float64Array(rows.length);
  const softness = 1 / (2 * cost);
  const random = seededRandom(42);
  const everything = Int32Array.from(rows, (_, i) => i);
  let bias = 0;
  let active = everything.slice();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(active, random);
    let kept = 0;
    let worst = 0;
    for (let n = 0; n < active.length; n++) {
      const i = active[n] as number;
      const { indices, values } = rows[i] as SparseVector;
      const y = targets[i] as number;
      const alpha = alphas[i] as number;
      let sum = bias;
      for (let k = 0; k < indices.length; k++)
        sum += (weights[indices[k] as number] as number) * (values[k] as number);
      const gradient = y * sum - 1 + softness * alpha;
      // An example far on its right side is not looked at again before the last, full pass.
      if (alpha === 0 && gradient > 0.1) continue;
      active[kept++] = i;
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) < 1e-3) continue;
      const next = Math.max(alpha - gradient / ((norms[i] as number) + softness), 0);
      const change = (next - alpha) * y;
      alphas[i] = next;
      bias += change;
      for (let k = 0; k < indices.length; k++) {
        const f = indices[k] as number;
        weights[f] = (weights[f] as number) + change * (values[k] as number);
      }
    }
    if (worst < 0.05) break;
    active = epoch === epochs - 3 ? everything.slice() : active.subarray(0, kept);
  }
  return { weights, bias };
}

/** A small fixed generator (mulberry32): training twice gives the same model to the byte. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list: Int32Array, random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const here = list[i] as number;
    list[i] = list[j] as number;
    list[j] = here;
  }
}
