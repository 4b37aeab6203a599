import { Fraction } from '../fraction.ts';
import { calculator, type Input } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import {
  count,
  day,
  endReason,
  money as moneyField,
  oneOf,
  remainingMonths,
  worker,
  years,
} from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { type Finding, type Ineligible, money, notice, number, type Step, step } from './parts/result.ts';
import { proRataYears, type Service, serviceBetween, startedMonthsYears } from './parts/service.ts';

const input = {
  reason: endReason,
  averageWage: moneyField,
  system: oneOf('new', 'old', 'mixed'),
  worker,
  startDate: day,
  endDate: day,
  years,
  months: remainingMonths,
  days: count(0, 31, 'days beside the months'),
  daysInMonth: count(28, 31, 'days'),
  oldYears: years,
  oldMonths: remainingMonths,
  newYears: years,
  newMonths: remainingMonths,
};

type Case = Input<typeof input>;

/** The contract's length of a month where the person does not say which. */
const MONTH = 30;

/** Severance pay: a month a year under the old system (LSA 17), half a month up to a cap under the new (LPA 12). */
export const severance = calculator({
  id: 'severance',
  input,
  needs: ['reason'],
  alsoNeeds: (given, law) => [...serviceNeeded(given, law), 'averageWage'],
  articles: ['LSA 17', 'LPA 12'],
  on: ({ date, endDate }) => date ?? endDate,
  check({ startDate, endDate, days = 0, daysInMonth = MONTH }) {
    if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
      throw new InvalidRequest('endDate', 'beforeStart', { start: startDate });
    }
    if (days > daysInMonth) throw new InvalidRequest('days', 'maximum', { limit: daysInMonth });
  },
  ineligible: (given) => outsideLsa(given) ?? nothingOwed(given),
  compute(given, law) {
    const system = systemOf(given, law);
    const { oldBase, newBase, steps } = bases(given, system, law);
    const base = oldBase.plus(newBase);
    const pay = base.times(given.averageWage ?? 0);
    return {
      values: {
        baseMonths: number(base),
        ...(system === 'mixed' ? { oldBaseMonths: number(oldBase), newBaseMonths: number(newBase) } : {}),
        pay: money(pay),
      },
      steps: [...steps, step('pay', `${given.averageWage} × ${base}`, pay)],
      articles: ARTICLES[given.reason],
      notices: notices(system, law),
      notCovered: [{ key: 'noticePay' }, { key: 'unpaidWages' }],
    };
  },
});

const ARTICLES = {
  laidOff: ['LSA 11'],
  businessDisaster: ['LSA 13'],
  constructiveDismissal: ['LSA 14'],
  transferOfBusiness: ['LSA 20'],
  misconduct: ['LSA 12', 'LSA 18'],
  resigned: ['LSA 15', 'LSA 18'],
  fixedTermEnded: ['LSA 18'],
} as const;

/** LSA 18. */
function nothingOwed({ reason }: Case): Ineligible | undefined {
  return reason === 'misconduct' || reason === 'resigned' || reason === 'fixedTermEnded'
    ? { reason, articles: ARTICLES[reason] }
    : undefined;
}

function serviceNeeded(given: Case, law: Figures): readonly (keyof typeof input)[] {
  const system = systemOf(given, law);
  if (system === 'mixed') return ['oldYears', 'newYears'];
  const told = given.years !== undefined || given.months !== undefined || given.days !== undefined;
  const service = told ? [] : (['startDate', 'endDate'] as const);
  return system === undefined ? ['system', ...service] : service;
}

/** LPA 7, 8: migrant workers stay in the old system; whoever began before the new one may be in either. */
function systemOf({ system, worker: who, startDate }: Case, law: Figures): Case['system'] {
  if (system !== undefined) return system;
  if (who === 'migrantIndustry' || who === 'migrantTechnical') return 'old';
  const start = String(law.value('pension.pension_new.start'));
  return startDate !== undefined && startDate < start ? undefined : 'new';
}

interface Bases {
  readonly oldBase: Fraction;
  readonly newBase: Fraction;
  readonly steps: readonly Step[];
}

function bases(given: Case, system: Case['system'], law: Figures): Bases {
  const none = { base: Fraction.of(0), steps: [] };
  const whole = system === 'mixed' ? undefined : serviceOf(given);
  const past = system === 'mixed' ? plain(given.oldYears, given.oldMonths) : whole;
  const recent = system === 'mixed' ? plain(given.newYears, given.newMonths) : whole;
  const old = system === 'new' || !past ? none : oldBases(past, law);
  const fresh = system === 'old' || !recent ? none : newBases(recent, law);
  return { oldBase: old.base, newBase: fresh.base, steps: [...old.steps, ...fresh.steps] };
}

/** LSA 17(1): a part of a month counts as a month; no cap. */
function oldBases(service: Service, law: Figures): { base: Fraction; steps: readonly Step[] } {
  const perYear = law.number('termination.severance.old', 'per_year_months');
  const length = startedMonthsYears(service);
  const base = length.times(perYear);
  return { base, steps: [step('oldBaseMonths', `${length} × ${perYear}`, number(base))] };
}

/** LPA 12(1): months and days pro rata, up to the cap. */
function newBases(service: Service, law: Figures): { base: Fraction; steps: readonly Step[] } {
  const perYear = law.number('termination.severance.new', 'per_year_months');
  const cap = law.number('termination.severance.new', 'cap_months');
  const base = proRataYears(service).times(perYear).min(cap);
  const { years: y, months, days, daysInMonth } = service;
  const formula = `${perYear} × (${y} + (${months} + ${days} ÷ ${daysInMonth}) ÷ 12) ≤ ${cap}`;
  return { base, steps: [step('newBaseMonths', formula, number(base))] };
}

function serviceOf(given: Case): Service {
  const { startDate, endDate, years: y = 0, months = 0, days = 0, daysInMonth = MONTH } = given;
  return startDate !== undefined && endDate !== undefined
    ? serviceBetween(startDate, endDate)
    : { years: y, months, days, daysInMonth };
}

function plain(y = 0, months = 0): Service {
  return { years: y, months, days: 0, daysInMonth: MONTH };
}

function notices(system: Case['system'], law: Figures): NonNullable<Finding['notices']> {
  const within = system === 'old' ? 'termination.severance.old' : 'termination.severance.new';
  return [
    notice('paidWithin', { days: law.number(within, 'pay_within_days').toNumber() }),
    ...(system === 'old' ? [] : [notice('severanceFormulaReading')]),
    ...(system === 'new' ? [] : [notice('pensionInsteadOfSeverance')]),
  ];
}
