import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { outsideLsa } from './parts/coverage.ts';
import { amount, money as moneyField, worker } from './parts/fields.ts';
import { money, notice, number, step } from './parts/result.ts';

const daysOfYear = amount(366, 'days');
const PROTECTION = 'leave.sick.2026_protection';

/** What sick leave may cost of the month's wage and of the attendance bonus (LR 4, 9). */
export const sickLeave = calculator({
  id: 'sick-leave',
  input: {
    wage: moneyField,
    sickDays: daysOfYear,
    sickDaysBefore: daysOfYear,
    attendanceBonus: moneyField,
    worker,
  },
  needs: ['wage', 'sickDays'],
  articles: ['LR 4', 'LSA 43'],
  ineligible: outsideLsa,
  compute({ wage, sickDays, sickDaysBefore = 0, attendanceBonus }, law) {
    const month = law.number('wage.month_days');
    const left = law.number('leave.sick', 'half_pay_days_per_year').minus(sickDaysBefore).max(0);
    const halfPaid = left.min(sickDays);
    const unpaid = Fraction.of(sickDays).minus(halfPaid);
    const lost = Fraction.of(1).minus(law.number('leave.sick.pay_share'));
    const deduct = Fraction.of(wage).over(month).times(halfPaid.times(lost).plus(unpaid));
    const protectedBonus = attendanceBonus !== undefined && law.knows(PROTECTION);
    const bonus = Fraction.of(attendanceBonus ?? 0);
    const cut = bonus.over(month).times(sickDays).min(bonus);
    return {
      values: {
        deduct: money(deduct),
        unpaidDays: number(unpaid),
        ...(protectedBonus ? { maxBonusDeduction: money(cut) } : {}),
      },
      steps: [
        step('deduct', `${wage} ÷ ${month} × (${halfPaid} × ${lost} + ${unpaid})`, deduct),
        ...(protectedBonus ? [step('bonusDeduction', `${bonus} ÷ ${month} × ${sickDays}`, cut)] : []),
      ],
      articles: protectedBonus ? ['LR 9'] : [],
      notices: law.knows(PROTECTION)
        ? [
            notice('sickDaysProtected', {
              days: law.number(PROTECTION, 'no_adverse_treatment_up_to_days').toNumber(),
            }),
          ]
        : [],
      notCovered: [{ key: 'hospitalLeave' }],
    };
  },
});
