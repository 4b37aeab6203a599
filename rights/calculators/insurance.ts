import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { count, flag, money as moneyField, worker } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { gradeOf } from './parts/grade.ts';
import { notice, type Step, step } from './parts/result.ts';

/** Premiums of labour, health and occupational-accident insurance for a month (LIA 13, 15; EIA 8; NHIA 18, 27; OAI 16, 19). */
export const insurance = calculator({
  id: 'insurance',
  input: {
    wage: moneyField,
    worker,
    dependants: count(0, 30, 'persons'),
    partTime: flag,
    employmentInsurance: flag,
    insuredDays: count(0, 30, 'days of 30'),
    leftMidMonth: flag,
  },
  needs: ['wage'],
  articles: ['LIA 13', 'LIA 15', 'NHIA 18', 'NHIA 27', 'OAI 16', 'OAI 19'],
  compute(given, law) {
    const { wage, worker: who = 'citizen', partTime = false, dependants = 0, leftMidMonth = false } = given;
    const voluntary = who === 'migrantDomestic';
    const grades = labourGrades(partTime, law);
    const grade = gradeOf(wage, grades);
    const month = law.number('insurance.month_days');
    const labour = labourShares({
      grade,
      withEmployment: given.employmentInsurance ?? who === 'citizen',
      days: Fraction.of(given.insuredDays ?? month),
      month,
      law,
    });
    const health = healthShares(wage, dependants, law);
    const labourInsurance = voluntary ? 0 : labour.worker.toNumber();
    const healthInsurance = leftMidMonth ? 0 : health.worker.toNumber();
    const accident = accidentPremium(wage, law);
    return {
      values: {
        labourGrade: grade.toNumber(),
        labourInsurance,
        healthInsurance,
        total: labourInsurance + healthInsurance,
        employerLabourInsurance: voluntary ? 0 : labour.employer.toNumber(),
        employerHealthInsurance: leftMidMonth ? 0 : health.employer.toNumber(),
        employerOccupationalInsurance: accident.premium.toNumber(),
      },
      steps: [
        step('labourGrade', `${wage} → ${grade}`, grade),
        ...(voluntary ? [] : labour.steps),
        ...(leftMidMonth ? [] : health.steps),
        ...accident.steps,
        step('totalPremium', `${labourInsurance} + ${healthInsurance}`, labourInsurance + healthInsurance),
      ],
      notices: [
        ...(voluntary ? [notice('labourInsuranceVoluntary')] : []),
        ...(leftMidMonth ? [notice('healthFreeInMonthOfLeaving')] : []),
        notice('accidentRateOfIndustry'),
      ],
      notCovered: [{ key: 'supplementaryHealthPremium' }, { key: 'employerArrearsFund' }],
    };
  },
});

/** Part-timers have lower grades in labour insurance alone. */
function labourGrades(partTime: boolean, law: Figures): readonly Fraction[] {
  const grades = law.list('insurance.LI.grades');
  return partTime ? [...law.list('insurance.LI.grades.parttime'), ...grades] : grades;
}

interface Shares {
  readonly worker: Fraction;
  readonly employer: Fraction;
  readonly steps: readonly Step[];
}

interface Insured {
  readonly grade: Fraction;
  readonly withEmployment: boolean;
  /** Days insured, of the days of an insured month. */
  readonly days: Fraction;
  readonly month: Fraction;
  readonly law: Figures;
}

/** The ordinary and the employment insurance are rounded to the dollar each, and then added. */
function labourShares({ grade, withEmployment, days, month, law }: Insured): Shares {
  const rates = [
    law.number('insurance.LI.rate', 'ordinary_pct').over(100),
    ...(withEmployment ? [law.number('insurance.EI.rate')] : []),
  ];
  const share = (who: 'worker' | 'employer') => {
    const of = law.number('insurance.LI.shares', who);
    const terms = rates.map((rate) => grade.times(rate).times(of).times(days).over(month).round());
    return { of, premium: terms.reduce((sum, term) => sum.plus(term)) };
  };
  const part = days.compare(month) === 0 ? '' : ` × ${days} ÷ ${month}`;
  const formula = (of: Fraction) => rates.map((rate) => `${grade} × ${rate} × ${of}${part}`).join(' + ');
  const [own, employers] = [share('worker'), share('employer')];
  return {
    worker: own.premium,
    employer: employers.premium,
    steps: [
      step('labourInsurance', formula(own.of), own.premium),
      step('employerLabourInsurance', formula(employers.of), employers.premium),
    ],
  };
}

/** A worker pays for herself and for at most three dependants; the employer for an average family. */
function healthShares(wage: number, dependants: number, law: Figures): Shares {
  const shares = 'insurance.NHI.shares';
  const grade = gradeOf(wage, law.list('insurance.NHI.grades'));
  const rate = law.number('insurance.NHI.rate');
  const own = law.number(shares, 'worker');
  const heads = Fraction.of(dependants).min(law.number(shares, 'dependants_max')).plus(1);
  const family = law.number(shares, 'avg_dependants').plus(1);
  const employers = law.number(shares, 'employer');
  const worker = grade.times(rate).times(own).round().times(heads);
  const employer = grade.times(rate).times(employers).times(family).round();
  return {
    worker,
    employer,
    steps: [
      step('healthInsurance', `${grade} × ${rate} × ${own} × ${heads}`, worker),
      step('employerHealthInsurance', `${grade} × ${rate} × ${employers} × ${family}`, employer),
    ],
  };
}

function accidentPremium(wage: number, law: Figures): { premium: Fraction; steps: readonly Step[] } {
  const grade = gradeOf(wage, law.list('insurance.OAI.grades'));
  const rate = law.number('insurance.OAI.rate_avg');
  const premium = grade.times(rate).round();
  return { premium, steps: [step('employerOccupationalInsurance', `${grade} × ${rate}`, premium)] };
}
