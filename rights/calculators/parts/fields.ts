import Type from 'typebox';

/** The fields of the contract, with their units and bounds. All are optional: what is absent is asked for. */

const MOST_MONEY = 1_000_000_000;

export const money = Type.Number({ minimum: 0, maximum: MOST_MONEY, description: 'TWD' });
export const hoursOfDay = Type.Number({ minimum: 0, maximum: 24, description: 'hours' });
export const workingHours = Type.Number({ exclusiveMinimum: 0, maximum: 24, description: 'hours a day' });
export const day = Type.String({ format: 'date', description: 'YYYY-MM-DD' });
export const flag = Type.Boolean();

/** How many of something, parts included. */
export const amount = (maximum: number, unit: string) =>
  Type.Number({ minimum: 0, maximum, description: unit });

/** How many of something, whole. */
export const count = (minimum: number, maximum: number, unit: string) =>
  Type.Integer({ minimum, maximum, description: unit });

export const years = count(0, 80, 'full years');
export const remainingMonths = count(0, 11, 'full months beside the years');
export const serviceMonths = count(0, 960, 'full months of service');
export const people = count(0, 10_000_000, 'persons');

export const oneOf = <const Names extends string[]>(...names: Names) => Type.Enum<Names>([...names]);

/** Domestic stands for live-in carers and domestics, technical for workers under ESA 46(1)11. */
export const worker = oneOf('citizen', 'migrantIndustry', 'migrantDomestic', 'migrantTechnical');
export const payBasis = oneOf('monthly', 'daily', 'hourly');

/** How a contract ended. */
export const endReason = oneOf(
  'laidOff',
  'businessDisaster',
  'constructiveDismissal',
  'misconduct',
  'resigned',
  'fixedTermEnded',
  'transferOfBusiness',
);
