import { Fraction } from '../../fraction.ts';
import type { Row } from './figures.ts';
import { money, type Step } from './result.ts';

export interface Tiered {
  readonly pay: Fraction;
  readonly steps: readonly Step[];
}

/**
 * Pay by tiers such as `hours: "0-2", mult: 4/3`, for hours from `first` on. Hours beyond the last tier
 * are paid at its rate.
 */
export function payByTiers(
  base: Fraction,
  hours: number | Fraction,
  tiers: readonly Row[],
  column: string,
): Tiered {
  let pay = Fraction.of(0);
  const steps: Step[] = [];
  tiers.forEach((tier, index) => {
    const [from, to] = tier.text('hours').split('-');
    const end = index === tiers.length - 1 ? Fraction.of(hours) : Fraction.of(to ?? '').min(hours);
    const within = end.minus(from ?? '').max(0);
    if (!within.moreThan(0)) return;
    const rate = tier.number(column);
    const part = within.times(base).times(rate);
    steps.push({ label: 'hoursAtRate', formula: `${within} × ${base} × ${rate}`, value: money(part) });
    pay = pay.plus(part);
  });
  return { pay, steps };
}
