import { type FieldRule, limits } from '../limits.ts';
import type { Problems } from './problems.ts';

type Check = (value: unknown, rule: FieldRule, path: string, problems: Problems) => void;

const checks: Record<FieldRule['kind'], Check> = {
  string: checkString,
  url: (...args) => checkAddress(['https'], ...args),
  uri: (...args) => checkAddress(limits.uriSchemes, ...args),
  int: checkNumber,
  number: checkNumber,
  boolean: checkBoolean,
  enum: checkEnum,
  pattern: (value, rule, path, problems) => match(new RegExp(rule.pattern ?? ''), value, path, problems),
  color: (value, _, path, problems) => match(/^#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$/, value, path, problems),
  spacing: (value, _, path, problems) =>
    match(/^(none|xs|sm|md|lg|xl|xxl|-?\d+(\.\d+)?(px|%))$/, value, path, problems),
  textSize: (value, _, path, problems) =>
    match(/^(xxs|xs|sm|md|lg|xl|xxl|[345]xl|\d+(\.\d+)?px)$/, value, path, problems),
  ratio: checkRatio,
  array: checkArray,
  nested: () => {},
};

/** Checks one property that is there. */
export function checkValue(value: unknown, rule: FieldRule, path: string, problems: Problems): void {
  checks[rule.kind](value, rule, path, problems);
}

function checkString(value: unknown, rule: FieldRule, path: string, problems: Problems): void {
  const { min = 0, max = Infinity } = rule;
  if (typeof value !== 'string') problems.add(path, 'Must be a string');
  else if (min > 0 && value.length === 0) problems.add(path, 'May not be empty');
  // LINE's own words count from 0 although an empty text is refused above
  else if (value.length > max) problems.add(path, `Length must be between 0 and ${max}`);
  else if (rule.pattern !== undefined) match(new RegExp(rule.pattern), value, path, problems);
}

// LINE wants addresses percent-encoded: a raw space or a Chinese character is refused.
function checkAddress(
  schemes: string[],
  value: unknown,
  rule: FieldRule,
  path: string,
  problems: Problems,
): void {
  const before = problems.list.length;
  checkString(value, { ...rule, min: 1 }, path, problems);
  if (problems.list.length > before || typeof value !== 'string') return;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase() ?? '';
  const web = scheme.startsWith('http');
  const encoded = /^[\x21-\x7e]+$/.test(value) && (!web || URL.canParse(value));
  if (!schemes.includes(scheme)) problems.add(path, 'invalid uri scheme');
  else if (!encoded) problems.add(path, 'invalid uri');
}

function checkNumber(value: unknown, rule: FieldRule, path: string, problems: Problems): void {
  const { kind, min = -Infinity, max = Infinity } = rule;
  const range = max === Infinity ? `greater than or equal to ${min}` : `between ${min} and ${max}`;
  if (typeof value !== 'number') problems.add(path, 'Must be a number');
  else if (kind === 'int' && !Number.isInteger(value)) problems.add(path, 'Must be an integer');
  else if (value < min || value > max) problems.add(path, `Must be ${range}`);
}

function checkBoolean(value: unknown, _: FieldRule, path: string, problems: Problems): void {
  if (typeof value !== 'boolean') problems.add(path, 'Must be a boolean');
}

function checkEnum(value: unknown, { values = [] }: FieldRule, path: string, problems: Problems): void {
  if (typeof value !== 'string' || !values.includes(value)) problems.oneOf(path, values);
}

function match(pattern: RegExp, value: unknown, path: string, problems: Problems): void {
  if (typeof value !== 'string' || !pattern.test(value)) problems.add(path, 'invalid property');
}

// Width to height, each 1 to 100000, and at most three times as high as wide.
function checkRatio(value: unknown, _: FieldRule, path: string, problems: Problems): void {
  const [, width, height] = /^(\d{1,6}):(\d{1,6})$/.exec(String(value)) ?? [];
  const inRange = (side: string | undefined) => Number(side) >= 1 && Number(side) <= 100_000;
  const fine = inRange(width) && inRange(height) && Number(height) <= 3 * Number(width);
  if (!fine) problems.add(path, 'invalid property');
}

function checkArray(value: unknown, rule: FieldRule, path: string, problems: Problems): void {
  const { min = 0, max = Infinity } = rule;
  const range = max === Infinity ? `at least ${min}` : `between ${min} and ${max}`;
  if (!Array.isArray(value)) problems.add(path, 'Must be an array');
  else if (value.length < min || value.length > max) problems.add(path, `Size must be ${range}`);
}
