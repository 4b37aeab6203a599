import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { amount, flag, money as moneyField, worker } from './parts/fields.ts';
import { money, notice, step } from './parts/result.ts';

const FUND = 'disputes.wage_arrears_fund';

/** What the fund pays when an employer closes (LSA 28): wages of the last months, severance and pension up to a limit. */
export const wageArrearsFund = calculator({
  id: 'wage-arrears-fund',
  input: {
    employerClosed: flag,
    unpaidMonths: amount(600, 'months'),
    wage: moneyField,
    severanceAndPension: moneyField,
    averageWage: moneyField,
    worker,
  },
  needs: ['employerClosed'],
  alsoNeeds({ unpaidMonths, wage, severanceAndPension, averageWage }) {
    const wages = unpaidMonths !== undefined || wage !== undefined;
    const severance = severanceAndPension !== undefined || averageWage !== undefined;
    return [
      ...(wages || !severance ? (['unpaidMonths', 'wage'] as const) : []),
      ...(severance ? (['severanceAndPension', 'averageWage'] as const) : []),
    ];
  },
  articles: ['LSA 28', 'WAF 7', 'WAF 8'],
  ineligible: (given) =>
    given.employerClosed === false
      ? { reason: 'employerNotClosed', articles: ['LSA 28'] }
      : outsideLsa(given),
  compute({ unpaidMonths, wage, severanceAndPension, averageWage }, law) {
    const wageMonths = law.number(FUND, 'wages_months');
    const severanceMonths = law.number(FUND, 'severance_pension_months');
    const months = wageMonths.min(unpaidMonths ?? 0);
    const wages = unpaidMonths === undefined ? undefined : months.times(wage ?? 0);
    const severance =
      severanceAndPension === undefined
        ? undefined
        : Fraction.of(severanceAndPension).min(severanceMonths.times(averageWage ?? 0));
    return {
      values: {
        ...(wages ? { wagesPaid: money(wages) } : {}),
        ...(severance ? { severancePaid: money(severance) } : {}),
      },
      steps: [
        ...(wages ? [step('wagesPaid', `${wage} × ${months}`, wages)] : []),
        ...(severance
          ? [step('severancePaid', `${severanceAndPension} ≤ ${averageWage} × ${severanceMonths}`, severance)]
          : []),
      ],
      notices: [
        notice('fundNeedsPremiums'),
        notice('fundDecidesWithin', { days: law.number(FUND, 'decision_days').toNumber() }),
      ],
    };
  },
});
