/** The recognisers: numbers, money, lengths of time, dates, times and answers in a message of any language. */
import { foldWithMap } from '../fold.ts';
import { dayOf } from './calendar.ts';
import { readMeasure } from './climate.ts';
import { entityAs } from './convert.ts';
import { readDate } from './date.ts';
import { readDuration } from './duration.ts';
import type { Candidate, Entity, EntityKind } from './entity.ts';
import { readHoursBetween } from './hours-between.ts';
import { readMoney } from './money.ts';
import { readNumber } from './number.ts';
import { foldRates } from './rates.ts';
import { readTime } from './time.ts';
import { is, type Token, tokenise } from './tokens.ts';
import type { Lexicon } from './words.ts';
import { readYesNo } from './yes-no.ts';

export { entityAs } from './convert.ts';
export type { Entity, EntityKind, EntityValue } from './entity.ts';
export { compileLexicon, type Lexicon } from './words.ts';

export interface EntityOptions {
  /** the day in Taiwan on which the message was written, `YYYY-MM-DD` */
  today: string;
  /** what was asked for: decides between readings, e.g. makes a bare "180" an amount of money */
  expect?: EntityKind;
}

/**
 * All entities of `text`, in order, none overlapping. Pure and linear in the length of the text.
 * @throws {RangeError} if `today` is not a date
 */
export function entities(text: string, lexicon: Lexicon, options: EntityOptions): Entity[] {
  const folded = foldWithMap(text);
  const tokens = tokenise(folded.text, lexicon);
  const today = dayOf(options.today);
  const read = (at: number) => bestAt(tokens, at, lexicon, today, options.expect);
  const found: Candidate[] = [];
  const answer = readYesNo(tokens);
  if (answer) found.push(answer);
  for (let at = answer?.last ?? 0; at < tokens.length; ) {
    const best = read(at);
    if (best) found.push(best);
    at = best?.last ?? at + 1;
  }
  return foldRates(found, tokens).map((candidate) => {
    // "how many days in a year": in a longer message one lone day or year seldom is an answer
    if (
      candidate.single &&
      candidate.single !== 'hour' &&
      candidate.single !== 'minute' &&
      tokens.length > candidate.last - candidate.first + 2
    )
      candidate.confirm = true;
    const start = folded.from[tokens[candidate.first]?.start ?? 0] ?? 0;
    const end = folded.to[(tokens[candidate.last - 1]?.end ?? 1) - 1] ?? text.length;
    return toEntity(candidate, text, start, end);
  });
}

/** The first entity of `text` that answers a question for `kind`: "7 tháng" as years, "180" as money. */
export function readEntity(
  text: string,
  kind: EntityKind,
  lexicon: Lexicon,
  today: string,
): Entity | undefined {
  const found = entities(text, lexicon, { today, expect: kind });
  const exact = found.find((entity) => entity.kind === kind);
  if (exact) return exact;
  for (const entity of found) {
    const converted = entityAs(entity, kind);
    if (converted) return converted;
  }
  return undefined;
}

/** Up to this many tokens, a word that is seldom a number is one if a number was asked for. */
const SHORT_ANSWER = 3;

type Reader = (tokens: readonly Token[], at: number) => Candidate | undefined;

/** The longest reading at token `at`; of equally long ones what was asked for, then the first. */
function bestAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  today: ReturnType<typeof dayOf>,
  expect?: EntityKind,
): Candidate | undefined {
  const token = tokens[at];
  if (!token?.word && !token?.literal) return undefined;
  const readers: Reader[] = [
    (all, from) => readHoursBetween(all, from, lexicon, expect === 'hours'),
    (all, from) => readDate(all, from, lexicon, today, expect === 'date'),
    (all, from) => readDuration(all, from, lexicon),
    (all, from) => readMeasure(all, from, lexicon),
    (all, from) => readTime(all, from, lexicon, expect === 'time'),
    (all, from) => readMoney(all, from, lexicon, expect === 'money'),
    (all, from) => readBareNumber(all, from, lexicon, expect !== undefined),
    (all, from) => readDayType(all, from),
  ];
  let best: Candidate | undefined;
  for (const reader of readers) {
    const candidate = reader(tokens, at);
    if (!candidate) continue;
    const wins =
      !best ||
      candidate.last > best.last ||
      (candidate.last === best.last && candidate.kind === expect && best.kind !== expect);
    if (wins) best = candidate;
  }
  return best;
}

function readBareNumber(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  expected: boolean,
): Candidate | undefined {
  const number = readNumber(tokens, at, lexicon);
  // "ba" is three as an answer, a grandmother in a sentence; "a" alone is never one
  const short = expected && tokens.length <= SHORT_ANSWER && !is(tokens, at, 'number.article');
  if (!number || (number.weak && !short)) return undefined;
  const candidate: Candidate = {
    kind: 'number',
    value: number.value,
    unit: '',
    first: at,
    last: number.last,
  };
  if (number.confirm) candidate.confirm = true;
  if (number.also.length > 0) candidate.also = number.also;
  return candidate;
}

function readDayType(tokens: readonly Token[], at: number): Candidate | undefined {
  const dayType = tokens[at]?.word?.dayType;
  return dayType && { kind: 'day-type', value: dayType, unit: '', first: at, last: at + 1 };
}

function toEntity(candidate: Candidate, text: string, start: number, end: number): Entity {
  const { kind, value, unit, confirm = false, also, per } = candidate;
  const entity: Entity = { kind, value, unit, start, end, text: text.slice(start, end), confirm };
  if (also && also.length > 0) entity.also = also;
  if (per) entity.per = per;
  return entity;
}
