import { Fraction } from '../fraction.ts';
import { calculator, type Input } from './parts/calculator.ts';
import { count, flag, money as moneyField, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { type Finding, money, notice, number, step } from './parts/result.ts';

const input = {
  averageInsuredWage: moneyField,
  daysOff: count(0, 3660, 'days'),
  wage: moneyField,
  averageWage: moneyField,
  death: flag,
  worker,
};

type Case = Input<typeof input>;

const DAYS_A_YEAR = 365;

/** Work accidents: what the insurance pays (OAI 42, 51) and what the employer owes (LSA 59; OAI 90). */
export const injury = calculator({
  id: 'injury',
  input,
  needs: [],
  alsoNeeds: ({ death }) =>
    death ? ['averageWage', 'averageInsuredWage'] : ['averageInsuredWage', 'daysOff'],
  articles: ['LSA 59', 'OAI 42'],
  compute(given, law) {
    const employerOwes = given.worker !== 'migrantDomestic';
    const parts = [
      sickness(given, law),
      ...(employerOwes ? [employersWage(given, law)] : []),
      ...(given.death ? [deathBenefits(given, employerOwes, law)] : []),
    ];
    return {
      values: Object.assign({}, ...parts.map(({ values }) => values)),
      steps: parts.flatMap(({ steps }) => steps ?? []),
      articles: parts.flatMap(({ articles }) => articles ?? []),
      notices: [
        ...(employerOwes ? [notice('employerOffsetsInsurance')] : [notice('contractDecides')]),
        ...parts.flatMap(({ notices }) => notices ?? []),
      ],
      notCovered: [{ key: 'medicalCosts' }, { key: 'disability' }, { key: 'damages' }],
    };
  },
});

/** OAI 42: from the fourth day, two months in full, then a part, at most two years. */
function sickness({ averageInsuredWage = 0, daysOff }: Case, law: Figures): Finding {
  if (daysOff === undefined) return { values: {} };
  const id = 'injury.OAI.sickness';
  const waiting = law.number(id, 'from_day').minus(1);
  const most = law.number(id, 'max_years').times(DAYS_A_YEAR);
  const days = Fraction.of(daysOff).minus(waiting).max(0).min(most);
  const early = days.min(law.number('injury.OAI.sickness.full_days'));
  const late = days.minus(early);
  const rates = [
    law.number(id, 'first_2_months_pct').over(100),
    law.number(id, 'then_pct').over(100),
  ] as const;
  const month = law.number('insurance.month_days');
  const pay = Fraction.of(averageInsuredWage)
    .over(month)
    .times(early.times(rates[0]).plus(late.times(rates[1])));
  return {
    values: { insuranceDays: number(days), insurance: money(pay) },
    steps: [
      step('insuranceDays', `${daysOff} − ${waiting}`, number(days)),
      step(
        'insurance',
        `${averageInsuredWage} ÷ ${month} × (${early} × ${rates[0]} + ${late} × ${rates[1]})`,
        pay,
      ),
    ],
  };
}

/** LSA 59.2, ER 31: the wage of the last month, day by day, from the first day. */
function employersWage({ wage, daysOff }: Case, law: Figures): Finding {
  if (wage === undefined || daysOff === undefined) return { values: {} };
  const month = law.number('wage.month_days');
  const daily = Fraction.of(wage).over(month);
  return {
    values: { employerDaily: money(daily), employerDays: daysOff },
    steps: [step('employerDaily', `${wage} ÷ ${month}`, daily)],
    articles: ['ER 31(1)'],
  };
}

/** LSA 59.4; where the worker was insured, only the difference to the insured wage remains (OAI 90(3)). */
function deathBenefits(
  { averageWage = 0, averageInsuredWage = 0 }: Case,
  employerOwes: boolean,
  law: Figures,
): Finding {
  const months = law.number('injury.OAI.death', 'funeral_months');
  const insuranceFuneral = months.times(averageInsuredWage);
  const paid = step('insuranceFuneral', `${averageInsuredWage} × ${months}`, insuranceFuneral);
  const insured = {
    values: { insuranceFuneral: money(insuranceFuneral) },
    steps: [paid],
    articles: ['OAI 51'],
  };
  const survivors = notice('survivorBenefits');
  if (!employerOwes) return { ...insured, notices: [survivors] };
  const funeralMonths = law.number('injury.LSA59', 'funeral_months');
  const deathMonths = law.number('injury.LSA59', 'death_months');
  const funeral = funeralMonths.times(averageWage);
  const death = deathMonths.times(averageWage);
  const both = funeralMonths.plus(deathMonths);
  const rest = Fraction.of(averageWage).minus(averageInsuredWage).max(0).times(both);
  return {
    values: {
      lsaFuneral: money(funeral),
      lsaDeath: money(death),
      employerPaysAfterOffset: money(rest),
      ...insured.values,
    },
    steps: [
      step('lsaFuneral', `${averageWage} × ${funeralMonths}`, funeral),
      step('lsaDeath', `${averageWage} × ${deathMonths}`, death),
      step('employerPaysAfterOffset', `(${averageWage} − ${averageInsuredWage}) × ${both}`, rest),
      paid,
    ],
    articles: ['OAI 51', 'OAI 90(3)'],
    notices: [notice('offsetOnlyIfInsured'), survivors],
  };
}
