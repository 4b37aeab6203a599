import type { Choice, Reply } from '../../dialogs/replies.ts';
import type { SaidEvent } from './event-feed.ts';
import type { Outgoing, TranscriptEntry } from './server-api.ts';

/** What one side said at one time. */
export type Turn = PersonTurn | HotlineTurn;

export interface PersonTurn {
  readonly from: 'person';
  readonly id: string;
  readonly text: string;
  readonly delivery: 'sending' | 'sent' | 'failed';
  /** Kept until the server has it. */
  readonly message?: Outgoing;
}

export interface HotlineTurn {
  readonly from: 'hotline';
  readonly id: string;
  readonly replies: readonly Reply[];
  readonly choices: readonly Choice[];
}

export function kept(entry: TranscriptEntry): Turn {
  if (entry.from === 'person') return { from: 'person', id: entry.id, text: entry.text, delivery: 'sent' };
  return { from: 'hotline', id: entry.id, replies: entry.replies, choices: entry.choices };
}

export function asked(message: Outgoing): PersonTurn {
  const text = 'text' in message ? message.text : message.label;
  return { from: 'person', id: message.id, text, delivery: 'sending', message };
}

export function answered({ id, replies, choices }: SaidEvent): HotlineTurn {
  return { from: 'hotline', id: `event-${id}`, replies, choices };
}

export function withDelivery(turns: readonly Turn[], id: string, delivery: PersonTurn['delivery']): Turn[] {
  return turns.map((turn) => (turn.from === 'person' && turn.id === id ? { ...turn, delivery } : turn));
}

/** The transcript was read while something was being said: the stream then says it once more. */
export function isRepeated(turns: readonly Turn[], { replies }: SaidEvent): boolean {
  const last = turns.at(-1);
  return (
    last?.from === 'hotline' &&
    !last.id.startsWith('event-') &&
    JSON.stringify(last.replies) === JSON.stringify(replies)
  );
}

/** The buttons that can be tapped now: those under the last message. */
export function openChoices(turns: readonly Turn[]): readonly Choice[] {
  const last = turns.at(-1);
  return last?.from === 'hotline' ? last.choices : [];
}

/** The person was just asked whether to delete everything: the answer may have emptied the transcript. */
export function asksToForget(turns: readonly Turn[]): boolean {
  const asking = turns.filter((turn) => turn.from === 'hotline').at(-1);
  return asking?.choices.some((choice) => choice.token.startsWith('q:forget:')) ?? false;
}
