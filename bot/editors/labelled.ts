import { readFileSync } from 'node:fs';

/** One labelled message. */
export interface Labelled {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  /** Any of them is right; the best one first. */
  readonly topics: readonly string[];
  readonly urgent?: boolean;
  /** Every item must be in the reply; `a|b`: one of them. */
  readonly must_say?: readonly string[];
}

/**
 * Reads JSON lines.
 * @throws {Error} naming the line and the field that is wrong
 */
export function readLabelled(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [parse(line, `${file}, line ${i + 1}`)] : []));
}

function parse(line: string, where: string): Labelled {
  let row: Partial<Labelled>;
  try {
    row = JSON.parse(line) as Partial<Labelled>;
  } catch {
    throw new Error(`${where}: this is not JSON`);
  }
  const { id, lang, text, topics } = row;
  if (typeof text !== 'string') throw new Error(`${where}: text is missing`);
  if (typeof lang !== 'string') throw new Error(`${where}: lang is missing`);
  if (!Array.isArray(topics) || topics.length === 0) throw new Error(`${where}: topics is missing`);
  return { ...row, id: String(id ?? where), lang, text, topics };
}
