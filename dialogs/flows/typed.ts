import { foldDigits } from '../understanding/fold.ts';

/** A number in Taiwan as people type it: mobile 09…, land line with area code, +886. Returned as dialled. */
export function phoneNumber(text: string): string | undefined {
  const found =
    /(?<!\d)(?:\+?886[\s-]?0?|0)(9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}|[2-8]\d{0,2}[\s.)-]*\d{3,4}[\s.-]?\d{3,4})(?!\d)/.exec(
      foldDigits(text),
    );
  return found ? `0${(found[1] ?? '').replace(/\D/g, '')}` : undefined;
}

/** A label that was typed instead of tapped. */
export function sameWords(text: string, label: string): boolean {
  return text.trim().toLowerCase() === label.toLowerCase();
}
