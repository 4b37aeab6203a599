/** Years: Gregorian, of the Republic (110 = 2021), Buddhist (2564 = 2021), and of two digits. */
import type { LexiconSettings } from '../../../locales/lexicon.ts';

const ROC = 1911;
const BUDDHIST = 543;
/** The hotline's callers were not hired before this year of the Republic (1981): below it, "N年" is a length. */
const FIRST_SHORT_ROC = 60;

/**
 * The Gregorian year that `written` means, or undefined if it can be none.
 * @param era what the word before it adds to the number (民國: 1911, พ.ศ.: −543, ค.ศ.: 0)
 * @param digits how many digits were written
 */
export function yearOf(
  written: number,
  digits: number,
  { shortYear }: Pick<LexiconSettings, 'shortYear'>,
  thisYear: number,
  era?: number,
): number | undefined {
  if (era !== undefined) return sensible(era < 0 && written < 100 ? written + 2500 + era : written + era);
  if (written >= 2400 && written <= 2700) return written - BUDDHIST;
  if (written >= 1900 && written <= 2200) return written;
  if (shortYear === 'roc')
    return written >= FIRST_SHORT_ROC && written <= thisYear - ROC + 20 ? written + ROC : undefined;
  if (digits === 3) return written >= 100 && written <= thisYear - ROC + 5 ? written + ROC : undefined;
  if (digits !== 2) return undefined;
  // ปี 64 and 2/3/64 are 2564; ปี 21 is 2021
  const soon = (thisYear % 100) + 5;
  if (shortYear === 'buddhist' && written > soon) return sensible(written + 2500 - BUDDHIST);
  return written <= soon ? 2000 + written : sensible(1900 + written);
}

function sensible(year: number): number | undefined {
  return year >= 1900 && year <= 2200 ? year : undefined;
}
