import { Fraction } from '../fraction.ts';
import { calculator } from './parts/calculator.ts';
import { count, flag, money as moneyField, oneOf } from './parts/fields.ts';
import type { Figures } from './parts/figures.ts';
import { range } from './parts/fine.ts';
import { money, notice, step } from './parts/result.ts';

const MONTHS_A_YEAR = 12;
const monthOfStay = count(1, 600, 'months of this stay');

/** What a broker may charge a migrant worker for service (FEE 6): by the month of the stay, or for months in all. */
export const brokerFee = calculator({
  id: 'broker-fee',
  input: {
    month: monthOfStay,
    months: monthOfStay,
    charged: moneyField,
    rehired: flag,
    worker: oneOf('migrantIndustry', 'migrantDomestic', 'migrantTechnical'),
  },
  needs: [],
  alsoNeeds: ({ month, months }) => (month === undefined && months === undefined ? ['month', 'months'] : []),
  articles: ['FEE 6', 'ESA 40(1)5'],
  ineligible: ({ worker }, law) =>
    worker === 'migrantTechnical'
      ? { reason: 'otherFeeRules', articles: ['FEE 5'], notices: [technicalFee(law)] }
      : undefined,
  compute({ month, months, charged, rehired = false }, law) {
    const capOf = (index: number) => cap(index, rehired, law);
    const limit = month === undefined ? undefined : capOf(month);
    const over = limit && charged !== undefined ? Fraction.of(charged).minus(limit).max(0) : undefined;
    const total =
      months === undefined
        ? undefined
        : Array.from({ length: months }, (_, index) => capOf(index + 1)).reduce((sum, next) =>
            sum.plus(next),
          );
    return {
      values: {
        ...(limit ? { cap: money(limit) } : {}),
        ...(total ? { maxTotal: money(total) } : {}),
        ...(over ? { lawful: !over.moreThan(0), overcharged: money(over) } : {}),
      },
      steps: [
        ...(limit ? [step('brokerCap', String(month), limit)] : []),
        ...(total ? [step('brokerTotal', String(months), total)] : []),
        ...(over ? [step('overcharged', `${charged} − ${limit}`, over)] : []),
      ],
      violations: over?.moreThan(0)
        ? [{ article: 'ESA 40(1)5', what: { key: 'brokerOvercharged' }, fine: fine(over, law) }]
        : [],
      notices: [notice('neverInAdvance'), notice('noPlacementFee')],
      notCovered: [{ key: 'nonProfitBroker' }],
    };
  },
});

/** FEE 6(2): lower from the second and the third year, and from the first for who is hired again. */
function cap(month: number, rehired: boolean, law: Figures): Fraction {
  if (rehired) return law.number('migrant.broker_fee.rehired', 'cap');
  const rows = law.rows('migrant.broker_fee.monthly');
  const row = rows[Math.min(Math.ceil(month / MONTHS_A_YEAR), rows.length) - 1];
  if (!row) throw new RangeError('the table of broker fees is empty');
  return row.number('cap');
}

function technicalFee(law: Figures) {
  const id = 'migrant.broker_fee.technical_worker';
  return law.knows(id)
    ? notice('technicalBrokerFee', { amount: law.number(id, 'service_per_year').toNumber() })
    : notice('technicalBrokerFee');
}

/** ESA 66(1): a multiple of what was taken too much. */
function fine(over: Fraction, law: Figures) {
  const times = (end: 'min' | 'max') => law.number('migrant.broker_overcharge_times', end).times(over);
  return range(times('min'), times('max'));
}
