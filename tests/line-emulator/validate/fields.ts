import type { FieldTable } from '../limits.ts';
import { isObject, type Json, type Problems } from './problems.ts';
import { checkValue } from './values.ts';

/**
 * Checks an object against its table: unknown properties, missing ones, and the value of each.
 * Returns the object, or nothing when it is not an object at all.
 */
export function checkFields(
  value: unknown,
  fields: FieldTable,
  path: string,
  problems: Problems,
): Json | undefined {
  if (!isObject(value)) {
    problems.add(path, value === undefined || value === null ? 'May not be empty' : 'Must be an object');
    return undefined;
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) problems.add(join(path, name), 'Unknown property');
  }
  for (const [name, rule] of Object.entries(fields)) {
    const field = value[name];
    const missing = field === undefined || field === null;
    if (!missing) checkValue(field, rule, join(path, name), problems);
    else if (rule.required) problems.add(join(path, name), 'May not be empty');
  }
  return value;
}

/** `messages[0]` and `text` make `messages[0].text`; at the top there is nothing before the name. */
export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
