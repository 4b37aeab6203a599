import type { Pack } from '../../locales/packs.ts';
import { personChoice, topicChoice } from '../choices.ts';
import type { Context } from '../context.ts';
import { say, textReply } from '../say.ts';
import { type State, without } from '../state.ts';
import { type Response, response } from './response.ts';

/** How a topic is to be answered. */
export interface Wanted {
  readonly topic: string;
  readonly facets?: readonly string[];
  readonly followUp?: boolean;
  /** A day of the year asked about, when it was another than this one. */
  readonly date?: string;
}

/** LINE shows at most 13 quick replies; more than seven are a wall anywhere. */
const MOST_CHOICES = 7;

/** The reviewed answer to a topic with its next steps; where none is written, that is said and a person offered. */
export function answerTopic(context: Context, pack: Pack, state: State, wanted: Wanted): Response {
  const answer = context.answerer.answer({
    topic: wanted.topic,
    language: pack.code,
    date: wanted.date ?? context.today,
    today: context.today,
    facets: wanted.facets ?? [],
    followUp: wanted.followUp ?? false,
  });
  const remembered: State = {
    ...without(state, 'topicDate'),
    misses: 0,
    topic: wanted.topic,
    ...(wanted.date ? { topicDate: wanted.date } : {}),
  };
  if (!answer) {
    return response(
      remembered,
      [textReply(pack, say(context, pack, 'answer.unavailable'))],
      [personChoice(pack)],
    );
  }
  return response(remembered, [answer], nextSteps(context, pack, wanted.topic));
}

/** What one can do after an answer: calculate, complain, a person, related topics. */
export function nextSteps(context: Context, pack: Pack, topic: string) {
  const facts = context.knowledge.topics.get(topic);
  return [
    ...(facts?.next ?? []).map((action) => topicChoice(pack, action)),
    personChoice(pack),
    ...(facts?.related ?? []).map((related) => topicChoice(pack, related)),
  ].slice(0, MOST_CHOICES);
}
