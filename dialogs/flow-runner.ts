import { commonChoices, goTo, personChoice, questionChoices } from './choices.ts';
import type { Context } from './context.ts';
import { packOf } from './context.ts';
import {
  type Asking,
  type Flow,
  migrate,
  nextQuestion,
  openFlow,
  type Question,
  withAnswer,
  withoutAnswer,
} from './flow.ts';
import { FLOWS } from './flows/index.ts';
import type { Choice, Reply } from './replies.ts';
import { type Response, response } from './responses/response.ts';
import { say, textReply } from './say.ts';
import { setAside, takeUp, withReminder } from './set-aside.ts';
import type { OpenFlow, State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** Questions that one flow may ask, repetitions and interruptions included. */
const MOST_QUESTIONS = 40;

/** Misses at one question before a person is offered and the flow lets go. */
const MOST_MISSES_AT_A_QUESTION = 2;

/** The flow that is open in this state, fitted to its present version. */
export function openIn(state: State): { flow: Flow; open: OpenFlow } | undefined {
  const flow = state.flow && FLOWS.get(state.flow.id);
  if (!flow || !state.flow) return undefined;
  return { flow, open: state.flow.version === flow.version ? state.flow : migrate(flow, state.flow) };
}

/** Opens a flow with what the message that asked for it says already. A draft of the same flow is gone on with. */
export function startFlow(context: Context, state: State, flow: Flow, understood?: Understanding): Response {
  const before = setAside(state);
  if (flow.draft && before.draft?.id === flow.id) {
    const taken = takeUp(before);
    return resume(context, taken) ?? response(taken, []);
  }
  const opened = { ...before, misses: 0, flow: openFlow(flow) };
  const asking = askingIn(context, opened, opened.flow);
  const open = understood ? volunteeredAtStart(flow, asking, understood) : opened.flow;
  return goOn(context, opened, flow, open, flow.intro?.(askingIn(context, opened, open)) ?? []);
}

function volunteeredAtStart(flow: Flow, asking: Asking, understood: Understanding): OpenFlow {
  return flow.questions.reduce((open, question) => {
    const value = question.opening?.(understood.text, { ...asking, answers: open.answers, open }, understood);
    if (value === undefined) return open;
    const told = withAnswer(flow, open, question.id, value, question.read?.(asking, understood));
    // It was not asked, so "back" does not take it back.
    return { ...told, order: open.order };
  }, asking.open);
}

/** Asks the question that is due, or finishes. `before` is said first. */
export function goOn(
  context: Context,
  state: State,
  flow: Flow,
  open: OpenFlow,
  before: readonly Reply[] = [],
): Response {
  const asking = askingIn(context, state, open);
  const question = nextQuestion(flow, open.answers);
  if (question) {
    const asked = (open.asked ?? 0) + 1;
    if (asked > MOST_QUESTIONS) return letGo(asking, state);
    const replies = [...before, textReply(asking.pack, question.ask(asking))];
    return response({ ...state, flow: { ...open, asked } }, replies, choicesAt(flow, question, asking, open));
  }
  const finished = flow.finish(asking);
  const effects = finished.effects ?? [];
  const done = {
    state: { ...takeUp(state), misses: 0, ...finished.state },
    replies: [...before, ...finished.replies],
    choices: finished.choices ?? [],
    effects,
  };
  return effects.some((effect) => effect.kind === 'forget') ? done : withReminder(context, done);
}

/** A conversation that goes in circles ends the flow and offers a person. */
function letGo(asking: Asking, state: State): Response {
  const choices = [personChoice(asking.pack), ...commonChoices(asking.pack).slice(0, 3)];
  return response({ ...takeUp(state), misses: 0 }, [said(asking, 'flow.limit')], choices);
}

/** Takes typed words as the answer to the question that is due; undefined when they are none. */
export function answerWithText(
  context: Context,
  state: State,
  understood: Understanding,
): Response | undefined {
  const at = questionDue(context, state);
  const value = at?.question.parse(understood.text, at.asking, understood);
  if (!at || value === undefined) return undefined;
  const read = at.question.read?.(at.asking, understood);
  let open = withAnswer(at.flow, at.open, at.question.id, value, read);
  for (const other of at.flow.questions) {
    if (!other.volunteered || open.answers[other.id] !== undefined || !(other.when?.(open.answers) ?? true))
      continue;
    const more = other.parse(understood.text, at.asking, understood);
    if (more !== undefined) open = withAnswer(at.flow, open, other.id, more);
  }
  const updated = state.flow?.version !== at.flow.version;
  return goOn(context, state, at.flow, open, updated ? [said(at.asking, 'flow.updated')] : []);
}

/** Takes a button that the question offers; undefined for a value that it does not. Answers given before are changed. */
export function answerWithValue(
  context: Context,
  state: State,
  tapped: {
    readonly flow: Flow;
    readonly open: OpenFlow;
    readonly question: Question;
    readonly value: string;
  },
): Response | undefined {
  const { flow, open, question, value } = tapped;
  // A button of a later question, left from another round, would skip what must be asked first.
  const isDue = nextQuestion(flow, open.answers)?.id === question.id;
  if (!isDue && open.answers[question.id] === undefined) return undefined;
  const offered = question.options?.(askingIn(context, state, open)) ?? [];
  if (!offered.some((option) => option.value === value)) return undefined;
  return goOn(context, state, flow, withAnswer(flow, open, question.id, value));
}

/** "No, 0922 …": puts a corrected value in the place of the last answer that it surely fits. */
export function correctFitting(
  context: Context,
  state: State,
  understood: Understanding,
): Response | undefined {
  const here = openIn(state);
  if (!here || !understood.correction) return undefined;
  const { flow, open } = here;
  const asking = askingIn(context, state, open);
  const corrected = { ...understood, text: understood.correction };
  // What was told before it was asked can be corrected as well.
  for (const id of new Set([...[...open.order].reverse(), ...Object.keys(open.answers)])) {
    const question = flow.questions.find((known) => known.id === id);
    // Free words fit everything and so prove nothing; nor does the yes in "no, yes".
    const value = question?.free ? undefined : question?.parse(corrected.text, asking, corrected);
    if (value === undefined || value === open.answers[id]) continue;
    return goOn(context, state, flow, withAnswer(flow, open, id, value), [said(asking, 'flow.corrected')]);
  }
  return undefined;
}

/** "No, that is wrong": takes the last answer back and asks for it again. */
export function correctLast(context: Context, state: State, understood: Understanding): Response | undefined {
  const here = openIn(state);
  if (!here || understood.correction === undefined || here.open.order.length === 0) return undefined;
  const asking = askingIn(context, state, here.open);
  return goOn(context, state, here.flow, withoutAnswer(here.open), [said(asking, 'flow.corrected')]);
}

export function said(asking: Asking, key: string): Reply {
  return textReply(asking.pack, say(asking.context, asking.pack, key));
}

/** One step back: the last answer is asked again. */
export function back(context: Context, state: State): Response {
  const here = openIn(state);
  const pack = packOf(context, state.language);
  if (!here || here.open.order.length === 0) {
    const before = [textReply(pack, say(context, pack, 'flow.nothingBack'))];
    return here ? goOn(context, state, here.flow, here.open, before) : response(state, before);
  }
  return goOn(context, state, here.flow, withoutAnswer(here.open));
}

/** Asks the due question again after an interruption, so that nobody has to remember where they were. */
export function resume(context: Context, state: State): Response | undefined {
  const here = openIn(state);
  if (!here) return undefined;
  const pack = packOf(context, state.language);
  const updated = state.flow?.version !== here.flow.version;
  const before = [textReply(pack, say(context, pack, updated ? 'flow.updated' : 'flow.resume'))];
  return goOn(context, state, here.flow, here.open, before);
}

/** The words were no answer: says what is needed; the second time lets go, keeps nothing from being lost, offers a person. */
export function missed(context: Context, state: State): Response | undefined {
  const at = questionDue(context, state);
  if (!at) return undefined;
  const misses = at.open.misses + 1;
  const open = { ...at.open, misses };
  const { pack } = at.asking;
  if (misses >= MOST_MISSES_AT_A_QUESTION) {
    const choices = [
      ...choicesAt(at.flow, at.question, at.asking, at.open),
      goTo(pack.t('button.talk-to-person'), 'call'),
    ];
    const text = `${say(context, pack, 'flow.tooManyMisses')}\n\n${at.question.ask(at.asking)}`;
    return response({ ...state, flow: open }, [textReply(pack, text)], uniqueByToken(choices));
  }
  const text =
    at.question.missed?.(at.asking) ??
    `${say(context, pack, 'help.inFlow')}\n\n${at.question.ask(at.asking)}`;
  return response(
    { ...state, flow: open },
    [textReply(pack, text)],
    choicesAt(at.flow, at.question, at.asking, at.open),
  );
}

/** The question that waits for an answer, with all around it. */
export type QuestionDue = NonNullable<ReturnType<typeof questionDue>>;

export function questionDue(context: Context, state: State) {
  const here = openIn(state);
  const question = here && nextQuestion(here.flow, here.open.answers);
  return here && question ? { ...here, question, asking: askingIn(context, state, here.open) } : undefined;
}

export function askingIn(context: Context, state: State, open: OpenFlow): Asking {
  return { context, pack: packOf(context, state.language), state, answers: open.answers, open };
}

function choicesAt(flow: Flow, question: Question, asking: Asking, open: OpenFlow): Choice[] {
  const { pack } = asking;
  const ways = open.order.length > 0 ? [goTo(pack.t('button.back'), 'back')] : [];
  const person = flow.id === 'human' ? [] : [personChoice(pack)];
  return [
    ...questionChoices(flow, question, asking),
    ...ways,
    ...person,
    goTo(pack.t('button.cancel'), 'do.cancel'),
  ];
}

function uniqueByToken(choices: readonly Choice[]): Choice[] {
  return choices.filter((choice, i) => choices.findIndex((other) => other.token === choice.token) === i);
}
