import type { Pack } from '../locales/packs.ts';
import type { Context } from './context.ts';
import type { Effect } from './effects.ts';
import type { Choice, Reply } from './replies.ts';
import type { Answers, OpenFlow, State } from './state.ts';
import type { Understanding } from './understanding/understanding.ts';

/** What a question may look at. */
export interface Asking {
  readonly context: Context;
  readonly pack: Pack;
  readonly state: State;
  readonly answers: Answers;
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
  /** Free words: a message that is clearly another question still interrupts. */
  readonly free?: true;
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
export function withAnswer(flow: Flow, open: OpenFlow, question: string, value: string): OpenFlow {
  const answers: Record<string, string> = { ...open.answers, [question]: value };
  for (const known of flow.questions) {
    if (known.when && !known.when(answers)) delete answers[known.id];
  }
  const order = [...open.order.filter((id) => id !== question), question].filter(
    (id) => answers[id] !== undefined,
  );
  return { ...open, answers, order, misses: 0 };
}

/** Takes back one answer (the last one when none is named). */
export function withoutAnswer(open: OpenFlow, question = open.order.at(-1)): OpenFlow {
  const answers = { ...open.answers };
  if (question) delete answers[question];
  return { ...open, answers, order: open.order.filter((id) => id !== question), misses: 0 };
}

/** Fits a saved flow to the present version: answers to questions that still exist are kept. */
export function migrate(flow: Flow, open: OpenFlow): OpenFlow {
  const known = new Set(flow.questions.map((question) => question.id));
  const order = open.order.filter((id) => known.has(id));
  const answers = Object.fromEntries(order.map((id) => [id, open.answers[id] ?? '']));
  return { ...open, version: flow.version, answers, order };
}
