import type { Figures } from './figures.ts';
import { fineForHoursAndPay } from './fine.ts';
import { type Notice, notice, type Violation } from './result.ts';

export type DayType = 'weekday' | 'restDay' | 'holiday' | 'annualLeaveDay' | 'regularLeave';

export interface DayLimits {
  readonly violations: readonly Violation<string>[];
  readonly notices: readonly Notice[];
}

/** Days that are paid without work, and doubled with it (LSA 39, 40). */
export function isDayOff(dayType: DayType): boolean {
  return dayType === 'holiday' || dayType === 'annualLeaveDay' || dayType === 'regularLeave';
}

/**
 * Twelve hours a day in all (LSA 32(2)), save in a disaster (32(4), 36(3)); work on regular leave only
 * in a disaster (LSA 40). Hours are those beyond the normal day on a weekday, else the hours worked.
 */
export function limitsOfDay(
  dayType: DayType,
  { hours, disaster }: { readonly hours: number; readonly disaster: boolean },
  law: Figures,
): DayLimits {
  const normal = law.number('working_time.ot.wage_hours', 'hours');
  const longest = law.number('working_time.hours.max_day_total');
  const limit = dayType === 'weekday' ? longest.minus(normal) : longest;
  const tooLong = !disaster && limit.lessThan(hours);
  const withoutReason = dayType === 'regularLeave' && !disaster && hours > 0;
  const inBlocks = dayType === 'restDay' && law.knows('working_time.ot.rest_day_blocks');
  const fine = fineForHoursAndPay(law);
  return {
    violations: [
      ...(tooLong
        ? [{ article: 'LSA 32(2)', what: { key: 'tooManyHoursInDay', params: { hours } }, fine } as const]
        : []),
      ...(withoutReason
        ? [{ article: 'LSA 40(1)', what: { key: 'regularLeaveWithoutDisaster' }, fine } as const]
        : []),
    ],
    notices: [
      ...(tooLong ? [notice('beyondLimitAtLastRate', { limit: limit.toNumber() })] : []),
      ...(withoutReason ? [notice('regularLeaveReading')] : []),
      ...(isDayOff(dayType) && normal.lessThan(hours) ? [notice('dayOffBeyondEightReading')] : []),
      ...(disaster ? [notice(isDayOff(dayType) ? 'disasterDayOff' : 'disasterRest')] : []),
      ...(inBlocks ? [notice('restDayInBlocks')] : []),
    ],
  };
}
