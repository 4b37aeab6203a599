import { stripDiacritics } from './fold.ts';
import { type Stemmer, stem } from './stem.ts';

/** Which parts of a text a model looks at. */
export interface FeatureSpec {
  /** Shortest and longest run of characters within a word (or, where none are written, between blanks). */
  readonly characters: readonly [min: number, max: number];
  /** Runs reach across blanks: for a language that writes each syllable apart. */
  readonly acrossBlanks?: boolean;
  /** Diacritics count in single words only: for a language in which many people leave them out. */
  readonly stripDiacritics?: boolean;
  /** Words are also looked at by their stems. */
  readonly stemmer?: Stemmer;
}

/** Words, pairs of words, runs of characters: each kind is weighted as a whole, however long the text is. */
export const BLOCKS = 3;

/** What a text is made of: a hash for each feature, kind after kind; `ends` says where each kind ends. */
export interface Features {
  readonly hashes: Int32Array;
  readonly ends: readonly number[];
}

const PRIME = 0x01000193;
/** The first value of a hash, different for each kind, so that a word never looks like a run of characters. */
const WORD = 0x811c9dc5 | 0;
const PAIR = 0x2f0b4c47 | 0;
const CHARACTERS = 0x6b43a9b5 | 0;

/** Longer messages are read up to here: enough for any question, and the time of a turn stays bounded. */
const MAX_CHARACTERS = 600;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The features of a folded text (`foldForMatch`).
 * @param names if given, receives for each feature what it stands for, to explain a decision
 */
export function features(folded: string, spec: FeatureSpec, names?: string[]): Features {
  const text = folded.length > MAX_CHARACTERS ? folded.slice(0, MAX_CHARACTERS) : folded;
  const words = wordsOf(text);
  const { stemmer } = spec;
  const bare = spec.stripDiacritics ? words.map(stripDiacritics) : words;
  const stems = stemmer ? bare.map((word) => stem(word, stemmer)) : bare;
  const letters = lettersOf(spec.stripDiacritics ? stripDiacritics(text) : text);
  const hashes = new Int32Array(words.length * 3 + 1 + letters.length * spec.characters[1]);
  let size = 0;
  for (const word of words) {
    hashes[size++] = hash(word, WORD);
    names?.push(word);
  }
  const afterWords = size;
  let previous = '^';
  for (const word of stems) {
    hashes[size++] = hash(word, PAIR);
    hashes[size++] = hash(word, hash(previous, PAIR) ^ BLANK);
    names?.push(`${word}*`, `${previous} ${word}`);
    previous = word;
  }
  hashes[size++] = hash('$', hash(previous, PAIR) ^ BLANK);
  names?.push(`${previous} $`);
  const afterPairs = size;
  size = addRuns(letters, spec, hashes, size, names);
  return { hashes: hashes.subarray(0, size), ends: [afterWords, afterPairs, size] };
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), PRIME);
  return value;
}

/** The letters of a text in words with one blank between, before and after; a number is one character. */
function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length + 2);
  letters[0] = BLANK;
  let size = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    const next = kind === LETTER ? code : kind === DIGIT ? NUMBER : BLANK;
    if (next === BLANK || next === NUMBER) {
      if (letters[size - 1] !== next) letters[size++] = next;
    } else letters[size++] = next;
  }
  if (letters[size - 1] !== BLANK) letters[size++] = BLANK;
  return letters.subarray(0, size);
}

/** All runs of characters: within a word with the blanks before and after it, or across blanks. */
function addRuns(
  letters: Uint16Array,
  { characters: [min, max], acrossBlanks }: FeatureSpec,
  hashes: Int32Array,
  first: number,
  names: string[] | undefined,
): number {
  let size = first;
  for (let start = 0; start < letters.length - 1; start++) {
    let value = CHARACTERS;
    const end = Math.min(letters.length, start + max);
    for (let at = start; at < end; at++) {
      const code = letters[at] as number;
      value = Math.imul(value ^ code, PRIME);
      const isBlank = code === BLANK;
      if (at - start + 1 >= min && !(isBlank && at === start)) {
        hashes[size++] = value;
        names?.push(`‹${String.fromCharCode(...letters.subarray(start, at + 1))}›`);
      }
      if (isBlank && at > start && !acrossBlanks) break;
    }
  }
  return size;
}

/** The words of a folded text, numbers as `#`. Scripts without blanks are cut by the dictionary of ICU. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const add = (word: string) =>
    words.push(kindOf(word.charCodeAt(0)) === DIGIT && /^\d+$/.test(word) ? '#' : word);
  if (!UNSPACED.test(text)) {
    let start = -1;
    for (let at = 0; at <= text.length; at++) {
      const inside = at < text.length && kindOf(text.charCodeAt(at)) !== MARK;
      if (inside && start < 0) start = at;
      else if (!inside && start >= 0) {
        add(text.slice(start, at));
        start = -1;
      }
    }
    return words;
  }
  for (const part of segmenter.segment(text)) if (part.isWordLike) add(part.segment);
  return words;
}

const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF]/;

const BLANK = 32;
const NUMBER = 35;
const MARK = 1;
const LETTER = 2;
const DIGIT = 3;
const kinds = new Uint8Array(0x10000);

/** Whether a UTF-16 unit belongs to a word. Kept for each unit seen: asking Unicode each time is slow. */
function kindOf(code: number): number {
  const known = kinds[code] as number;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const kind = /[0-9]/.test(char) ? DIGIT : /[\p{L}\p{M}\p{N}'’]/u.test(char) ? LETTER : MARK;
  kinds[code] = kind;
  return kind;
}
