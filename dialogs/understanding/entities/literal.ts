/** What is written in digits: 29,500 · 3.5 · 02/03/2021 · 9:30. Reads forward only, so it is linear in time. */

/** A run of digits with its separators. */
export interface Literal {
  raw: string;
  value: number;
  /** the other reading of "1.500" */
  also?: number;
  /** whether thousands are separated */
  grouped: boolean;
  /** three parts of a date, or two (month and day, or year and month), as written */
  parts?: number[];
  clock?: readonly [number, number];
}

export interface Scanned {
  end: number;
  /** absent for what is no quantity: phone numbers, identity numbers, endless digits */
  literal?: Literal;
}

const MOST_DIGITS = 15;

/** Reads the literal that begins at `at`, which must be a digit. */
export function scanLiteral(text: string, at: number, decimal: '.' | ','): Scanned {
  const first = digitsFrom(text, at);
  const length = first - at;
  if (length > MOST_DIGITS) return { end: first };
  if (length <= 4) {
    const special = scanDate(text, at, first) ?? scanClock(text, at, first);
    if (special) return special;
  }
  if (text.charAt(at) === '0' && length >= 7) return { end: first };
  if (length <= 3) {
    const grouped = scanGroups(text, at, first, decimal);
    if (grouped) return grouped;
  }
  const mark = text.charAt(first);
  const last = mark === '.' || mark === ',' ? digitsFrom(text, first + 1) : first;
  const isList = last > first + 1 && text.charAt(last) === mark && isDigit(text, last + 1);
  const end = last > first + 1 && last - first <= MOST_DIGITS && !isList ? last : first;
  const raw = text.slice(at, end);
  return { end, literal: { raw, value: Number(raw.replace(',', '.')), grouped: false } };
}

/** 29,500 · 1.234.567,50 */
function scanGroups(text: string, at: number, first: number, decimal: '.' | ','): Scanned | undefined {
  const mark = text.charAt(first);
  if (mark !== ',' && mark !== '.' && mark !== "'") return undefined;
  let end = first;
  while (end - at < 24 && text.charAt(end) === mark && digitsFrom(text, end + 1) === end + 4) end += 4;
  if (end === first || isDigit(text, end)) return undefined;
  const whole = text.slice(at, end);
  if (whole.startsWith('0'))
    return { end, literal: { raw: whole, value: Number(whole.replace(mark, '.')), grouped: false } };
  let value = Number(whole.replaceAll(mark, ''));
  if ((text.charAt(end) === ',' || text.charAt(end) === '.') && text.charAt(end) !== mark) {
    const last = digitsFrom(text, end + 1);
    if (last > end + 1 && last <= end + 3) {
      value += Number(`0.${text.slice(end + 1, last)}`);
      return { end: last, literal: { raw: text.slice(at, last), value, grouped: true } };
    }
  }
  const literal: Literal = { raw: whole, value, grouped: true };
  // "1.500" is a wage to one person and an hour and a half to another; "29.500" can only be money.
  const oneGroup = whole.length === 5 && (mark === '.' || mark === decimal);
  if (oneGroup) literal.also = Number(whole.replace(mark, '.'));
  return { end, literal };
}

/** 2021-03-02 · 110.03.02 · 2/3/21 · 3/2 · 2021/3 */
function scanDate(text: string, at: number, first: number): Scanned | undefined {
  const mark = text.charAt(first);
  if (mark !== '/' && mark !== '-' && mark !== '.') return undefined;
  const second = digitsFrom(text, first + 1);
  const size = second - first - 1;
  if (size === 0 || size > 4) return undefined;
  const a = Number(text.slice(at, first));
  const b = Number(text.slice(first + 1, second));
  if (size <= 2 && text.charAt(second) === mark) {
    const third = digitsFrom(text, second + 1);
    const lastSize = third - second - 1;
    const wholeYear = first - at >= 3 || a > 31;
    if (wholeYear ? lastSize === 1 || lastSize === 2 : lastSize === 2 || lastSize === 4) {
      return dateLiteral(text, at, third, [a, b, Number(text.slice(second + 1, third))]);
    }
    return undefined;
  }
  const longYear = first - at === 4 || size === 4;
  if (mark === '.' || (mark === '-' && !longYear)) return undefined;
  if (mark === '-' && (first - at === 4 ? size !== 2 : first - at > 2)) return undefined;
  if (text.charAt(second) === '/' && isDigit(text, second + 1)) return undefined;
  return dateLiteral(text, at, second, [a, b]);
}

function dateLiteral(text: string, at: number, end: number, parts: number[]): Scanned {
  return { end, literal: { raw: text.slice(at, end), value: parts[0] ?? 0, grouped: false, parts } };
}

/** 9:30 · 08:00:00 */
function scanClock(text: string, at: number, first: number): Scanned | undefined {
  if (first - at > 2 || text.charAt(first) !== ':') return undefined;
  let end = digitsFrom(text, first + 1);
  if (end !== first + 3) return undefined;
  const hour = Number(text.slice(at, first));
  const minute = Number(text.slice(first + 1, end));
  if (hour > 24 || minute > 59) return undefined;
  if (text.charAt(end) === ':' && digitsFrom(text, end + 1) === end + 3) end += 3;
  const raw = text.slice(at, end);
  return { end, literal: { raw, value: hour, grouped: false, clock: [hour, minute] } };
}

function digitsFrom(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end += 1;
  return end;
}

/** Whether unit `at` of a folded text is a digit. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
