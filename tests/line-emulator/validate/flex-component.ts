import { type FieldTable, limits, table, tables } from '../limits.ts';
import { checkAction } from './actions.ts';
import { checkFields } from './fields.ts';
import { isObject, type Json, type Problems } from './problems.ts';

const components = tables(limits.flex.components);
const children: Record<string, string[]> = limits.flex.children;
const type = { type: { kind: 'string', required: true } } satisfies FieldTable;
const placement = table(limits.flex.placement);

/** Checks one component of a bubble and all below it; `allowed` are the types this place takes. */
export function checkComponent(value: unknown, allowed: string[], path: string, problems: Problems): void {
  const name = isObject(value) ? String(value.type) : '';
  const own = components[name];
  if (!isObject(value) || own === undefined || !allowed.includes(name)) {
    problems.oneOf(`${path}.type`, allowed);
    return;
  }
  checkFields(value, { ...type, ...placementOf(name), ...own }, path, problems);
  if (name === 'box') checkBox(value, path, problems);
  if (name === 'text') checkText(value, path, problems);
  if (name === 'video' && value.altContent !== undefined) {
    checkComponent(value.altContent, ['box', 'image'], `${path}.altContent`, problems);
  }
  if (value.action !== undefined) checkAction(value.action, actionPlace(name), `${path}.action`, problems);
}

function checkBox(box: Json, path: string, problems: Problems): void {
  if (box.background !== undefined) {
    checkFields(box.background, table(limits.flex.background), `${path}.background`, problems);
  }
  const allowed = children[String(box.layout)];
  if (!Array.isArray(box.contents) || allowed === undefined) return;
  box.contents.forEach((child: unknown, index) => {
    checkComponent(child, allowed, `${path}.contents[${index}]`, problems);
  });
}

function checkText(text: Json, path: string, problems: Problems): void {
  if (text.text === undefined && text.contents === undefined)
    problems.add(`${path}.text`, 'May not be empty');
  if (!Array.isArray(text.contents)) return;
  text.contents.forEach((span: unknown, index) => {
    checkComponent(span, ['span'], `${path}.contents[${index}]`, problems);
  });
}

function placementOf(name: string): FieldTable {
  if (name === 'span' || name === 'video') return {};
  const { flex, margin, ...offsets } = placement;
  if (name === 'filler') return flex ? { flex } : {};
  if (name === 'separator') return margin ? { margin } : {};
  if (name === 'icon') return margin ? { margin, ...offsets } : offsets;
  return placement;
}

function actionPlace(name: string): 'flexButton' | 'flexVideo' | 'flexOther' {
  if (name === 'button') return 'flexButton';
  return name === 'video' ? 'flexVideo' : 'flexOther';
}
