import { calculator } from './parts/calculator.ts';
import { amount, flag, worker } from './parts/fields.ts';
import { notice, number, step } from './parts/result.ts';

/** How long a migrant worker may still work in Taiwan (ESA 52(4)(6)). */
export const stay = calculator({
  id: 'stay',
  input: { workedYears: amount(80, 'years'), worker, carerQualified: flag },
  needs: ['workedYears', 'worker'],
  articles: ['ESA 52(4)', 'ESA 52(6)'],
  compute({ workedYears, worker: who, carerQualified = false }, law) {
    if (who === 'migrantTechnical' || who === 'citizen') {
      return { values: { canWork: true }, notices: [notice('noLimitOfYears')] };
    }
    const qualified = who === 'migrantDomestic' && carerQualified;
    const most = law.number(qualified ? 'migrant.stay.caregiver_max_years' : 'migrant.stay.max_years');
    const rest = most.minus(workedYears).max(0);
    return {
      values: { canWork: rest.moreThan(0), remainingYears: number(rest) },
      steps: [step('remainingYears', `${most} − ${workedYears}`, number(rest))],
      notices: [notice('technicalWorkerPossible')],
    };
  },
});
