import type { Pack } from '../../locales/packs.ts';
import { callChoice, personChoice, topicChoice } from '../choices.ts';
import type { Context } from '../context.ts';
import { RULE_OF_CALCULATION } from '../rule-of-calculation.ts';
import { say, textReply } from '../say.ts';
import type { State } from '../state.ts';
import { answerTopic } from './answer.ts';
import { type Response, response } from './response.ts';

const ALSO: Readonly<Record<string, readonly string[]>> = {
  appointment: ['mediation', 'service'],
  violators: ['service'],
  news: ['wage.minimum', 'hours.holiday'],
};

/**
 * An action that this hotline does not offer itself: it says so, gives the rule or the office that
 * does it, and offers a person.
 */
export function referral(context: Context, pack: Pack, state: State, action: string): Response {
  const rule = RULE_OF_CALCULATION[action];
  if (rule) {
    const told = answerTopic(context, pack, state, { topic: rule });
    return { ...told, replies: [textReply(pack, say(context, pack, 'referral.calculate')), ...told.replies] };
  }
  const name = action.slice('do.'.length);
  const call = callChoice(context, pack.t('button.call-1955'), 'labour_1955');
  const topics = (ALSO[name] ?? []).map((topic) => topicChoice(pack, topic));
  return response(
    { ...state, misses: 0 },
    [textReply(pack, say(context, pack, `referral.${name}`))],
    [personChoice(pack), call, ...topics],
  );
}
