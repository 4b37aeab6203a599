import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { count, money as moneyField, worker } from './parts/fields.ts';
import { money, notice, number, step } from './parts/result.ts';

const TAX = 'migrant.tax.nonresident';

/** Income tax withheld from the wage of a foreign worker who is not, or not yet, a resident (ITA 7, 88). */
export const incomeTax = calculator({
  id: 'income-tax',
  input: { wage: moneyField, daysInYear: count(0, 366, 'days in Taiwan in the calendar year'), worker },
  needs: ['wage', 'daysInYear'],
  articles: ['ITA 7', 'ITA 88'],
  compute({ wage, daysInYear }, law) {
    const days = law.number(TAX, 'days');
    if (!days.moreThan(daysInYear)) {
      return {
        values: { resident: true },
        steps: [step('resident', `${daysInYear} ≥ ${days}`, true)],
        notices: [notice('taxedAsResident')],
      };
    }
    const minimum = law.number('minimum_wage.min_wage', 'monthly');
    const times = law.number('migrant.tax.threshold_times');
    const threshold = minimum.times(times);
    const rate = law.number(TAX, threshold.lessThan(wage) ? 'rate_high' : 'rate_low');
    const tax = Fraction.of(wage).times(rate);
    return {
      values: { resident: false, rate: number(rate), tax: money(tax) },
      steps: [
        step('resident', `${daysInYear} < ${days}`, false),
        step('taxThreshold', `${minimum} × ${times}`, threshold),
        step('tax', `${wage} × ${rate}`, tax),
      ],
      notices: [notice('taxRefundWhenResident', { days: days.toNumber() })],
    };
  },
});
