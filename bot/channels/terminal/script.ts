import { readFileSync } from 'node:fs';
import type { ChannelEvent } from '../../channel-event.ts';
import type { Speaker } from './speaker.ts';
import { type TurnRecord, turnRecord } from './turn-record.ts';

export interface ScriptTurn {
  readonly user?: string;
  readonly event?: 'image' | 'sticker' | 'next_day';
}

export interface Script {
  readonly language?: string;
  readonly turns: readonly ScriptTurn[];
}

/** Reads a script file. @throws Error naming what is wrong */
export function readScript(file: string): Script {
  const script = JSON.parse(readFileSync(file, 'utf8')) as Partial<Script>;
  if (!Array.isArray(script.turns)) throw new Error(`${file}: "turns" must be a list`);
  return script as Script;
}

/** Plays a script turn by turn. */
export function* playScript(speaker: Speaker, script: Script): Generator<TurnRecord> {
  for (const [i, turn] of script.turns.entries()) {
    if (turn.event === 'next_day') {
      speaker.sleep(1);
      const { state } = speaker;
      yield {
        turn: i + 1,
        language: state.language ?? 'en',
        topic: null,
        flow: state.flow ? `do.${state.flow.id}` : null,
        submitted: false,
        caseNumber: null,
        urgent: false,
        replies: [],
        choices: [],
        state,
      };
      continue;
    }
    const event: ChannelEvent = turn.event
      ? { kind: 'nontext', what: turn.event }
      : { kind: 'text', text: turn.user ?? '' };
    yield turnRecord(i + 1, speaker.hear(event));
  }
}
