import { stripDiacritics } from '../../../dialogs/understanding/fold.ts';
import { guessLanguage } from '../../../dialogs/understanding/language.ts';
import type { Models } from '../../../dialogs/understanding/models.ts';
import type { Packs } from '../../../locales/packs.ts';
import { percent } from './measures.ts';
import { readRows, shuffled } from './rows.ts';

/** Public texts by language: test rows only, none of them learnt from. */
const SETS: readonly (readonly [language: string, set: string, stripped?: true])[] = [
  ['zh-TW', 'hass.zh-TW'],
  ['zh-TW', 'hass.zh-HK'],
  ['zh-TW', 'xsid.zh-TW'],
  ['zh-TW', 'sib200.zh-TW'],
  ['en', 'hass.en-US'],
  ['en', 'xsid.en-US'],
  ['en', 'hwu64.en-US'],
  ['en', 'sib200.en-US'],
  ['id', 'hass.id-ID'],
  ['id', 'xsid.id-ID'],
  ['id', 'sib200.id-ID'],
  ['vi', 'hass.vi-VN'],
  ['vi', 'sib200.vi-VN'],
  ['vi', 'hass.vi-VN', true],
  ['vi', 'sib200.vi-VN', true],
  ['th', 'hass.th-TH'],
  ['th', 'fbtod.th-TH'],
  ['th', 'sib200.th-TH'],
];

export interface LanguageShare {
  readonly language: string;
  readonly set: string;
  /** Percent of whole messages told right, with nothing known of the person. */
  readonly whole: number;
  /** The same for fragments of one to three words, cut at random by a fixed seed. */
  readonly fragments: number;
}

export function languageShares(directory: string, models: Models, packs: Packs): LanguageShare[] {
  return SETS.map(([language, set, stripped]) => {
    const rows = readRows(directory, set).filter(({ p }) => (p ?? 'test') === 'test');
    const texts = rows.map(({ u }) => (stripped ? stripDiacritics(u) : u));
    const right = (list: readonly string[]) => {
      const told = list.map((text) => guessLanguage(text, models.language, packs));
      return percent(
        told.filter(({ code, supported }) => supported && code === language).length / list.length,
      );
    };
    const name = stripped ? `${set} without diacritics` : set;
    return { language, set: name, whole: right(texts), fragments: right(fragmentsOf(texts)) };
  });
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Of each text one window of one to three words. */
function fragmentsOf(texts: readonly string[]): string[] {
  return texts.map((text, i) => {
    const words = [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike);
    const length = Math.min(words.length, 1 + (i % 3));
    const places = Array.from({ length: words.length - length + 1 }, (_, at) => at);
    const [start = 0] = shuffled(places, i);
    const first = words[start];
    const last = words[start + length - 1];
    return first && last ? text.slice(first.index, last.index + last.segment.length) : text;
  });
}
