import { calculator } from './parts/calculator.ts';
import { count, money as moneyField, worker } from './parts/fields.ts';
import { gradeOf } from './parts/grade.ts';
import { notice, step } from './parts/result.ts';

/** The employer's monthly contribution to the worker's pension account (LPA 14), by the wage grade and days of 30. */
export const pensionNew = calculator({
  id: 'pension-new',
  input: { wage: moneyField, days: count(0, 30, 'days of 30'), worker },
  needs: ['wage'],
  articles: ['LPA 7', 'LPA 14(1)'],
  ineligible: ({ worker: who }) =>
    who === 'migrantIndustry' || who === 'migrantDomestic'
      ? { reason: 'outsidePensionAct', articles: ['LPA 7', 'LSA 55'] }
      : undefined,
  compute({ wage, days, worker: who }, law) {
    const grade = gradeOf(wage, law.list('pension.pension_new.grades'));
    const rate = law.number('pension.pension_new.rate', 'employer_min_pct').over(100);
    const month = law.number('insurance.month_days');
    const insured = days ?? month.toNumber();
    const contribution = grade.times(rate).times(insured).over(month).round();
    return {
      values: { grade: grade.toNumber(), employerContribution: contribution.toNumber() },
      steps: [
        step('grade', `${wage} → ${grade}`, grade),
        step('employerContribution', `${grade} × ${rate} × ${insured} ÷ ${month}`, contribution),
      ],
      notices: [
        notice('ownContributionPossible', {
          percent: law.number('pension.pension_new.rate', 'worker_voluntary_max_pct').toNumber(),
        }),
        ...(who === 'migrantTechnical' ? [notice('technicalNeedsResidence')] : []),
      ],
    };
  },
});
