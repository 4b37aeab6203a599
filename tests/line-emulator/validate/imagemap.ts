import { limits, table, tables } from '../limits.ts';
import { checkFields } from './fields.ts';
import { isObject, type Json, type Problems } from './problems.ts';

const actionTables = tables(limits.imagemap.actions);
const area = table(limits.imagemap.area);

/** Checks an image map: its size and the area and action of each region. */
export function checkImagemap(message: Json, path: string, problems: Problems): void {
  if (message.baseSize !== undefined) {
    checkFields(message.baseSize, table(limits.imagemap.baseSize), `${path}.baseSize`, problems);
  }
  if (!Array.isArray(message.actions)) return;
  message.actions.forEach((action: unknown, index) => {
    const at = `${path}.actions[${index}]`;
    const type = isObject(action) ? String(action.type) : '';
    const own = actionTables[type];
    if (!isObject(action) || own === undefined) {
      problems.oneOf(`${at}.type`, Object.keys(actionTables));
      return;
    }
    checkFields(action, { ...table(limits.imagemap.actionCommon), ...own }, at, problems);
    if (action.area !== undefined) checkFields(action.area, area, `${at}.area`, problems);
  });
}
