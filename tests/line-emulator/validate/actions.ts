import { type ActionPlace, allowedActions, type FieldRule, limits, table, tables } from '../limits.ts';
import { checkFields, join } from './fields.ts';
import { isObject, type Json, type Problems } from './problems.ts';

const actionTables = tables(limits.actions);
const labelRules: Record<ActionPlace, { required: boolean; max: number }> = {
  ...limits.labels,
  flexVideo: limits.labels.flexOther,
};

/** Checks an action: its type in this place, its label and what the type needs. */
export function checkAction(value: unknown, place: ActionPlace, path: string, problems: Problems): void {
  if (!isObject(value)) {
    problems.add(path, 'May not be empty');
    return;
  }
  const type = value.type;
  const allowed = allowedActions[place];
  if (typeof type !== 'string' || !allowed.includes(type)) {
    problems.oneOf(join(path, 'type'), allowed);
    return;
  }
  const fields = {
    type: { kind: 'string', required: true } satisfies FieldRule,
    label: labelRule(place),
    ...actionTables[type],
  };
  checkFields(value, fields, path, problems);
  if (type === 'postback') checkPostback(value, place, path, problems);
  if (type === 'datetimepicker') checkPicker(value, path, problems);
  if (type === 'uri' && value.altUri !== undefined) {
    checkFields(value.altUri, table(limits.altUri), join(path, 'altUri'), problems);
  }
}

function labelRule(place: ActionPlace): FieldRule {
  const { required, max } = labelRules[place];
  return { kind: 'string', required, min: required ? 1 : 0, max };
}

function checkPostback(action: Json, place: ActionPlace, path: string, problems: Problems): void {
  if (action.displayText !== undefined && action.text !== undefined) {
    problems.add(join(path, 'text'), 'displayText and text may not both be set');
  }
  if (place === 'quickReply' && action.text !== undefined) {
    problems.add(join(path, 'text'), 'May not be used in a quick reply');
  }
  if (action.fillInText !== undefined && action.inputOption !== 'openKeyboard') {
    problems.add(join(path, 'fillInText'), 'May only be set when inputOption is openKeyboard');
  }
}

// Dates and times of one format sort as text, so "max after min" needs no parsing.
function checkPicker(action: Json, path: string, problems: Problems): void {
  const format = Object.entries(limits.datetimeFormats).find(([mode]) => mode === action.mode)?.[1];
  if (format === undefined) return;
  for (const name of ['initial', 'min', 'max']) {
    const value = action[name];
    if (typeof value === 'string' && !new RegExp(format).test(value)) {
      problems.add(join(path, name), 'invalid property');
    }
  }
  const { min, max } = action;
  if (typeof min === 'string' && typeof max === 'string' && max <= min) {
    problems.add(join(path, 'max'), 'Must be after min');
  }
}
