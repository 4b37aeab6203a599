import { Fraction } from '../fraction.ts';
import { calculator, type Input } from './parts/calculator.ts';
import { amount, count, money as moneyField, oneOf, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { type Finding, money, notice, step } from './parts/result.ts';

const input = {
  event: oneOf('birth', 'miscarriage'),
  weeks: amount(45, 'weeks of pregnancy'),
  wage: moneyField,
  monthsEmployed: amount(960, 'months'),
  insuredWage: moneyField,
  children: count(1, 8, 'children born'),
  worker,
};

type Case = Input<typeof input>;

const DAYS_A_WEEK = 7;

/** Maternity leave (GEA 15), pay (LSA 50) and the insurance benefit with its top-up (LIA 31, 32). */
export const maternity = calculator({
  id: 'maternity',
  input,
  needs: ['event'],
  alsoNeeds: ({ event }) => (event === 'miscarriage' ? ['weeks'] : []),
  articles: ['GEA 15(1)', 'LSA 50'],
  compute(given, law) {
    const days = leaveDays(given, law);
    const parts = [pay(given, days, law), benefit(given, law)];
    return {
      values: Object.assign({ leaveDays: days.toNumber() }, ...parts.map(({ values }) => values)),
      steps: [
        step('leaveDays', given.event === 'birth' ? `${days.over(DAYS_A_WEEK)} × 7` : `${given.weeks}`, days),
        ...parts.flatMap(({ steps }) => steps ?? []),
      ],
      articles: parts.flatMap(({ articles }) => articles ?? []),
      notices: [
        ...(given.event === 'miscarriage' ? [notice('lawCountsMonths')] : []),
        ...parts.flatMap(({ notices }) => notices ?? []),
      ],
      notCovered: [{ key: 'insuredPeriod' }],
    };
  },
});

function leaveDays({ event, weeks = 0 }: Case, law: Figures): Fraction {
  if (event === 'birth') return law.number('leave.maternity', 'birth_weeks').times(DAYS_A_WEEK);
  const row = law
    .rows('leave.maternity.miscarriage_by_weeks')
    .findLast((candidate) => !candidate.number('from_weeks').moreThan(weeks));
  return row?.number('days') ?? Fraction.of(0);
}

/** LSA 50(2): full pay from six months of service, else half; for the four and eight weeks only. */
function pay({ event, wage, monthsEmployed, worker: who }: Case, days: Fraction, law: Figures): Finding {
  if (who === 'migrantDomestic') return { values: {}, notices: [notice('contractDecides')] };
  const longest = law.number('leave.maternity', 'miscarriage_3m_weeks').times(DAYS_A_WEEK);
  if (event === 'miscarriage' && days.lessThan(longest)) {
    return { values: {}, notices: [notice('earlyMiscarriagePay')] };
  }
  if (wage === undefined || monthsEmployed === undefined) {
    return { values: {}, notices: wage === undefined ? [] : [notice('payNeedsMonthsEmployed')] };
  }
  const full = !law.number('leave.maternity', 'full_pay_if_employed_months').moreThan(monthsEmployed);
  const share = full ? Fraction.of(1) : law.number('leave.maternity.short_service_pay');
  const month = law.number('wage.month_days');
  const due = Fraction.of(wage).over(month).times(days).times(share);
  return {
    values: { pay: money(due) },
    steps: [step('pay', `${wage} ÷ ${month} × ${days} × ${share}`, due)],
  };
}

/** LIA 32 with 76-1: sixty days of the insured wage for each child; since 2026 topped up for citizens. */
function benefit({ event, insuredWage, children = 1, worker: who = 'citizen' }: Case, law: Figures): Finding {
  if (insuredWage === undefined) return { values: {} };
  if (event === 'miscarriage') return { values: {}, notices: [notice('miscarriageBenefitAsk')] };
  const days = law.number('leave.maternity_benefit.days');
  const month = law.number('insurance.month_days');
  const amountDue = Fraction.of(insuredWage).over(month).times(days).times(children);
  const topped = who === 'citizen' && law.knows('leave.maternity_benefit');
  const target = topped
    ? law.number('leave.maternity_benefit', 'topped_up_to').times(children)
    : Fraction.of(0);
  const topUp = target.minus(amountDue).max(0);
  return {
    values: {
      insuranceBenefit: money(amountDue),
      topUp: money(topUp),
      benefitTotal: money(amountDue.plus(topUp)),
    },
    steps: [
      step('insuranceBenefit', `${insuredWage} ÷ ${month} × ${days} × ${children}`, amountDue),
      ...(topped ? [step('topUp', `${target} − ${amountDue}`, topUp)] : []),
    ],
    articles: ['LIA 31', 'LIA 32'],
    notices: [
      ...(topped ? [notice('topUpDependsOnBudget')] : []),
      ...(topped && children > 1 ? [notice('topUpPerChildReading')] : []),
    ],
  };
}
