import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { money as moneyField, payBasis, worker, workingHours } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { type Fine, fineForHoursAndPay, range } from './parts/fine.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { money, notice, type Step, step } from './parts/result.ts';

/** Whether a wage reaches the minimum (MWA 5; LSA 21). Pay for overtime does not count (ER 11). */
export const wageCheck = calculator({
  id: 'wage-check',
  input: { payBasis, wage: moneyField, hoursPerDay: workingHours, includesOvertime: moneyField, worker },
  needs: [],
  alsoNeeds: ({ wage }) => (wage === undefined ? [] : ['payBasis']),
  articles: ['MWA 5', 'LSA 21(1)'],
  check({ wage, includesOvertime }) {
    if (wage !== undefined && includesOvertime !== undefined && includesOvertime > wage) {
      throw new InvalidRequest('includesOvertime', 'moreThanWage', { limit: wage });
    }
  },
  compute({ payBasis: basis, wage, hoursPerDay, includesOvertime = 0, worker: who }, law) {
    const domestic = who === 'migrantDomestic';
    const { minimum, steps } = domestic ? contractMinimum(law) : minimumFor(basis, hoursPerDay, law);
    const notices = domestic ? [notice('contractMinimumOnly')] : [];
    if (wage === undefined) {
      const monthly = domestic ? minimum : law.number(MINIMUM, 'monthly');
      return {
        values: {
          ...(minimum ? { minimum: money(minimum) } : {}),
          ...(monthly ? { minimumMonthly: money(monthly) } : {}),
          ...(domestic ? {} : { minimumHourly: money(law.number(MINIMUM, 'hourly')) }),
        },
        steps,
        notices,
      };
    }
    const counted = Fraction.of(wage).minus(includesOvertime);
    if (!minimum || (domestic && basis !== 'monthly')) {
      return { values: minimum ? { minimum: money(minimum) } : {}, steps, notices };
    }
    const shortfall = minimum.minus(counted).max(0);
    const lawful = !shortfall.moreThan(0);
    return {
      values: { minimum: money(minimum), lawful, shortfall: money(shortfall) },
      steps: [
        ...steps,
        ...(includesOvertime > 0 ? [step('countedWage', `${wage} − ${includesOvertime}`, counted)] : []),
        step('shortfall', `${minimum} − ${counted}`, shortfall),
      ],
      notices,
      violations:
        lawful || domestic
          ? []
          : [{ article: 'LSA 21(1)', what: { key: 'wageBelowMinimum' }, fine: fine(law) }],
      notCovered: [{ key: 'wageInKind' }],
    };
  },
});

const MINIMUM = 'minimum_wage.min_wage';

interface Minimum {
  readonly minimum: Fraction | undefined;
  readonly steps: readonly Step[];
}

/** Live-in carers and domestics have no minimum wage (MWA 3), but a lowest wage of their contract. */
function contractMinimum(law: Figures): Minimum {
  const minimum = law.number('migrant.live_in.wage');
  return { minimum, steps: [step('minimum', String(minimum), minimum)] };
}

/** ER 13: monthly pay for shorter days is measured by the hours agreed. */
function minimumFor(basis: string | undefined, hoursPerDay: number | undefined, law: Figures): Minimum {
  if (basis === undefined) return { minimum: undefined, steps: [] };
  const whole = law.number(MINIMUM, basis === 'monthly' ? 'monthly' : 'hourly');
  if (basis === 'hourly' || (basis === 'monthly' && hoursPerDay === undefined)) {
    return { minimum: whole, steps: [step('minimum', String(whole), whole)] };
  }
  const normal = law.number('working_time.hours.normal_day');
  const hours = normal.min(hoursPerDay ?? normal);
  const minimum = basis === 'daily' ? whole.times(hours) : whole.times(hours).over(normal);
  const formula = basis === 'daily' ? `${whole} × ${hours}` : `${whole} × ${hours} ÷ ${normal}`;
  return { minimum, steps: [step('minimum', formula, minimum)] };
}

/** MWA 17; before that Act, LSA 79. */
function fine(law: Figures): Fine {
  const id = 'minimum_wage.min_wage.penalty';
  return law.knows(id) ? range(law.number(id, 'min'), law.number(id, 'max')) : fineForHoursAndPay(law);
}
