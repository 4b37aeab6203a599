// The file itself: the package's main module opens database clients and takes 160 MB (there is no exports map).
// @ts-expect-error the package has no types for its single files
import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

const distance = distances.DamerauLevenshteinDistance as (
  a: string,
  b: string,
  options?: { restricted: boolean },
) => number;

/** Shorter words are too like other words for a slip of the finger to be told. */
const SHORTEST = 6;

/** Looks a message up in a word list, forgiving one slip in words of six letters and more: "cancle", "langauge". */
export function nearly<T>(message: string, words: ReadonlyMap<string, T>): T | undefined {
  const exact = words.get(message);
  if (exact !== undefined || message.length < SHORTEST || message.length > 24) return exact;
  if (!/^[a-z ]+$/.test(message)) return undefined;
  for (const [word, meaning] of words) {
    const isNear =
      word.length >= SHORTEST && word[0] === message[0] && Math.abs(word.length - message.length) <= 1;
    if (isNear && distance(word, message, { restricted: true }) <= 1) return meaning;
  }
  return undefined;
}
