/** A lexicon made ready for reading: a tree of letters whose leaves know what a word can mean. */
import type {
  Currency,
  DayType,
  LexiconSettings,
  LexiconSource,
  Unit,
  WordField,
} from '../../../locales/lexicon.ts';
import { foldForMatch, stripDiacritics } from '../fold.ts';

/** All that one word can mean; which meaning holds is decided by its neighbours. */
export interface Word {
  digit?: number;
  leadingDigit?: number;
  trailingDigit?: number;
  fixed?: number;
  round?: number;
  scale?: number;
  unit?: Unit;
  unitOne?: Unit;
  unitAfterMeasure?: Unit;
  currency?: Currency;
  moneyCue?: 'any' | 'month' | 'day' | 'hour';
  dayOffset?: number;
  yearOffset?: number;
  /** last (−1), this (0), next (1), said after its noun */
  relative?: number;
  /** the same, said before it */
  relativeBefore?: number;
  weekday?: number;
  month?: number;
  era?: number;
  datePart?: 'start' | 'middle' | 'end';
  clockPlus?: number;
  /** hours of the day that the word names, e.g. 18–30 for the night */
  period?: readonly [number, number];
  clockAt?: readonly [number, number];
  dayType?: DayType;
  /** meanings without a value */
  is: Set<Flag>;
}

/** The fields that are plain lists of words. */
export type Flag = Exclude<WordField, keyof typeof VALUE_OF>;

/** One letter of the tree. */
export interface Letter {
  next: Map<number, Letter>;
  word?: Word;
}

export interface Lexicon {
  language: string;
  settings: LexiconSettings;
  root: Letter;
}

type NumberName =
  | 'digit'
  | 'leadingDigit'
  | 'trailingDigit'
  | 'fixed'
  | 'round'
  | 'scale'
  | 'clockPlus'
  | 'dayOffset'
  | 'yearOffset'
  | 'relative'
  | 'relativeBefore'
  | 'weekday'
  | 'month'
  | 'era';

const number = (name: NumberName) => (word: Word, key: string) => {
  word[name] = Number(key);
};

/** How the key of a field becomes a meaning of its words. */
const VALUE_OF = {
  'number.digit': number('digit'),
  'number.leadingDigit': number('leadingDigit'),
  'number.trailingDigit': number('trailingDigit'),
  'number.fixed': number('fixed'),
  'number.round': number('round'),
  'number.scale': number('scale'),
  'unit.name': (word: Word, key: string) => {
    word.unit = key as Unit;
  },
  'unit.one': (word: Word, key: string) => {
    word.unitOne = key as Unit;
  },
  'unit.afterMeasure': (word: Word, key: string) => {
    word.unitAfterMeasure = key as Unit;
  },
  'money.currency': (word: Word, key: string) => {
    word.currency = key as Currency;
  },
  'money.cue': (word: Word, key: string) => {
    word.moneyCue = key as NonNullable<Word['moneyCue']>;
  },
  'date.dayOffset': number('dayOffset'),
  'date.yearOffset': number('yearOffset'),
  'date.relative': number('relative'),
  'date.relativeBefore': number('relativeBefore'),
  'date.weekday': number('weekday'),
  'date.month': number('month'),
  'date.era': number('era'),
  'date.part': (word: Word, key: string) => {
    word.datePart = key as NonNullable<Word['datePart']>;
  },
  'clock.afterPlus': number('clockPlus'),
  'clock.period': (word: Word, key: string) => {
    word.period = pair(key, '-');
  },
  'clock.at': (word: Word, key: string) => {
    word.clockAt = pair(key, ':');
  },
  'dayType.name': (word: Word, key: string) => {
    word.dayType = key as DayType;
  },
} satisfies Partial<Record<WordField, (word: Word, key: string) => void>>;

/** Signs that mean the same in every language. */
const SIGNS: Partial<Record<WordField, Record<string, string[]>>> = {
  'money.currency': {
    TWD: ['$', 'nt', 'nt$', 'ntd', 'ntd$', 'twd', 'nt.', '元', '塊', '台幣', '臺幣'],
    USD: ['us$', 'usd'],
  },
  'money.per': { '': ['/'] },
  'share.percent': { '': ['%', '﹪'] },
  'climate.degree': { '': ['°', '°c', '℃', 'º', 'ºc'] },
  'climate.fahrenheit': { '': ['°f', '℉', 'ºf'] },
  'number.half': { '': ['½'] },
  'unit.more': { '': ['+'] },
  'range.to': { '': ['-', '–', '—', '~', '→', '->', '〜'] },
  'number.scale': { 1000: ['k'] },
  'answer.yes': { '': ['👍', '✅', '👌', '🆗', '⭕'] },
  'answer.no': { '': ['👎', '❌', '🙅'] },
};

/** Prepares a lexicon once; the result is immutable and can be shared by all conversations. */
export function compileLexicon(source: LexiconSource): Lexicon {
  const root: Letter = { next: new Map() };
  for (const words of [SIGNS, source.words]) {
    for (const [field, meanings] of Object.entries(words) as [WordField, Record<string, string[]>][]) {
      for (const [key, spellings] of Object.entries(meanings)) {
        for (const spelling of spellings)
          addSpelling(root, spelling, field, key, source.settings.marksOptional);
      }
    }
  }
  return { language: source.language, settings: source.settings, root };
}

function addSpelling(
  root: Letter,
  spelling: string,
  field: WordField,
  key: string,
  marksOptional: boolean,
): void {
  const folded = foldForMatch(spelling);
  mean(wordAt(root, folded), field, key);
  const bare = marksOptional ? stripDiacritics(folded) : folded;
  if (bare !== folded) mean(wordAt(root, bare), field, key);
}

function mean(word: Word, field: WordField, key: string): void {
  if (field in VALUE_OF) VALUE_OF[field as keyof typeof VALUE_OF](word, key);
  else word.is.add(field as Flag);
}

function wordAt(root: Letter, text: string): Word {
  let letter = root;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let next = letter.next.get(code);
    if (!next) {
      next = { next: new Map() };
      letter.next.set(code, next);
    }
    letter = next;
  }
  letter.word ??= { is: new Set() };
  return letter.word;
}

function pair(key: string, mark: string): readonly [number, number] {
  const [first = '', second = ''] = key.split(mark);
  return [Number(first), Number(second)];
}
