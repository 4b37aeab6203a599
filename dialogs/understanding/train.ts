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
  const { cost = 1, minimumExamples = 2, epochs = 12 } = options;
  const labels = [...new Set(examples.map((example) => example.label))].sort();
  const { vocabulary, idf } = buildVocabulary(examples, spec, minimumExamples);
  const rows = examples.map((example) => vectorize(example.text, spec, vocabulary, idf));
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

function buildVocabulary(examples: readonly Example[], spec: FeatureSpec, minimumExamples: number) {
  const documents = new Map<string, number>();
  for (const { text } of examples) {
    for (const feature of new Set(features(text, spec)))
      documents.set(feature, (documents.get(feature) ?? 0) + 1);
  }
  const vocabulary = new Map<string, number>();
  const idf: number[] = [];
  for (const [feature, count] of documents) {
    if (count < minimumExamples) continue;
    vocabulary.set(feature, vocabulary.size);
    idf.push(Math.log(1 + examples.length / count));
  }
  return { vocabulary, idf: Float32Array.from(idf) };
}

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
  let bias = 0;
  let active = rows.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(active, random);
    const stillActive: number[] = [];
    let worst = 0;
    for (const i of active) {
      const row = rows[i];
      if (!row) continue;
      const y = targets[i] ?? -1;
      const alpha = alphas[i] ?? 0;
      let sum = bias;
      for (let k = 0; k < row.indices.length; k++)
        sum += (weights[row.indices[k] ?? 0] ?? 0) * (row.values[k] ?? 0);
      const gradient = y * sum - 1 + softness * alpha;
      // An example far on its right side is not looked at again before the last, full pass.
      if (alpha === 0 && gradient > 0.5) continue;
      stillActive.push(i);
      const projected = alpha === 0 ? Math.min(gradient, 0) : gradient;
      worst = Math.max(worst, Math.abs(projected));
      if (Math.abs(projected) < 1e-4) continue;
      const next = Math.max(alpha - gradient / ((norms[i] ?? 1) + softness), 0);
      const change = (next - alpha) * y;
      alphas[i] = next;
      bias += change;
      for (let k = 0; k < row.indices.length; k++) {
        const f = row.indices[k] ?? 0;
        weights[f] = (weights[f] ?? 0) + change * (row.values[k] ?? 0);
      }
    }
    if (worst < 0.05) break;
    active = epoch === epochs - 3 ? rows.map((_, i) => i) : stillActive;
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

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const here = list[i] ?? 0;
    list[i] = list[j] ?? 0;
    list[j] = here;
  }
}
