import { type FieldTable, limits } from '../limits.ts';
import { checkFields } from './fields.ts';
import { checkMessages } from './message.ts';
import { type Json, type Problem, Problems } from './problems.ts';

/** The calls that send messages. */
export type SendKind = 'reply' | 'push' | 'multicast' | 'broadcast' | 'narrowcast';

const messages = { kind: 'nested', required: true } as const;
const common: FieldTable = { messages, notificationDisabled: { kind: 'boolean' } };
const units: FieldTable = {
  customAggregationUnits: { kind: 'array', max: limits.calls.aggregationUnits.max },
};
const bodies: Record<SendKind, FieldTable> = {
  reply: { ...common, replyToken: { kind: 'string', required: true, min: 1 } },
  push: { ...common, ...units, to: { kind: 'string', required: true, min: 1 } },
  multicast: {
    ...common,
    ...units,
    to: { kind: 'array', required: true, ...limits.calls.multicastRecipients },
  },
  broadcast: common,
  narrowcast: {
    ...common,
    recipient: { kind: 'nested' },
    filter: { kind: 'nested' },
    limit: { kind: 'nested' },
  },
};

/** The faults of the whole body of a sending call. */
export function problemsOfCall(kind: SendKind, body: Json): Problem[] {
  const problems = new Problems();
  checkFields(body, bodies[kind], '', problems);
  checkRecipients(kind, body, problems);
  checkUnits(body, problems);
  if (body.messages !== undefined) checkMessages(body.messages, problems);
  return problems.list;
}

/** The faults of a body that only holds messages, as the validation calls take it. */
export function problemsOfMessages(body: Json): Problem[] {
  const problems = new Problems();
  checkFields(body, { messages }, '', problems);
  if (body.messages !== undefined) checkMessages(body.messages, problems);
  return problems.list;
}

function checkRecipients(kind: SendKind, body: Json, problems: Problems): void {
  if (kind === 'push' && typeof body.to === 'string' && !new RegExp(limits.ids.chat).test(body.to)) {
    problems.add('to', "The value of the 'to' property is invalid");
  }
  if (kind !== 'multicast' || !Array.isArray(body.to)) return;
  body.to.forEach((id: unknown, index) => {
    if (!new RegExp(limits.ids.user).test(String(id)))
      problems.add(`to[${index}]`, limits.http.messages.userIdOnly);
  });
}

function checkUnits(body: Json, problems: Problems): void {
  if (!Array.isArray(body.customAggregationUnits)) return;
  body.customAggregationUnits.forEach((unit: unknown, index) => {
    const fine = new RegExp(limits.calls.aggregationUnits.pattern).test(String(unit));
    if (!fine) problems.add(`customAggregationUnits[${index}]`, 'invalid property');
  });
}
