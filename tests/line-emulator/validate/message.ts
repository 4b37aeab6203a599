import { limits, table, tables } from '../limits.ts';
import { checkFields } from './fields.ts';
import { checkFlex } from './flex.ts';
import { checkImagemap } from './imagemap.ts';
import { isObject, type Json, type Problem, Problems } from './problems.ts';
import { checkQuickReply } from './quick-reply.ts';
import { checkTemplate } from './template.ts';
import { checkEmojis, checkSubstitution } from './text.ts';

const messageTables = tables(limits.messages);

/** Checks the `messages` of a call: one to five, each within the published limits. */
export function checkMessages(value: unknown, problems: Problems): void {
  const { min, max } = limits.calls.messages;
  if (!Array.isArray(value)) {
    problems.add('messages', 'May not be empty');
    return;
  }
  if (value.length < min || value.length > max)
    problems.add('messages', `Size must be between ${min} and ${max}`);
  value.forEach((message: unknown, index) => {
    checkMessage(message, `messages[${index}]`, problems);
  });
}

/** The faults of one message; none when LINE would take it. */
export function problemsOf(message: unknown): Problem[] {
  const problems = new Problems();
  checkMessage(message, 'messages[0]', problems);
  return problems.list;
}

function checkMessage(value: unknown, path: string, problems: Problems): void {
  const type = isObject(value) ? String(value.type) : '';
  const own = messageTables[type];
  if (!isObject(value) || own === undefined) {
    problems.oneOf(`${path}.type`, Object.keys(messageTables));
    return;
  }
  checkFields(value, { ...table(limits.messageCommon), ...own }, path, problems);
  if (value.quickReply !== undefined) checkQuickReply(value.quickReply, `${path}.quickReply`, problems);
  if (value.sender !== undefined) checkFields(value.sender, table(limits.sender), `${path}.sender`, problems);
  checkBody(value, type, path, problems);
}

function checkBody(message: Json, type: string, path: string, problems: Problems): void {
  if (type === 'text') {
    checkEmojis(message, path, problems);
    return;
  }
  if (type === 'textV2') {
    checkSubstitution(message, path, problems);
    return;
  }
  if (type === 'imagemap') {
    checkImagemap(message, path, problems);
    return;
  }
  if (type === 'template' && message.template !== undefined) {
    checkTemplate(message.template, `${path}.template`, problems);
    return;
  }
  if (type === 'flex' && message.contents !== undefined)
    checkFlex(message.contents, `${path}.contents`, problems);
}
