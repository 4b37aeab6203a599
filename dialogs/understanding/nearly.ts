import distances from 'natural/lib/natural/distance/levenshtein_distance.js';

/** Shorter words are too like other words for a slip of the finger to be told. */
const SHORTEST = 6;
const LONGEST = 24;

/** A word list that forgives slips: its words as they are, and the longer ones by first letter and length. */
export interface WordList<T> {
  readonly words: ReadonlyMap<string, T>;
  readonly similar: ReadonlyMap<string, readonly string[]>;
}

export function wordList<T>(words: ReadonlyMap<string, T>): WordList<T> {
  const similar = new Map<string, string[]>();
  for (const word of words.keys()) {
    if (word.length < SHORTEST) continue;
    for (const length of [word.length - 1, word.length, word.length + 1]) {
      const place = `${word.charAt(0)}${length}`;
      similar.set(place, [...(similar.get(place) ?? []), word]);
    }
  }
  return { words, similar };
}

/** Looks a message up in a word list, forgiving one slip in words of six letters and more: "cancle", "langauge". */
export function nearly<T>(message: string, { words, similar }: WordList<T>): T | undefined {
  const exact = words.get(message);
  if (exact !== undefined || message.length < SHORTEST || message.length > LONGEST) return exact;
  if (!/^[a-z ]+$/.test(message)) return undefined;
  const near = similar
    .get(`${message.charAt(0)}${message.length}`)
    ?.find(
      (word) =>
        mayBeSlip(word, message) &&
        distances.DamerauLevenshteinDistance(word, message, { restricted: true }) <= 1,
    );
  return near === undefined ? undefined : words.get(near);
}

/** Whether two words differ in one place only: all but two letters are the same from the front and the back. */
function mayBeSlip(word: string, message: string): boolean {
  const shorter = Math.min(word.length, message.length);
  let front = 0;
  while (front < shorter && word[front] === message[front]) front++;
  let back = 0;
  while (back < shorter - front && word.at(-1 - back) === message.at(-1 - back)) back++;
  return Math.max(word.length, message.length) - front - back <= 2;
}
