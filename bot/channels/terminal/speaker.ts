import type { OwnCase } from '../../../dialogs/cases.ts';
import { newState, readState, type State } from '../../../dialogs/state.ts';
import { newCaseNumber } from '../../case-number.ts';
import { casesAfter } from '../../cases.ts';
import type { ChannelEvent } from '../../channel-event.ts';
import { type Answered, converse, type Hotline } from '../../hotline.ts';

/** One conversation in this process: the same dialog as every channel, kept in memory only. */
export interface Speaker {
  readonly state: State;
  hear(event: ChannelEvent): Answered;
  /** Days pass; the conversation is saved and read again, as between two messages of a real one. */
  sleep(days: number): void;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * @param start the first moment, milliseconds since 1970
 * @param preset what the conversation knows already, e.g. its language
 */
export function createSpeaker(hotline: Hotline, start: number, preset: Partial<State> = {}): Speaker {
  let now = start;
  let turns = 0;
  let cases: readonly OwnCase[] = [];
  let state: State = { ...newState(), ...preset };
  return {
    get state() {
      return state;
    },
    hear(event) {
      turns += 1;
      const answered = converse(hotline, state, event, {
        now,
        reference: `CB-TERM-${String(turns).padStart(4, '0')}`,
        caseNumber: newCaseNumber(now),
        cases,
        messageId: `terminal-${turns}`,
      });
      cases = casesAfter(cases, answered, now);
      state = answered.effects.some((effect) => effect.kind === 'forget') ? newState() : answered.state;
      return answered;
    },
    sleep(days) {
      now += days * DAY_MS;
      state = readState(JSON.parse(JSON.stringify(state)));
    },
  };
}
