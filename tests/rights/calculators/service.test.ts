import { describe, expect, it } from 'vitest';
import {
  addDays,
  afterMonths,
  fullMonths,
  serviceBetween,
} from '../../../rights/calculators/parts/service.ts';

describe('months of service', () => {
  it.each([
    ['2025-01-31', 1, '2025-03-01'],
    ['2024-01-31', 1, '2024-03-01'],
    ['2024-01-29', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-03-01'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-10-31', 1, '2025-12-01'],
    ['2025-12-31', 2, '2026-03-01'],
    ['2025-07-01', 6, '2026-01-01'],
  ])('from %s, %d months are full on %s and not the day before', (start, months, day) => {
    expect(afterMonths(start, months)).toBe(day);
    expect(fullMonths(start, day)).toBeGreaterThanOrEqual(months);
    expect(fullMonths(start, addDays(day, -1))).toBe(months - 1);
  });

  it('counts the first and the last day', () => {
    expect(serviceBetween('2026-01-01', '2026-12-31')).toMatchObject({ years: 1, months: 0, days: 0 });
    expect(serviceBetween('2026-01-01', '2026-01-01')).toMatchObject({ years: 0, months: 0, days: 1 });
    expect(serviceBetween('2024-02-29', '2024-02-29')).toMatchObject({ days: 1, daysInMonth: 29 });
    expect(serviceBetween('2020-01-01', '2022-12-30')).toEqual({
      years: 2,
      months: 11,
      days: 30,
      daysInMonth: 31,
    });
  });
});
