import type { Pack } from '../locales/packs.ts';
import type { Context } from './context.ts';
import type { Effect } from './effects.ts';
import type { Choice, Reply } from './replies.ts';
import type { Answers, OpenFlow, Readings, State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** What a question may look at. */
export interface Asking {
  readonly context: Context;
  readonly pack: Pack;
  readonly state: State;
  readonly answers: Answers;
  /** The flow with all that was kept beside the answers. */
  readonly open: OpenFlow;
}

/** An answer that can be tapped: its value, and the message key of its label (or the label itself). */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One question of a flow. Its id is read aloud in files, tests and tokens: `contact`, `time`, `sure`. */
export interface Question {
  readonly id: string;
  ask(asking: Asking): string;
  options?(asking: Asking): readonly Option[];
  /** The value in a typed answer, or undefined: not an answer to this question. */
  parse(text: string, asking: Asking, understood: Understanding): string | undefined;
  /** Said when the text was not an answer. */
  missed?(asking: Asking): string;
  /** Asked only when this holds for the answers so far. */
  when?(answers: Answers): boolean;
  /** Asks for a number: a typed one is the answer, and not the number of a choice. */
  readonly number?: true;
  /** Free words: a message that is clearly another question still interrupts. */
  readonly free?: true;
  /** Free words that tell something: a long message is an answer too, and only one that asks interrupts. */
  readonly story?: true;
  /** The value in the message that opened the flow. */
  opening?(text: string, asking: Asking, understood: Understanding): string | undefined;
  /** What can be read out of a typed answer, kept beside its words. */
  read?(asking: Asking, understood: Understanding): Readings;
  /** Answers that this value takes back, so that they are asked for again. */
  retakes?(value: string): readonly string[];
  /** The value may also be taken from a message that answered another question. */
  readonly volunteered?: true;
  /** A typed answer that the linter and the drawing of the flows walk with. */
  readonly sample: string;
}

export interface Finished {
  readonly replies: readonly Reply[];
  readonly effects?: readonly Effect[];
  readonly choices?: readonly Choice[];
  /** Changes to the state besides closing the flow. */
  readonly state?: Partial<State>;
}

/** A flow is data and small functions; where it stands follows from the answers. */
export interface Flow {
  readonly id: string;
  /** Raised when questions change their meaning. */
  readonly version: number;
  /** Message key of the flow's name. */
  readonly title: string;
  readonly questions: readonly Question[];
  /** Said once, before the first question. */
  intro?(asking: Asking): readonly Reply[];
  finish(asking: Asking): Finished;
  /** A draft is not lost when another flow comes in between, or when it is asked for again. */
  readonly draft?: true;
  /** Pictures and files that are sent while it is open are counted as evidence. */
  readonly evidence?: true;
  /** Questions that must be answered before "send" leaves out the rest. */
  readonly sendsWith?: readonly string[];
  /** Whole messages that mean something here, whatever else they sound like: no danger is looked for in them. */
  words?(pack: Pack): readonly string[];
  /** What is said to a question about the flow itself; undefined when the message is none. */
  aside?(asking: Asking, understood: Understanding): readonly Reply[] | undefined;
}

/** The question to ask now: the first one that applies and has no answer; undefined when all are answered. */
export function nextQuestion(flow: Flow, answers: Answers): Question | undefined {
  return flow.questions.find(
    (question) => (question.when?.(answers) ?? true) && answers[question.id] === undefined,
  );
}

export function openFlow(flow: Flow): OpenFlow {
  return { id: flow.id, version: flow.version, answers: {}, order: [], misses: 0, asked: 0 };
}

/** Stores one answer; answers that no longer apply after it are dropped. */
export function withAnswer(
  flow: Flow,
  open: OpenFlow,
  question: string,
  value: string,
  readings: Readings = {},
): OpenFlow {
  const answers: Record<string, string> = { ...open.answers, [question]: value };
  const retaken = flow.questions.find((known) => known.id === question)?.retakes?.(value) ?? [];
  for (const id of retaken) delete answers[id];
  for (const known of flow.questions) {
    if (known.when && !known.when(answers)) delete answers[known.id];
  }
  const order = [...open.order.filter((id) => id !== question), question].filter(
    (id) => answers[id] !== undefined,
  );
  return withReadings({ ...open, answers, order, misses: 0 }, { ...open.read, [question]: readings });
}

/** Keeps readings only beside answers that are there. */
function withReadings(open: OpenFlow, read: Readonly<Record<string, Readings>>): OpenFlow {
  const kept = Object.entries(read).filter(
    ([id, readings]) => open.answers[id] !== undefined && Object.keys(readings).length > 0,
  );
  const { read: _, ...rest } = open;
  return kept.length > 0 ? { ...rest, read: Object.fromEntries(kept) } : rest;
}

/** Takes back one answer (the last one when none is named). */
export function withoutAnswer(open: OpenFlow, question = open.order.at(-1)): OpenFlow {
  const answers = { ...open.answers };
  if (question) delete answers[question];
  const order = open.order.filter((id) => id !== question);
  return withReadings({ ...open, answers, order, misses: 0 }, open.read ?? {});
}

/** Fits a saved flow to the present version: answers to questions that still exist are kept. */
export function migrate(flow: Flow, open: OpenFlow): OpenFlow {
  const known = new Set(flow.questions.map((question) => question.id));
  const order = open.order.filter((id) => known.has(id));
  const answers = Object.fromEntries(Object.entries(open.answers).filter(([id]) => known.has(id)));
  return { ...open, version: flow.version, answers, order };
}
