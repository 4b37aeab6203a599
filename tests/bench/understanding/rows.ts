import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One labelled message of a public set. */
export interface Row {
  /** `train`, `dev` or `test`; a set for tests alone has none. */
  readonly p?: 'train' | 'dev' | 'test';
  /** Its intent. */
  readonly i: string;
  /** Its text. */
  readonly u: string;
}

export interface Split {
  readonly train: readonly Row[];
  readonly test: readonly Row[];
}

/**
 * Reads `NAME.jsonl` of a folder.
 * @throws {Error} naming the file, if there is none
 */
export function readRows(directory: string, name: string): Row[] {
  const file = join(directory, `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`There is no ${file}; name the folder of the sets with --data DIR.`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** What is trained on and what is tested on; the `dev` rows are left alone. */
export function split(rows: readonly Row[]): Split {
  return {
    train: rows.filter(({ p }) => p === 'train'),
    test: rows.filter(({ p }) => (p ?? 'test') === 'test'),
  };
}

/** At most `count` rows of each intent, drawn by a seed. */
export function draw(rows: readonly Row[], count: number, seed: number): Row[] {
  const taken = new Map<string, number>();
  return shuffled(rows, seed).filter(({ i }) => {
    const so = (taken.get(i) ?? 0) + 1;
    taken.set(i, so);
    return so <= count;
  });
}

/** The same order for the same seed (mulberry32). */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const out = [...list];
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
