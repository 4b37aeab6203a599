/**
 * A language's words for numbers, money, time and dates: `locales/<lang>/lexicon.yaml`.
 *
 * Every field maps a meaning to the words for it (`1: [one, a]`) or is a plain list of words with one meaning.
 * The table {@link WORD_FIELDS} is all that the loader, its checks and the recognisers know about the file.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What the keys of a field may be: numbers, one of a list of names, or none (a plain list of words). */
type Keys = 'number' | 'window' | 'clock' | 'words' | readonly string[];

const UNITS = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const CURRENCIES = ['TWD', 'USD', 'IDR', 'VND', 'THB', 'PHP', 'CNY'] as const;
const DAY_TYPES = ['weekday', 'restDay', 'regularLeave', 'holiday', 'annualLeaveDay'] as const;

/** Every field that holds words, as `section.field`, and what its keys mean. */
export const WORD_FIELDS = {
  'number.digit': 'number',
  'number.leadingDigit': 'number',
  'number.trailingDigit': 'number',
  'number.fixed': 'number',
  'number.round': 'number',
  'number.scale': 'number',
  'number.article': 'words',
  'number.teen': 'words',
  'number.link': 'words',
  'number.point': 'words',
  'number.half': 'words',
  'number.halfFirst': 'words',
  'number.unsure': 'words',
  'number.counter': 'words',
  'unit.name': UNITS,
  'unit.one': UNITS,
  'unit.afterMeasure': UNITS,
  'unit.measure': 'words',
  'unit.join': 'words',
  'unit.more': 'words',
  'unit.rough': 'words',
  'unit.ago': 'words',
  'unit.later': 'words',
  'money.currency': CURRENCIES,
  'money.cue': ['any', 'month', 'day', 'hour'],
  'money.per': 'words',
  'share.percent': 'words',
  'share.percentBefore': 'words',
  'share.tenth': 'words',
  'climate.degree': 'words',
  'climate.fahrenheit': 'words',
  'climate.heat': 'words',
  'climate.humidity': 'words',
  'date.dayOffset': 'number',
  'date.yearOffset': 'number',
  'date.relative': 'number',
  'date.relativeBefore': 'number',
  'date.weekday': 'number',
  'date.month': 'number',
  'date.monthBefore': 'words',
  'date.monthAfter': 'words',
  'date.dayBefore': 'words',
  'date.dayAfter': 'words',
  'date.yearBefore': 'words',
  'date.yearAfter': 'words',
  'date.era': 'number',
  'date.part': ['start', 'middle', 'end'],
  'date.filler': 'words',
  'clock.before': 'words',
  'clock.after': 'words',
  'clock.afterPlus': 'number',
  'clock.period': 'window',
  'clock.barePeriod': 'words',
  'clock.leadingPeriod': 'words',
  'clock.at': 'clock',
  'clock.minute': 'words',
  'clock.quarter': 'words',
  'clock.past': 'words',
  'clock.to': 'words',
  'range.from': 'words',
  'range.to': 'words',
  'dayType.name': DAY_TYPES,
  'answer.yes': 'words',
  'answer.no': 'words',
  'answer.particle': 'words',
  'other.weak': 'words',
  'other.skip': 'words',
} as const satisfies Record<string, Keys>;

export type WordField = keyof typeof WORD_FIELDS;
export type Unit = (typeof UNITS)[number];
export type Currency = (typeof CURRENCIES)[number];
export type DayType = (typeof DAY_TYPES)[number];

/** How a language writes numbers and dates, besides its words. */
export interface LexiconSettings {
  /** the mark before decimals; the other one of `.` and `,` groups thousands */
  decimal: '.' | ',';
  /** which of "3/2" comes first */
  dateOrder: 'dmy' | 'mdy';
  /** what a year of two or three digits counts from */
  shortYear: 'gregorian' | 'roc' | 'buddhist';
  /** from which scale on a lone last digit counts in tenths of it (三萬二, 29 nghìn 5); 0 = never */
  shorthand: number;
  /** whether people also type the words without their marks */
  marksOptional: boolean;
  /** whether "half three" on the clock means 2:30 */
  halfBefore: boolean;
  /** whether a unit without a number, followed by a half, counts as one ("ปีครึ่ง") */
  impliedOne: boolean;
  /** whether "next Wednesday" is always that of next week, never the coming one of this week */
  strictWeeks: boolean;
}

/** A checked lexicon: settings and, by field, meaning → words (plain lists have the one meaning `''`). */
export interface LexiconSource {
  language: string;
  settings: LexiconSettings;
  words: Partial<Record<WordField, Record<string, string[]>>>;
}

const SETTINGS: { [Name in keyof LexiconSettings]: readonly LexiconSettings[Name][] } = {
  decimal: ['.', ','],
  dateOrder: ['dmy', 'mdy'],
  shortYear: ['gregorian', 'roc', 'buddhist'],
  shorthand: [0, 100, 1000, 10000],
  marksOptional: [true, false],
  halfBefore: [true, false],
  impliedOne: [true, false],
  strictWeeks: [true, false],
};

/** Says what is wrong with a lexicon, with the file and the field. */
export class LexiconError extends Error {
  constructor(file: string, field: string, problem: string) {
    super(`${file}: ${field}: ${problem}`);
    this.name = 'LexiconError';
  }
}

/**
 * Reads and checks the text of a lexicon.
 * @param file how to name the file in errors
 * @throws {LexiconError} at the first unknown, missing or malformed field
 */
export function parseLexicon(
  yaml: string,
  language: string,
  file = `${language}/lexicon.yaml`,
): LexiconSource {
  const root = record(parseYaml(yaml, file), file, '(top)');
  const words: LexiconSource['words'] = {};
  const settings = readSettings(root.settings, file);
  for (const [section, fields] of Object.entries(root)) {
    if (section === 'settings') continue;
    for (const [name, value] of Object.entries(record(fields, file, section))) {
      const field = `${section}.${name}`;
      if (!isWordField(field)) throw new LexiconError(file, field, 'unknown field');
      words[field] = readField(value, WORD_FIELDS[field], file, field);
    }
  }
  for (const needed of [
    'number.digit',
    'number.scale',
    'unit.name',
    'money.currency',
    'date.month',
  ] as const) {
    if (!words[needed]) throw new LexiconError(file, needed, 'is missing');
  }
  return { language, settings, words };
}

/** Reads `locales/<language>/lexicon.yaml`. @throws {LexiconError} if it is malformed */
export function loadLexicon(language: string): LexiconSource {
  const url = new URL(`./${language}/lexicon.yaml`, import.meta.url);
  return parseLexicon(readFileSync(url, 'utf8'), language);
}

function parseYaml(yaml: string, file: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    throw new LexiconError(file, '(yaml)', error instanceof Error ? error.message : String(error));
  }
}

function readSettings(value: unknown, file: string): LexiconSettings {
  const given = record(value, file, 'settings');
  for (const name of Object.keys(given)) {
    if (!(name in SETTINGS)) throw new LexiconError(file, `settings.${name}`, 'unknown setting');
  }
  for (const [name, allowed] of Object.entries(SETTINGS)) {
    if (!(allowed as readonly unknown[]).includes(given[name])) {
      throw new LexiconError(file, `settings.${name}`, `must be one of ${allowed.join(' ')}`);
    }
  }
  return given as unknown as LexiconSettings;
}

function readField(value: unknown, keys: Keys, file: string, field: string): Record<string, string[]> {
  if (keys === 'words') return { '': wordList(value, file, field) };
  const result: Record<string, string[]> = {};
  for (const [key, list] of Object.entries(record(value, file, field))) {
    if (!keyFits(key, keys)) throw new LexiconError(file, `${field}.${key}`, 'is no meaning of this field');
    result[key] = wordList(list, file, `${field}.${key}`);
  }
  return result;
}

function keyFits(key: string, keys: Keys): boolean {
  if (keys === 'number') return /^-?\d+$/.test(key);
  if (keys === 'window') return /^\d{1,2}-\d{1,2}$/.test(key);
  if (keys === 'clock') return /^\d\d:\d\d$/.test(key);
  return keys.includes(key);
}

function wordList(value: unknown, file: string, field: string): string[] {
  if (!Array.isArray(value)) throw new LexiconError(file, field, 'must be a list of words');
  return value.map((word: unknown, index) => {
    const text = typeof word === 'number' ? String(word) : word;
    if (typeof text !== 'string' || text.trim() === '') {
      throw new LexiconError(file, `${field}[${index}]`, 'must be a word');
    }
    return text;
  });
}

function record(value: unknown, file: string, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LexiconError(file, field, 'must be a mapping');
  }
  return value as Record<string, unknown>;
}

function isWordField(field: string): field is WordField {
  return field in WORD_FIELDS;
}
