/** One kind of quantity as another: months as years, weeks as days, a bare number as whatever was asked for. */
import { type Entity, type EntityKind, type EntityValue, round4 } from './entity.ts';

/** How much of the first kind makes one of the second. */
const PER: Partial<Record<EntityKind, Partial<Record<EntityKind, number>>>> = {
  months: { years: 12 },
  weeks: { days: 1 / 7, months: 4.345 },
  days: { weeks: 7, years: 365, months: 30 },
  years: { months: 1 / 12 },
  minutes: { hours: 60 },
  hours: { minutes: 1 / 60 },
};

const UNIT: Partial<Record<EntityKind, string>> = {
  money: 'TWD',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  percent: '%',
  humidity: '%',
  temperature: '°C',
  number: '',
};

/** The entity as one of `kind`, or undefined if it can be none. */
export function entityAs(entity: Entity, kind: EntityKind): Entity | undefined {
  if (entity.kind === kind) return entity;
  const unit = UNIT[kind];
  if (unit === undefined || typeof entity.value !== 'number') return undefined;
  const bare =
    entity.kind === 'number' ||
    (entity.kind === 'money' && kind === 'number') ||
    (entity.kind === 'percent' && kind === 'humidity');
  const factor = bare ? 1 : PER[entity.kind]?.[kind];
  if (factor === undefined) return undefined;
  const convert = (value: EntityValue) => (typeof value === 'number' ? round4(value / factor) : value);
  const converted: Entity = { ...entity, kind, unit, value: convert(entity.value) };
  if (entity.also) converted.also = entity.also.map(convert);
  return converted;
}
