import type { ChannelEvent } from '../../bot/channel-event.ts';
import { type Answered, converse, type Hotline, openHotline } from '../../bot/hotline.ts';
import { plainText } from '../../dialogs/plain-text.ts';
import { newState, type State } from '../../dialogs/state.ts';

/** The day on which the tests of the dialog play. */
export const TODAY = '2026-11-20';

export const OCCASION = {
  now: Date.parse(`${TODAY}T14:00:00+08:00`),
  reference: 'CB-TEST-0001',
  caseNumber: 'LB-2026-TEST22',
} as const;

export const hotline: Hotline = openHotline('taichung');

/** A state in English, as after a first message. */
export function english(more: Partial<State> = {}): State {
  return { ...newState(), language: 'en', languageChosen: true, greeted: true, ...more };
}

export function hear(state: State, event: ChannelEvent): Answered {
  return converse(hotline, state, event, OCCASION);
}

export function say(state: State, text: string): Answered {
  return hear(state, { kind: 'text', text });
}

export function tap(state: State, token: string): Answered {
  return hear(state, { kind: 'choice', token });
}

/** Says one message after another; the last answer. */
export function talk(state: State, ...texts: readonly string[]): Answered {
  return texts.reduce((answered, text) => say(answered.state, text), say(state, 'hello'));
}

export function textOf(answered: Answered): string {
  return answered.replies.map(plainText).join('\n\n');
}

/** The token of the button with this label. @throws Error when there is none */
export function tokenOf(answered: Answered, label: string): string {
  const found = answered.choices.find((choice) => choice.label === label);
  if (!found) throw new Error(`no button "${label}"`);
  return found.token;
}

/** The same value with everything inside it frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}
