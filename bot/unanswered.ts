import { randomUUID } from 'node:crypto';
import { SURE_OF_TOPIC } from '../dialogs/routing.ts';
import type { State } from '../dialogs/state.ts';
import type { Understanding } from '../dialogs/understanding/understanding.ts';
import type { Connection, Database } from '../prisma/database.ts';
import type { Answered } from './hotline.ts';
import type { Sealing } from './sealing.ts';
import { dayInTaiwan } from './taiwan-time.ts';
import { anonymised } from './unanswered-text.ts';

/** Kept rows are deleted after so many days. */
const DAYS_KEPT = 90;
/** Old rows that one turn deletes at most: no turn waits for a long cleaning. */
const MOST_DELETED = 50;
/** As many guesses as the person was offered. */
const MOST_GUESSES = 3;
/** Rows that are read at a time when they are listed. */
const PAGE = 500;
const DAY = 86_400_000;

/** A message that waits for its label. */
export interface Unanswered {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  /** What it was held for, best first. */
  readonly guesses: readonly string[];
}

/**
 * The understanding of a message in words that was not understood outside any flow, else undefined.
 * @param before the state that the message met
 */
export function notUnderstood(before: State, { state, understood }: Answered): Understanding | undefined {
  if (!understood || understood.urgent || understood.fraud) return undefined;
  // A draft is a complaint that waits. After words of danger the next ones may be the tale of it.
  if (before.flow || before.draft || state.flow || before.topic === 'abuse') return undefined;
  if (state.misses <= before.misses) return undefined;
  // Surely none of ours: that was understood, though it counts as a miss.
  if (understood.topic === 'none' && understood.confidence >= SURE_OF_TOPIC) return undefined;
  return understood;
}

/**
 * Keeps a message for labelling, anonymised and sealed, in the transaction of its turn: the turn's inbox mark
 * makes it happen once. Nothing leads from the row to a person, so "forget me" has nothing to delete here:
 * its id is random (a digest of the event would lead to the inbox row), its time is only a day.
 */
export async function keepMessage(
  connection: Connection,
  sealing: Sealing,
  { text, language, guesses }: Understanding,
  now: number,
): Promise<void> {
  const kept = anonymised(text);
  if (!/\p{L}/u.test(kept)) return;
  const today = Date.parse(`${dayInTaiwan(now)}T00:00:00+08:00`);
  await connection.unanswered.create({
    data: {
      id: randomUUID(),
      language: language.code,
      sealedText: sealing.seal(kept),
      guesses: JSON.stringify(guesses.slice(0, MOST_GUESSES)),
      at: new Date(today),
    },
    select: { id: true },
  });
  await connection.unanswered.deleteMany({
    where: { at: { lt: new Date(today - DAYS_KEPT * DAY) } },
    limit: MOST_DELETED,
  });
}

/** All kept messages, oldest day first. @throws Error when one was sealed with another key */
export async function* keptMessages(database: Database, sealing: Sealing): AsyncGenerator<Unanswered> {
  let last: string | undefined;
  for (;;) {
    const rows = await database.unanswered.findMany({
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: PAGE,
      ...(last ? { cursor: { id: last }, skip: 1 } : {}),
    });
    for (const { id, language, sealedText, guesses } of rows)
      yield { id, lang: language, text: sealing.open(sealedText), guesses: JSON.parse(guesses) as string[] };
    last = rows.at(-1)?.id;
    if (!last) return;
  }
}
