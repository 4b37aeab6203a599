import { LawNotKnown } from '../../rights/calculators/index.ts';
import { memberOf } from '../answers/value-text.ts';
import type { Asking } from '../flow.ts';
import { calculationFlow } from './calculation.ts';
import {
  type Calculation,
  hours,
  isBasisOpen,
  monthlyWage,
  oneOf,
  service,
  wage,
} from './calculation-fields.ts';

/**
 * Severance. Nobody is asked for the pension system: the new one is counted, as the calculator does, and the
 * amount of the old one, which is that of migrant workers, stands beside it.
 */
const severance: Calculation = {
  action: 'calculate.severance',
  calculator: 'severance',
  amount: 'pay',
  assumed: { reason: 'laidOff', system: 'new' },
  beside: [{ key: 'oldSystem', input: { system: 'old' } }],
  fields: [
    { id: 'service', kind: service },
    { id: 'averageWage', kind: monthlyWage('averageWage') },
  ],
};

const DAY_TYPES = ['weekday', 'restDay', 'holiday', 'regularLeave', 'annualLeaveDay'];
const FRIDAY = 5;

/** Pay for overtime and for work on days off. */
const overtime: Calculation = {
  action: 'calculate.overtime',
  calculator: 'overtime',
  amount: 'payDue',
  assumed: {},
  fields: [
    { id: 'wage', kind: wage },
    {
      id: 'payBasis',
      when: isBasisOpen,
      kind: oneOf('payBasis', ['monthly', 'daily', 'hourly'], ({ kind, value }) =>
        value === 1 ? { months: 'monthly', days: 'daily', hours: 'hourly' }[kind as string] : undefined,
      ),
    },
    {
      id: 'dayType',
      kind: oneOf('dayType', DAY_TYPES, ({ kind, value }) => {
        // The weekend may be either of the two weekly days off: it is asked.
        if (kind === 'weekday') return Number(value) <= FRIDAY ? 'weekday' : undefined;
        return kind === 'day-type' ? String(value) : undefined;
      }),
    },
    {
      id: 'hours',
      kind: hours(mostHours),
      variant: ({ dayType }) => (dayType === 'weekday' ? 'hoursBeyond' : 'hours'),
    },
  ],
};

/** On a working day only the hours beyond it count: as many as a whole day are rather all that was worked. */
function mostHours({ answers, context }: Asking, asked: boolean): number {
  if (answers.dayType === undefined ? asked : answers.dayType !== 'weekday') return Number.POSITIVE_INFINITY;
  try {
    const { value } = context.knowledge.law.value('working_time.ot.wage_hours', context.today);
    return Number(memberOf(value, ['hours'])) - 1;
  } catch (error) {
    if (error instanceof LawNotKnown) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

/** The calculations that this chat can do; for the others the rule and a person are offered. */
export const calculationFlows = [severance, overtime].map(calculationFlow);
