/** "20,000 a month", "12 jam sehari", 一個月三萬: the single unit says what the amount is counted per. */
import type { Candidate } from './entity.ts';
import type { Token } from './tokens.ts';

/** Drops single units that stand right beside a quantity, and notes them on amounts of money. */
export function foldRates(found: readonly Candidate[], tokens: readonly Token[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const [index, candidate] of found.entries()) {
    const before = kept.at(-1);
    const after = found[index + 1];
    if (candidate.single && before && isQuantity(before, candidate) && touch(before, candidate, tokens)) {
      takeAsPay(before, candidate);
    } else if (candidate.single && after && isQuantity(after, candidate) && touch(candidate, after, tokens)) {
      takeAsPay(after, candidate);
    } else kept.push(candidate);
  }
  return kept;
}

const LEAST_PAY = 50;
const SIZE: Record<string, number> = { minutes: 0, hours: 1, days: 2, weeks: 3, months: 4, years: 5 };

/** Money per anything; a length only per something longer (hours a day). */
function isQuantity(candidate: Candidate, per: Candidate): boolean {
  // "300 sebulan" is pay; "3 sebulan" may be anything
  if (candidate.kind === 'number') return per.single !== 'year' && isPay(Number(candidate.value));
  if (candidate.kind === 'money') return true;
  return (SIZE[candidate.kind] ?? 9) < (SIZE[per.kind] ?? -1);
}

/** Not the years around now: "1 month 2021". */
function isPay(value: number): boolean {
  return value >= LEAST_PAY && !(value > 1900 && value < 2100);
}

function takeAsPay(quantity: Candidate, { single }: Candidate): void {
  if (quantity.kind === 'number') Object.assign(quantity, { kind: 'money', unit: 'TWD' });
  if (quantity.kind === 'money' && single) quantity.per ??= single;
}

function touch(first: Candidate, second: Candidate, tokens: readonly Token[]): boolean {
  if (second.first === first.last) return true;
  return second.first === first.last + 1 && tokens[first.last]?.mark !== true && !tokens[first.last]?.literal;
}
