import { type ActionPlace, type FieldTable, limits, tables } from '../limits.ts';
import { checkAction } from './actions.ts';
import { checkFields } from './fields.ts';
import { isObject, type Json, type Problems } from './problems.ts';

const templates = tables(limits.templates);
const columns = tables(limits.templateColumns);

/** Checks a template message: buttons, confirm, carousel or image carousel. */
export function checkTemplate(value: unknown, path: string, problems: Problems): void {
  const type = isObject(value) ? String(value.type) : '';
  const fields = templates[type];
  if (!isObject(value) || fields === undefined) {
    problems.oneOf(`${path}.type`, Object.keys(templates));
    return;
  }
  checkFields(value, fields, path, problems);
  if (type === 'buttons' || type === 'confirm') checkCard(value, path, problems);
  const columnFields = columns[type];
  if (columnFields) checkColumns(value, columnFields, path, problems);
}

function checkColumns(template: Json, fields: FieldTable, path: string, problems: Problems): void {
  if (!Array.isArray(template.columns)) return;
  const list = template.columns.map((column: unknown, index) => {
    const at = `${path}.columns[${index}]`;
    const object = checkFields(column, fields, at, problems);
    if (object) checkCard(object, at, problems);
    return object ?? {};
  });
  sameEverywhere(list, (column) => (Array.isArray(column.actions) ? column.actions.length : 0), 'actions');
  sameEverywhere(list, (column) => column.thumbnailImageUrl !== undefined, 'thumbnailImageUrl');
  sameEverywhere(list, (column) => Boolean(column.title), 'title');

  function sameEverywhere(all: Json[], measure: (column: Json) => unknown, name: string): void {
    const odd = all.findIndex((column) => measure(column) !== measure(all[0] ?? {}));
    if (odd > 0) problems.add(`${path}.columns[${odd}].${name}`, 'Must be alike in all columns');
  }
}

// One card: the buttons template itself or one column. Text is shorter beside an image or a title.
function checkCard(card: Json, path: string, problems: Problems): void {
  const crowded = card.thumbnailImageUrl !== undefined || Boolean(card.title);
  const max = limits.templateTextMaxWithImageOrTitle;
  if (crowded && typeof card.text === 'string' && card.text.length > max) {
    problems.add(`${path}.text`, `Length must be between 0 and ${max}`);
  }
  const check = (action: unknown, place: ActionPlace, at: string) => checkAction(action, place, at, problems);
  if (card.defaultAction !== undefined)
    check(unlabelled(card.defaultAction), 'template', `${path}.defaultAction`);
  if (card.action !== undefined) check(card.action, 'imageCarousel', `${path}.action`);
  if (Array.isArray(card.actions)) {
    card.actions.forEach((action: unknown, index) => {
      check(action, 'template', `${path}.actions[${index}]`);
    });
  }
}

// The action of the picture has no button, so a missing label is no fault there.
function unlabelled(action: unknown): unknown {
  return isObject(action) ? { label: '-', ...action } : action;
}
