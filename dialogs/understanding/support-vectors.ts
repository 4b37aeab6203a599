import type { Vector } from './vocabulary.ts';

/** Many vectors, one after the other: row `i` lies from `starts[i]` up to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
  /** Squared length of each row, with the bias as one feature more. */
  readonly norms: Float64Array;
}

export function rowsOf(vectors: readonly Vector[]): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ indices }, i) => {
    starts[i + 1] = (starts[i] as number) + indices.length;
  });
  const size = starts[vectors.length] as number;
  const indices = new Int32Array(size);
  const values = new Float32Array(size);
  vectors.forEach((vector, i) => {
    indices.set(vector.indices, starts[i]);
    values.set(vector.values, starts[i]);
  });
  const norms = Float64Array.from(vectors, (one) =>
    one.values.reduce((sum, value) => sum + value * value, 1),
  );
  return { starts, indices, values, norms };
}

export interface SolveOptions {
  /** Cost of an error: higher follows the examples more closely. */
  readonly cost: number;
  readonly epochs: number;
}

/**
 * One label against all others: a linear support vector machine with squared hinge loss, solved by dual
 * coordinate descent (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear SVM",
 * algorithm 3). Deterministic: the order of visits comes from a fixed generator.
 * The casts are for speed: no index here leaves its array.
 */
export function solve(
  { starts, indices, values, norms }: Rows,
  targets: Int8Array,
  size: number,
  { cost, epochs }: SolveOptions,
): { weights: Float32Array; bias: number } {
  const weights = new Float32Array(size);
  const alphas = new Float64Array(norms.length);
  const softness = 1 / (2 * cost);
  const random = seededRandom(42);
  const everything = Int32Array.from(norms, (_, i) => i);
  let bias = 0;
  let active = everything.slice();
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(active, random);
    let kept = 0;
    let worst = 0;
    for (let n = 0; n < active.length; n++) {
      const i = active[n] as number;
      const start = starts[i] as number;
      const end = starts[i + 1] as number;
      const y = targets[i] as number;
      const alpha = alphas[i] as number;
      let sum = bias;
      for (let k = start; k < end; k++)
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
      for (let k = start; k < end; k++) {
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
