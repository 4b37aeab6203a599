import { limits, table } from '../limits.ts';
import { checkAction } from './actions.ts';
import { checkFields, join } from './fields.ts';
import { isObject, type Problems } from './problems.ts';

/** Checks the quick replies under a message: 1 to 13 buttons, each with a short label. */
export function checkQuickReply(value: unknown, path: string, problems: Problems): void {
  const rule = { kind: 'array', required: true, ...limits.quickReply.items } as const;
  const quickReply = checkFields(value, { items: rule }, path, problems);
  if (!Array.isArray(quickReply?.items)) return;
  quickReply.items.forEach((item: unknown, index) => {
    const at = `${join(path, 'items')}[${index}]`;
    checkFields(item, table(limits.quickReply.item), at, problems);
    if (isObject(item) && item.action !== undefined)
      checkAction(item.action, 'quickReply', `${at}.action`, problems);
  });
}
