import type { Effect } from '../effects.ts';
import type { Choice, Reply } from '../replies.ts';
import type { State } from '../state.ts';

/** What the hotline does about one input: words, buttons, effects and the state it leaves. */
export interface Response {
  readonly state: State;
  readonly replies: readonly Reply[];
  readonly choices: readonly Choice[];
  readonly effects: readonly Effect[];
}

export function response(state: State, replies: readonly Reply[], choices: readonly Choice[] = []): Response {
  return { state, replies, choices, effects: [] };
}
