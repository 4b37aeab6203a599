import { calculator } from './parts/calculator.ts';
import { count, day } from './parts/fields.ts';
import { notice } from './parts/result.ts';

/** National holidays on which workers have a paid day off (LSA 37; HOL 4, 6), for a day or a year. */
export const holidays = calculator({
  id: 'holidays',
  input: { day, year: count(1900, 2200, 'year') },
  needs: [],
  alsoNeeds: (given) => (given.day === undefined && given.year === undefined ? ['day', 'year'] : []),
  articles: ['LSA 37', 'HOL 4', 'HOL 6'],
  on: (given) => given.day ?? (given.year === undefined ? undefined : `${given.year}-01-01`),
  compute(given, law) {
    const rows = law.rows('working_time.holidays');
    if (given.day === undefined) {
      const list = rows.map((row) => ({ date: row.text('date'), name: row.text('name') }));
      return { values: { count: list.length, list }, notices: [notice('makeUpDayAgreed')] };
    }
    const row = rows.find((candidate) => candidate.text('date') === given.day);
    const madeUp = rows.find((candidate) => candidate.text('public_sector_makeup').startsWith(law.day));
    return {
      values: row ? { holiday: true, name: row.text('name') } : { holiday: false },
      articles: ['ER 23-1'],
      notices: [
        ...(row ? [notice('makeUpDayAgreed')] : []),
        ...(madeUp && !row ? [notice('publicSectorMakeUp', { date: madeUp.text('date') })] : []),
      ],
      notCovered: [{ key: 'indigenousDays' }],
    };
  },
});
