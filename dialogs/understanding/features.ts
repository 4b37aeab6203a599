import { foldForMatch, stripDiacritics } from './fold.ts';

/** Which parts of a text a model looks at: words with their neighbours, and runs of characters. */
export interface FeatureSpec {
  /** Shortest and longest run of characters. Chinese lives on 1–4, the others gain from the same. */
  readonly characters: readonly [min: number, max: number];
  readonly words: boolean;
}

/** What topic and danger models look at, in every script. */
export const MESSAGE_FEATURES: FeatureSpec = { characters: [1, 4], words: true };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Longer messages are read up to here: enough for any question, and the time of a turn stays bounded. */
const MAX_CHARACTERS = 600;

/**
 * The features of a message, as two blocks that are weighted apart: a prefix tells them
 * (`w` words and pairs of words, `c` characters).
 */
export function features(text: string, spec: FeatureSpec): string[] {
  const folded = foldForMatch(text).slice(0, MAX_CHARACTERS);
  const found: string[] = [];
  if (spec.words) {
    let previous = '^';
    for (const part of segmenter.segment(folded)) {
      if (!part.isWordLike) continue;
      const word = /^\d+$/.test(part.segment) ? '#' : part.segment;
      found.push(`w${word}`, `w${previous} ${word}`);
      previous = word;
    }
  }
  const characters = [
    ...` ${folded
      .replace(/\d+/g, '#')
      .replace(/[^\p{L}\p{M}\p{N}#]+/gu, ' ')
      .trim()} `,
  ];
  const [min, max] = spec.characters;
  for (let start = 0; start < characters.length; start++) {
    let run = '';
    for (let length = 1; length <= max && start + length <= characters.length; length++) {
      run += characters[start + length - 1];
      if (length >= min && run !== ' ') found.push(`c${run}`);
    }
  }
  return found;
}

/** Training examples of a language; one that is often typed without diacritics is learnt in both forms. */
export function withStripped(examples: readonly string[], strip: boolean): string[] {
  if (!strip) return [...examples];
  return [...new Set(examples.flatMap((example) => [example, stripDiacritics(example)]))];
}
