import { foldDigits } from './fold.ts';

/**
 * A calendar year named in a message, as a Gregorian year: 2027, 民國116年, พ.ศ. 2570.
 * Only years that labour law of the hotline can speak of; a figure with a currency or a longer number is none.
 */
export function yearIn(text: string): number | undefined {
  const digits = foldDigits(text);
  const roc = /(?:民國\s*|(?<!\d))(1[01]\d|12\d)\s*年(?!\s*(?:\d|後|資))/.exec(digits);
  if (roc) return Number(roc[1]) + 1911;
  const year = /(?<![\d.,/-])(20[123]\d|25[5-8]\d)(?![\d.,]*\d)(?!\s*(?:元|塊|nt|tệ|บาท|เหรียญ|dolar))/i.exec(
    digits,
  );
  if (!year) return undefined;
  const number = Number(year[1]);
  return number > 2500 ? number - 543 : number;
}
