import type { Translate } from './messages.ts';

/** Writes numbers, money and dates the way people of one language write them. Western digits everywhere. */
export interface Formatter {
  /** Whole or fractional number with the language's separators, at most two decimals. */
  number(n: number): string;
  /** New Taiwan dollars, whole: `NT$12,345`, `12,345元`, `12.345 Đài tệ`. */
  money(amount: number): string;
  moneyRange(min: number, max: number): string;
  /** `6` → `6%`. */
  percent(n: number): string;
  /** `YYYY-MM-DD` → day, month in words, year (Gregorian). */
  date(day: string): string;
}

export function createFormatter(intl: string, t: Translate): Formatter {
  const numbers = new Intl.NumberFormat(intl, { maximumFractionDigits: 2, numberingSystem: 'latn' });
  const whole = new Intl.NumberFormat(intl, { maximumFractionDigits: 0, numberingSystem: 'latn' });
  const months = new Intl.DateTimeFormat(intl, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return {
    number: (n) => numbers.format(n),
    money: (amount) => t('format.money', { amount: whole.format(amount) }),
    moneyRange: (min, max) => t('format.moneyRange', { min: whole.format(min), max: whole.format(max) }),
    percent: (n) => t('format.percent', { n: numbers.format(n) }),
    date: (text) => {
      const [year = '', , day = ''] = text.split('-');
      // Taken out of a date: alone, some languages write the month otherwise.
      const parts = months.formatToParts(new Date(`${text}T00:00:00Z`));
      const month = parts.find((part) => part.type === 'month')?.value ?? '';
      return t('format.date', { year, month, day: String(Number(day)) });
    },
  };
}
