import type { Nontext } from './input.ts';

/** Raised when the shape of {@link State} changes. */
export const ENGINE_VERSION = 1;

/** Answers of a flow by question. */
export type Answers = Readonly<Record<string, string>>;

/** What was read out of an answer's words, beside them: `{ from: '2025-03', hours: 2, per: 'day' }`. */
export type Readings = Readonly<Record<string, string | number>>;

/** A picture or file that was sent while a flow was open. It is not read: only that there is one is kept. */
export interface Evidence {
  readonly what: Nontext;
  /** The channel's id of the message. */
  readonly messageId?: string;
}

/** A flow that is open or waiting: which version asked, and what was answered so far. Positions are recomputed. */
export interface OpenFlow {
  readonly id: string;
  readonly version: number;
  readonly answers: Answers;
  /** Answers in the order given, so that "back" takes the last one. */
  readonly order: readonly string[];
  /** Misses at the present question. */
  readonly misses: number;
  /** Questions asked so far: a flow that asks on and on lets go. */
  readonly asked: number;
  /** What was read out of the answers, by question. */
  readonly read?: Readonly<Record<string, Readings>>;
  readonly evidence?: readonly Evidence[];
}

/** All that a conversation remembers. Plain data: it is saved, replayed and compared as JSON. */
export interface State {
  readonly engine: number;
  readonly language?: string;
  /** The person chose the language or went back to it: it no longer changes by itself. */
  readonly languageChosen?: true;
  readonly greeted?: true;
  readonly flow?: OpenFlow;
  /** A draft that waits while another flow is open. */
  readonly draft?: OpenFlow;
  /** The topic last answered: what "and for night shift?" is about. */
  readonly topic?: string;
  /** The date that the last answer's figures were taken for, when it was not today. */
  readonly topicDate?: string;
  /** Tokens of the choices last offered, for people who type their number. */
  readonly offered?: readonly string[];
  /** Messages in a row that were not understood. */
  readonly misses: number;
}

export function newState(): State {
  return { engine: ENGINE_VERSION, misses: 0 };
}

/**
 * Reads a saved state. One of another engine version is not an error:
 * the language is kept, the rest starts anew.
 */
export function readState(saved: unknown): State {
  if (typeof saved !== 'object' || saved === null) return newState();
  const state = saved as Partial<State>;
  if (state.engine === ENGINE_VERSION && typeof state.misses === 'number') return state as State;
  return typeof state.language === 'string' ? { ...newState(), language: state.language } : newState();
}

/** A copy of the state without some of its members. */
export function without<K extends keyof State>(state: State, ...keys: K[]): State {
  const copy: Record<string, unknown> = { ...state };
  for (const key of keys) delete copy[key];
  return copy as unknown as State;
}
