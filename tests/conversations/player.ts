import { casesAfter } from '../../bot/cases.ts';
import type { ChannelEvent } from '../../bot/channel-event.ts';
import { type Answered, converse, type Hotline } from '../../bot/hotline.ts';
import type { OwnCase } from '../../dialogs/cases.ts';
import { plainText } from '../../dialogs/plain-text.ts';
import type { Choice } from '../../dialogs/replies.ts';
import { newState, readState, type State } from '../../dialogs/state.ts';
import type { Table, TableTurn } from './table.ts';

/** The day on which all tables play. */
export const TODAY = '2026-11-20';
const START = Date.parse(`${TODAY}T14:00:00+08:00`);
const DAY_MS = 24 * 3600 * 1000;

/** A played turn with all that a table may ask about it. */
export interface Played {
  readonly turn: TableTurn;
  readonly answered?: Answered;
  readonly text: string;
  readonly state: State;
}

/** Plays a table turn by turn. The state is saved and read between turns, as in a real conversation. */
export function* play(hotline: Hotline, table: Table): Generator<Played> {
  let now = START;
  let count = 0;
  let state: State = table.language
    ? { ...newState(), language: table.language, languageChosen: true }
    : newState();
  let offered: readonly Choice[] = [];
  let cases: readonly OwnCase[] = [];
  const seen: Choice[] = [];
  for (const turn of table.turns) {
    state = readState(JSON.parse(JSON.stringify(state)));
    if (turn.event === 'next_day') {
      now += DAY_MS;
      yield { turn, text: '', state };
      continue;
    }
    count += 1;
    const answered = converse(hotline, state, eventOf(turn, offered, seen), {
      now,
      reference: `CB-TEST-${String(count).padStart(4, '0')}`,
      caseNumber: `LB-TEST-${String(count).padStart(6, '0')}`,
      cases,
      messageId: `message-${count}`,
      ...(table.profile ? { profileLanguage: table.profile } : {}),
    });
    const forgotten = answered.effects.some((effect) => effect.kind === 'forget');
    cases = casesAfter(cases, answered, now);
    state = forgotten ? newState() : answered.state;
    offered = answered.choices;
    seen.push(...offered);
    yield { turn, answered, text: answered.replies.map(plainText).join('\n\n'), state };
  }
}

function eventOf(turn: TableTurn, offered: readonly Choice[], seen: readonly Choice[]): ChannelEvent {
  if (turn.tap !== undefined) return { kind: 'choice', token: tokenOf(turn.tap, offered) };
  if (turn.tapOld !== undefined) return { kind: 'choice', token: tokenOf(turn.tapOld, seen) };
  if (turn.event === 'start') return { kind: 'start' };
  if (turn.event !== undefined && turn.event !== 'next_day') return { kind: 'nontext', what: turn.event };
  const { user = '' } = turn;
  return { kind: 'text', text: typeof user === 'string' ? user : user.repeat.repeat(user.times) };
}

function tokenOf(label: string, choices: readonly Choice[]): string {
  const found = choices.findLast((choice) => choice.label === label);
  if (!found)
    throw new Error(`no button "${label}" among: ${choices.map((choice) => choice.label).join(' | ')}`);
  return found.token;
}
