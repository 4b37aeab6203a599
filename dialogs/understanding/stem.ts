import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** How words of a language are brought to one form; a pack names it in `pack.yaml`. */
export const STEMMERS = ['english'] as const;
export type Stemmer = (typeof STEMMERS)[number];

const RULES: Readonly<Record<Stemmer, { stem(word: string): string }>> = { english: porter };

/** Stems seen before: the rules are slow. */
const known: Readonly<Record<Stemmer, Map<string, string>>> = { english: new Map() };

/** Enough for all words in use; a flood of invented ones does not fill the memory. */
const MOST_KNOWN = 20_000;

/** "deductions" → "deduct"; what is not plain Latin letters stays as it is. */
export function stem(word: string, stemmer: Stemmer): string {
  const stems = known[stemmer];
  const found = stems.get(word);
  if (found !== undefined) return found;
  const short = /^[a-z]{3,24}$/.test(word) ? RULES[stemmer].stem(word) : word;
  if (stems.size < MOST_KNOWN) stems.set(word, short);
  return short;
}
