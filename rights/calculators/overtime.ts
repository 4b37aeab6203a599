import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { type DayType, isDayOff, limitsOfDay } from './parts/day-limits.ts';
import { flag, hoursOfDay, money as moneyField, oneOf, payBasis, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { money, step } from './parts/result.ts';
import { payByTiers, type Tiered } from './parts/tiers.ts';

interface Work {
  readonly basis: 'monthly' | 'daily' | 'hourly';
  readonly base: Fraction;
  readonly hours: number;
  readonly disaster: boolean;
}

/**
 * Pay for overtime and for work on days off (LSA 24, 39, 40). Monthly pay already holds the day off once,
 * so what is due comes on top of it; by the hour, all pay for the hours is due.
 */
export const overtime = calculator({
  id: 'overtime',
  input: {
    payBasis,
    wage: moneyField,
    dayType: oneOf('weekday', 'restDay', 'holiday', 'annualLeaveDay', 'regularLeave'),
    hours: hoursOfDay,
    disaster: flag,
    worker,
  },
  needs: ['payBasis', 'wage', 'dayType', 'hours'],
  articles: ['LSA 24(1)', 'LSA 32(2)'],
  check({ dayType, hours = 0 }, law) {
    const limit = Fraction.of(24).minus(law.number('working_time.ot.wage_hours', 'hours'));
    if (dayType === 'weekday' && limit.lessThan(hours)) {
      throw new InvalidRequest('hours', 'maximum', { limit: limit.toNumber() });
    }
  },
  ineligible: outsideLsa,
  compute({ payBasis: basis, wage, dayType, hours, disaster = false }, law) {
    const { base, formula } = hourlyBase(basis, wage, law);
    const work = { basis, base, hours, disaster };
    const due = hours === 0 ? { pay: Fraction.of(0), steps: [] } : payOf(dayType, work, law);
    const limits = limitsOfDay(dayType, work, law);
    return {
      values: {
        hourlyBase: money(base),
        payDue: money(due.pay),
        lawful: limits.violations.length === 0,
        ...(disaster && hours > 0 && isDayOff(dayType) ? { compensatoryDayOff: true } : {}),
      },
      steps: [step('hourlyBase', formula, base), ...due.steps, step('payDue', sum(due), due.pay)],
      articles: ARTICLES[dayType],
      ...limits,
      notCovered: [{ key: 'compensatoryLeave' }, { key: 'flexibleHours' }],
    };
  },
});

const ARTICLES = {
  weekday: [],
  restDay: ['LSA 24(2)', 'LSA 36(3)'],
  holiday: ['LSA 37', 'LSA 39'],
  annualLeaveDay: ['LSA 38', 'LSA 39'],
  regularLeave: ['LSA 36(1)', 'LSA 40'],
} as const satisfies Record<DayType, readonly string[]>;

/** An hour's wage for normal work: the month ÷ 30 ÷ 8. */
function hourlyBase(basis: Work['basis'], wage: number, law: Figures) {
  if (basis === 'hourly') return { base: Fraction.of(wage), formula: String(wage) };
  const hours = law.number('working_time.ot.wage_hours', 'hours');
  if (basis === 'daily') return { base: Fraction.of(wage).over(hours), formula: `${wage} ÷ ${hours}` };
  const days = law.number('working_time.ot.wage_hours', 'days');
  return { base: Fraction.of(wage).over(days).over(hours), formula: `${wage} ÷ ${days} ÷ ${hours}` };
}

function payOf(dayType: DayType, work: Work, law: Figures): Tiered {
  switch (dayType) {
    case 'weekday':
      return beyondNormalHours(work, work.hours, law);
    case 'restDay':
      return restDay(work, law);
    case 'holiday':
    case 'annualLeaveDay':
      law.value('working_time.ot.holiday');
      return dayOff(work, law);
    case 'regularLeave':
      return dayOff(work, law);
  }
}

/** LSA 24(1): the first hours by a third, the next by two thirds more; in a disaster double. */
function beyondNormalHours({ base, disaster }: Work, hours: number | Fraction, law: Figures): Tiered {
  if (!disaster) return payByTiers(base, hours, law.rows('working_time.ot.weekday'), 'mult');
  const rate = law.number('working_time.ot.disaster_weekday', 'mult');
  const pay = base.times(hours).times(rate);
  return { pay, steps: [step('disasterHours', `${hours} × ${base} × ${rate}`, pay)] };
}

/** LSA 24(2). From 2016-12-23 to 2018-02-28 the hours counted in blocks of four, eight and twelve. */
function restDay({ base, hours }: Work, law: Figures): Tiered {
  const tiers = law.rows('working_time.ot.rest_day');
  if (!law.knows('working_time.ot.rest_day_blocks')) return payByTiers(base, hours, tiers, 'mult_extra');
  const block = law.list('working_time.ot.rest_day_blocks').find((size) => size.atLeast(hours));
  const counted = block ?? Fraction.of(hours);
  const { pay, steps } = payByTiers(base, counted, tiers, 'mult_extra');
  return { pay, steps: [step('countedHours', `${hours} → ${counted}`, counted), ...steps] };
}

/** LSA 39, 40: the day is paid double, whole even for an hour's work; beyond eight hours as overtime. */
function dayOff(work: Work, law: Figures): Tiered {
  const { basis, base, hours } = work;
  const normal = law.number('working_time.ot.wage_hours', 'hours');
  const multiple = law.number('working_time.ot.day_off_multiple');
  const [counted, times] =
    basis === 'hourly'
      ? [normal.min(hours), multiple]
      : [normal, basis === 'daily' ? multiple : multiple.minus(1)];
  const day = counted.times(base).times(times);
  const beyond = Fraction.of(hours).minus(normal).max(0);
  const more = beyondNormalHours(work, beyond, law);
  const first = step('dayOff', `${counted} × ${base} × ${times}`, day);
  return { pay: day.plus(more.pay), steps: [first, ...(beyond.moreThan(0) ? more.steps : [])] };
}

function sum({ steps }: Tiered): string {
  const parts = steps.filter(({ label }) => label !== 'countedHours').map(({ value }) => value);
  return parts.length === 0 ? '0' : parts.join(' + ');
}
