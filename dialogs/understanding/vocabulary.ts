import { BLOCKS, type Features } from './features.ts';

/** The features that a model knows, found by their hash. */
export interface Vocabulary {
  readonly keys: Int32Array;
  /** How telling each feature is: the root of its inverse document frequency. */
  readonly telling: Float32Array;
  /** Open addressing, two numbers a slot: a hash, and the number of its feature + 1, or 0. */
  readonly slots: Int32Array;
}

/** A text as a model sees it: known features with their values. The kinds of features have one length each. */
export interface Vector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Length of each kind's part of a vector: words, words with their neighbours, characters. */
const WEIGHTS: readonly number[] = [0.5, 1, 1];

/** What a feature that nobody has taught takes away from the others of its kind: strange texts decide less. */
const UNKNOWN = 1;

export function createVocabulary(keys: Int32Array, telling: Float32Array): Vocabulary {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size * 2);
  for (let index = 0; index < keys.length; index++) {
    const hash = keys[index] as number;
    let slot = firstSlot(hash, size);
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = index + 1;
  }
  return { keys, telling, slots };
}

function firstSlot(hash: number, size: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 7) & (size - 1);
}

/** The number of a feature, or −1 if it is not known. */
function indexOf(slots: Int32Array, hash: number): number {
  const size = slots.length / 2;
  for (let slot = firstSlot(hash, size); ; slot = (slot + 1) & (size - 1)) {
    const index = (slots[slot * 2 + 1] as number) - 1;
    if (index < 0 || slots[slot * 2] === hash) return index;
  }
}

/**
 * The vocabulary of many texts: features that occur in at least `minimum` of them, the frequent ones first, so
 * that what is looked at most lies close together.
 */
export function learnVocabulary(texts: readonly Features[], minimum: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const { hashes } of texts)
    for (const hash of new Set(hashes)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= minimum).sort(([, a], [, b]) => b - a);
  return createVocabulary(
    Int32Array.from(kept, ([hash]) => hash),
    Float32Array.from(kept, ([, count]) => Math.sqrt(Math.log(1 + texts.length / count))),
  );
}

/** Work space of `vectorize`: where in the vector a feature lies. A text has fewer features of a kind. */
const PLACES = 4096;
const places = new Int32Array(PLACES);

/** A text's vector. */
export function vectorize({ hashes, ends }: Features, { slots, telling }: Vocabulary): Vector {
  const indices = new Int32Array(hashes.length);
  const values = new Float32Array(hashes.length);
  let size = 0;
  let start = 0;
  for (let block = 0; block < BLOCKS; block++) {
    const end = ends[block] ?? hashes.length;
    const first = size;
    let unknown = 0;
    for (let at = start; at < end; at++) {
      const index = indexOf(slots, hashes[at] as number);
      if (index < 0) {
        unknown += 1;
        continue;
      }
      let place = index & (PLACES - 1);
      while (places[place] !== 0 && indices[(places[place] as number) - 1] !== index)
        place = (place + 1) & (PLACES - 1);
      const known = places[place] as number;
      if (known > 0) {
        values[known - 1] = (values[known - 1] as number) + 1;
        continue;
      }
      indices[size] = index;
      values[size++] = 1;
      places[place] = size;
    }
    places.fill(0);
    let sum = unknown * UNKNOWN;
    for (let at = first; at < size; at++) {
      const count = values[at] as number;
      const value = (count === 1 ? 1 : 1 + Math.log(count)) * (telling[indices[at] as number] as number);
      values[at] = value;
      sum += value * value;
    }
    const scale = (WEIGHTS[block] ?? 1) / (Math.sqrt(sum) || 1);
    for (let at = first; at < size; at++) values[at] = (values[at] as number) * scale;
    start = end;
  }
  return { indices: indices.subarray(0, size), values: values.subarray(0, size) };
}
