import type { Outbox, Unsent } from '../../outbox.ts';
import type { LineClient, LineResult } from './client.ts';
import { renderLine } from './render.ts';

/** A reply token is promised to live this long from the event (Messaging API reference, "Reply token"). */
const TOKEN_LIFE_MS = 60_000;
/** Margin for the way to LINE. */
const TOKEN_MARGIN_MS = 3_000;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 5 * 60_000;
const MOST_ATTEMPTS = 20;

export interface SenderParts {
  readonly outbox: Outbox;
  readonly client: LineClient;
  readonly clock: () => number;
  /** Told what cannot be delivered; never gets what was said. */
  onDead(id: number, result: LineResult): void;
}

/**
 * Sends what turns said: by the free reply token while it lives, else by push with the stored retry key.
 * A row that may have been sent before (after a crash or an unanswered call) is first offered by its token
 * again: that the token is spent then proves that the words arrived.
 */
export function createSender({ outbox, client, clock, onDead }: SenderParts) {
  const sending = new Map<number, Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;

  function send(row: Unsent, maybeSent: boolean): Promise<void> {
    const running = sending.get(row.id);
    if (running) return running;
    const work = attempt(row, maybeSent).finally(() => sending.delete(row.id));
    sending.set(row.id, work);
    return work;
  }

  async function attempt(row: Unsent, maybeSent: boolean): Promise<void> {
    const messages = renderLine(row.said);
    const { replyToken, address, at } = row.route;
    const tokenLives = replyToken !== undefined && clock() < at + TOKEN_LIFE_MS - TOKEN_MARGIN_MS;
    let result: LineResult = { kind: 'token-spent' };
    if (tokenLives && replyToken) result = await client.reply(replyToken, messages);
    if (result.kind === 'token-spent') {
      if (tokenLives && maybeSent) return outbox.sent(row.id);
      if (address.startsWith('token:')) return giveUp(row, result);
      result = await client.push(address, messages, row.retryKey);
    }
    if (result.kind === 'ok' || result.kind === 'already-accepted') return outbox.sent(row.id);
    if (result.kind === 'try-again' && row.attempts < MOST_ATTEMPTS) return again(row);
    return giveUp(row, result);
  }

  async function again(row: Unsent): Promise<void> {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** row.attempts, LONGEST_RETRY_MS);
    await outbox.later(row.id, clock() + wait);
    if (closed) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      // An unanswered call may have arrived all the same.
      void send({ ...row, attempts: row.attempts + 1 }, true);
    }, wait);
    timers.add(timer);
  }

  async function giveUp(row: Unsent, result: LineResult): Promise<void> {
    await outbox.dead(row.id);
    onDead(row.id, result);
  }

  return {
    /** Sends a row that this process has just stored. */
    async sendNew(id: number): Promise<void> {
      const row = await outbox.get(id);
      if (row) await send(row, false);
    },
    /** Sends what an earlier run left. */
    async recover(): Promise<number> {
      const rows = await outbox.due('line', 10_000);
      for (const row of rows) void send(row, true);
      return rows.length;
    },
    async close(): Promise<void> {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(sending.values());
    },
  };
}

export type LineSender = ReturnType<typeof createSender>;
