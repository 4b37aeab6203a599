import { calculator } from './parts/calculator.ts';
import { worker, workingHours } from './parts/fields.ts';
import { notice, number, step } from './parts/result.ts';

/** Family-care leave in hours (GEA 20): seven days of the hours agreed. */
export const familyCare = calculator({
  id: 'family-care',
  input: { hoursPerDay: workingHours, worker },
  needs: ['hoursPerDay'],
  articles: ['GEA 20', 'LR 7'],
  compute({ hoursPerDay }, law) {
    const days = law.number('leave.family_care', 'days_per_year');
    const hours = days.times(hoursPerDay);
    return {
      values: { hoursPerYear: number(hours) },
      steps: [step('hoursPerYear', `${days} × ${hoursPerDay}`, number(hours))],
      notices: [notice('countsAsPersonalLeave')],
    };
  },
});
