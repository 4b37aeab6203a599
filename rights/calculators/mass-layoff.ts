import { calculator } from './parts/calculator.ts';
import { count, people } from './parts/fields.ts';
import type { Figures, Row } from './parts/figures.ts';
import { bracket } from './parts/fine.ts';
import { InvalidRequest } from './parts/invalid-request.ts';
import { notice, step } from './parts/result.ts';

const THRESHOLDS = 'termination.mass_layoff';
const SINGLE_DAY = 1;
/** The window of MLA 2, which the value names in its columns. */
const LONGEST_WINDOW = 60;

/** Whether lay-offs are a mass redundancy (MLA 2): more than a part of the site, or of the whole business. */
export const massLayoff = calculator({
  id: 'mass-layoff',
  input: {
    employees: count(1, 10_000_000, 'persons at the site'),
    laidOff: people,
    withinDays: count(1, LONGEST_WINDOW, 'days'),
    entityLaidOff: people,
  },
  needs: ['employees', 'laidOff', 'withinDays'],
  articles: ['MLA 2', 'MLA 4(1)'],
  check({ employees, laidOff }) {
    if (employees !== undefined && laidOff !== undefined && laidOff > employees) {
      throw new InvalidRequest('laidOff', 'maximum', { limit: employees });
    }
  },
  compute({ employees, laidOff, withinDays, entityLaidOff = 0 }, law) {
    const rows = law.rows(THRESHOLDS);
    const site = rows.find(
      (row) => !row.has('whole_entity') && inBand(row.text('site_employees'), employees),
    );
    const entity = rows.find((row) => row.has('whole_entity'));
    const whole = Math.max(laidOff, entityLaidOff);
    const applies =
      exceeds(site, laidOff, employees, withinDays) || exceeds(entity, whole, employees, withinDays);
    return {
      values: { applies },
      steps: [step('massLayoff', `${laidOff} / ${employees} (${withinDays})`, applies)],
      notices: applies ? [plan(law), fine(law)] : [],
      notCovered: [{ key: 'fixedTermForeignWorkers' }],
    };
  },
});

/** "逾": strictly more than a number of persons, or a part of those at the site. */
function exceeds(row: Row | undefined, laidOff: number, employees: number, withinDays: number): boolean {
  if (!row) return false;
  const threshold = row.number('over_in_60_days');
  const part = row.text('over_in_60_days').includes('/');
  const inWindow = (part ? threshold.times(employees) : threshold).lessThan(laidOff);
  const inDay =
    withinDays === SINGLE_DAY && row.has('over_in_1_day') && row.number('over_in_1_day').lessThan(laidOff);
  return inWindow || inDay;
}

/** Bands as the value writes them: `<30`, `30-199`, `>=500`. */
function inBand(band: string, employees: number): boolean {
  const [from = 0, to = Number.POSITIVE_INFINITY] = band.match(/\d+/g)?.map(Number) ?? [];
  if (band.startsWith('<')) return employees < from;
  return employees >= from && employees <= to;
}

function plan(law: Figures) {
  return notice('massLayoffPlan', { days: law.number('termination.mass_layoff_plan_days').toNumber() });
}

function fine(law: Figures) {
  return notice('massLayoffFine', { ...bracket(law, 'termination.mass_layoff.fine') });
}
