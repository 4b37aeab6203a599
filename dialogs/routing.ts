import type { Pack } from '../locales/packs.ts';
import { asks } from './asks.ts';
import { commonChoices } from './choices.ts';
import { type Context, packOf } from './context.ts';
import { type QuestionDue, resume, startFlow } from './flow-runner.ts';
import { FLOWS } from './flows/index.ts';
import { answerTopic, type Wanted } from './responses/answer.ts';
import { asksForLength, noticeDays } from './responses/notice-days.ts';
import { referral } from './responses/referral.ts';
import { type Response, response } from './responses/response.ts';
import { caseStatus } from './responses/status.ts';
import { fraudWarning, outOfScope, unknown } from './responses/unknown.ts';
import { welcome } from './responses/welcome.ts';
import { say, textReply } from './say.ts';
import { takeUp, withReminder } from './set-aside.ts';
import type { State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** From this confidence on a topic is answered; below it guesses are offered. */
export const SURE_OF_TOPIC = 0.5;

/** Gibberish is short, and so are thanks: a courtesy must be surer than a topic. */
const SURE_OF_COURTESY = 0.7;

/** Labels that are courtesy or control: they never interrupt an answer that is being given. */
const NO_INTERRUPTION = new Set(['none', 'do.greet', 'do.thanks', 'do.help', 'do.cancel']);

/** A message that is a question or a wish of its own, and not an answer to what was asked. */
export function isRealQuestion(understood: Understanding, state: State): boolean {
  if (understood.followUp && state.topic !== undefined) return true;
  return !NO_INTERRUPTION.has(understood.topic) && understood.confidence >= 0.75 && isLong(understood.text);
}

/** Long enough for a question: a Chinese one needs half the letters of others. */
function isLong(text: string): boolean {
  return text.length >= (/\p{Script=Han}/u.test(text) ? 4 : 8);
}

/**
 * In free words an answer and a question look alike: only a clear question interrupts there. Where something
 * is told, an answer is long as well, and the wish to open this very flow is part of the tale.
 */
export function isClearQuestion(understood: Understanding, pack: Pack, due?: QuestionDue): boolean {
  const isLong = understood.text.length >= 25 && !due?.question.story;
  if (!isLong && !asks(understood.text, pack)) return false;
  if (NO_INTERRUPTION.has(understood.topic) || understood.topic === `do.${due?.flow.id}`) return false;
  return understood.confidence >= 0.8;
}

/** Answers a message in words when no flow waits for it, or when it interrupts one. */
export function runUnderstood(
  context: Context,
  pack: Pack,
  state: State,
  understood: Understanding,
): Response {
  if (understood.namedLanguage) return changeLanguage(context, state, understood.namedLanguage);
  const date = understood.year ? dateIn(understood.year, context.today) : undefined;
  if (understood.followUp && state.topic) {
    const topic = followUpTopic(context, state.topic, understood);
    const kept = date ?? state.topicDate;
    if (topic)
      return answered(topic, { facets: understood.facets, followUp: true, ...(kept ? { date: kept } : {}) });
  }
  if (understood.fraud) return fraudWarning(context, pack, state);
  if (understood.topic === 'none') {
    return understood.confidence >= SURE_OF_TOPIC
      ? outOfScope(context, pack, state)
      : unknown(context, pack, state, understood);
  }
  const isCourtesy = NO_INTERRUPTION.has(understood.topic);
  if (understood.confidence < (isCourtesy ? SURE_OF_COURTESY : SURE_OF_TOPIC)) {
    return unknown(context, pack, state, understood);
  }
  if (understood.topic.startsWith('do.'))
    return runAction(context, pack, state, understood.topic, understood);
  return answered(understood.topic, { facets: understood.facets, ...(date ? { date } : {}) });

  function answered(topic: string, how: Omit<Wanted, 'topic'>): Response {
    const told = answerTopic(context, pack, state, { topic, ...how });
    const first = noticeDays(context, pack, topic, understood, how.date);
    return { ...told, replies: [...first, ...told.replies] };
  }
}

/** A button's or command's target: topic, action, language, `continue`, `back`, `menu`, `call`. */
export function runTarget(context: Context, state: State, target: string): Response {
  const pack = packOf(context, state.language ?? context.profileLanguage);
  const language = target.startsWith('language:') ? target.slice('language:'.length) : undefined;
  if (language && context.packs.has(language)) return changeLanguage(context, state, language);
  if (isAction(pack, target)) return runAction(context, pack, state, target);
  if (context.knowledge.topics.has(target))
    return withReminder(context, answerTopic(context, pack, state, { topic: target }));
  if (target === 'continue') {
    return (
      resume(context, state) ??
      response(state, [textReply(pack, say(context, pack, 'flow.nothingContinue'))], commonChoices(pack))
    );
  }
  if (target === 'call') return runAction(context, pack, state, 'do.human');
  return response(state, [textReply(pack, say(context, pack, 'choice.expired'))], commonChoices(pack));
}

/** The actions are those that have a name to put on a button. */
function isAction(pack: Pack, target: string): boolean {
  return target.startsWith('do.') && target in ((pack.messages.action ?? {}) as Record<string, string>);
}

/** Does an action of the list in `topics`: those with a flow start it. */
export function runAction(
  context: Context,
  pack: Pack,
  state: State,
  action: string,
  understood?: Understanding,
): Response {
  const calm = { ...state, misses: 0 };
  const flow = FLOWS.get(action.slice('do.'.length));
  if (flow) return startFlow(context, calm, flow, understood);
  switch (action) {
    case 'do.greet':
      return welcome(context, pack, calm);
    case 'do.thanks':
      return response(calm, [textReply(pack, say(context, pack, 'thanks.reply'))]);
    case 'do.help': {
      const texts = ['help.text', ...(state.flow ? ['help.inFlow'] : [])];
      return response(
        calm,
        texts.map((key) => textReply(pack, say(context, pack, key))),
        commonChoices(pack),
      );
    }
    case 'do.cancel': {
      const key = state.flow ? 'cancel.done' : 'cancel.nothing';
      const closed = response(takeUp(calm), [textReply(pack, say(context, pack, key))]);
      return withReminder(context, closed);
    }
    case 'do.status':
      return caseStatus(context, pack, calm);
    default:
      return referral(context, pack, calm, action);
  }
}

function changeLanguage(context: Context, state: State, code: string): Response {
  const pack = packOf(context, code);
  const changed: State = { ...state, language: pack.code, languageChosen: true, misses: 0 };
  const done = [textReply(pack, say(context, pack, 'language.changed'))];
  if (state.flow?.id === 'language')
    return withReminder(context, response(takeUp(changed), done, commonChoices(pack)));
  const again = resume(context, changed);
  if (again) return { ...again, replies: [...done, ...again.replies.slice(1)] };
  return response(changed, done, commonChoices(pack).slice(0, -1));
}

/** Where each special case is at home when the topic just discussed says nothing about it. */
const HOME_OF_FACET: Readonly<Record<string, string>> = {
  hourly: 'wage.minimum',
  'part-time': 'wage.minimum',
  night: 'hours.break',
  holiday: 'hours.holiday',
  typhoon: 'hours.holiday',
  'rest-day': 'hours.rest_day',
  'live-in': 'migrant.domestic',
  'personal-leave': 'leave.sick',
  'family-care': 'leave.sick',
  menstrual: 'leave.maternity',
  paternity: 'leave.maternity',
  parental: 'leave.maternity',
  pregnant: 'leave.maternity',
  marriage: 'leave.other',
  funeral: 'leave.other',
  fired: 'contract.severance',
  unemployment: 'insurance',
  'health-insurance': 'insurance',
  'legal-aid': 'mediation',
  bullying: 'harassment',
  passport: 'migrant.documents',
  'bank-book': 'migrant.documents',
};

/** A follow-up that is this sure of another topic has moved on to it. */
const CLEAR_OF_ITS_OWN = 0.65;

/** Longest follow-up that is little more than the name of a special case, in characters. */
const FEW_WORDS = 24;

/**
 * What a follow-up is about: the same topic when it says something of the special case named,
 * the message's own topic when that is clear, else the case's home; with no case named, the same topic.
 */
function followUpTopic(context: Context, topic: string, understood: Understanding): string | undefined {
  const facets = new Set<string>(context.knowledge.topics.get(topic)?.facets.keys());
  if (understood.facets.some((facet) => facets.has(facet))) return topic;
  if (understood.year && understood.facets.length === 0) return topic;
  // "And if it was two years?" asks the same for another length.
  if (understood.text.length <= FEW_WORDS && asksForLength(topic, understood)) return topic;
  const home = understood.facets.map((facet) => HOME_OF_FACET[facet]).find(Boolean);
  // In a few words the case that is named says more than what the words are like: "and at night?".
  if (home && understood.text.length <= FEW_WORDS) return home;
  const clear =
    understood.topic !== 'none' && understood.topic !== topic && understood.confidence >= CLEAR_OF_ITS_OWN;
  if (clear) return undefined;
  return home ?? topic;
}

/** The day whose figures stand for a year: today in this year, else its middle. */
function dateIn(year: number, today: string): string | undefined {
  return year === Number(today.slice(0, 4)) ? undefined : `${year}-07-01`;
}
