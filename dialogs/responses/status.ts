import type { Pack } from '../../locales/packs.ts';
import { LawNotKnown } from '../../rights/law.ts';
import { citationText } from '../answers/answerer.ts';
import { memberOf } from '../answers/value-text.ts';
import { CASE_STATUSES, type OwnCase } from '../cases.ts';
import { personChoice, topicChoice } from '../choices.ts';
import type { Context } from '../context.ts';
import { say, textReply } from '../say.ts';
import type { State } from '../state.ts';
import { type Response, response } from './response.ts';

/** "What happened with my complaint?": those filed in this chat, what comes next, and a person. */
export function caseStatus(context: Context, pack: Pack, state: State): Response {
  const calm = { ...state, misses: 0 };
  if (context.cases.length === 0) {
    const none = textReply(pack, say(context, pack, 'status.none'));
    return response(calm, [none], [topicChoice(pack, 'do.complaint'), personChoice(pack)]);
  }
  const lines = context.cases.map((one) => caseLine(context, pack, one));
  const next = `${bureauDeadlines(context, pack)}\n${say(context, pack, 'status.withoutName')}`;
  const text = `${lines.join('\n')}\n\n${next}`;
  return response(calm, [textReply(pack, text)], [personChoice(pack), topicChoice(pack, 'do.complaint')]);
}

function caseLine(context: Context, pack: Pack, { number, filedOn, status }: OwnCase): string {
  const known = CASE_STATUSES.find((one) => one === status);
  return say(context, pack, 'status.case', {
    number,
    date: pack.format.date(filedOn),
    status: say(context, pack, `status.in.${known ?? 'other'}`),
  });
}

/** Days that the authority has to answer a complaint (LSA 74). */
const REPLY_DAYS = 'disputes.complaint_confidential';

/** How long the bureau has by law; where that is not known for today, what it does, without a figure. */
export function bureauDeadlines(context: Context, pack: Pack): string {
  const duty = citationText('LSA 74', pack, context.knowledge).text;
  const days = replyDays(context);
  if (days === undefined) return say(context, pack, 'status.nextUndated', { duty });
  return say(context, pack, 'status.next', { days: pack.format.number(days), duty });
}

function replyDays({ knowledge, today }: Context): number | undefined {
  try {
    const days = memberOf(knowledge.law.value(REPLY_DAYS, today).value, ['reply_days']);
    return typeof days === 'number' ? days : undefined;
  } catch (error) {
    if (error instanceof LawNotKnown) return undefined;
    throw error;
  }
}
