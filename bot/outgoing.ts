import { randomUUID } from 'node:crypto';
import type { Choice, Reply } from '../dialogs/replies.ts';
import type { Connection } from '../prisma/database.ts';
import type { Waiting } from './inbox.ts';
import type { Sealing } from './sealing.ts';

/** What one turn says, as it is stored and sent. */
export interface Said {
  readonly replies: readonly Reply[];
  readonly choices: readonly Choice[];
}

/** How an outbox row reaches its person. */
export interface Route {
  readonly address: string;
  readonly replyToken?: string;
  readonly reference?: string;
  /** When the event happened: a reply token lives 60 seconds from then. */
  readonly at: number;
}

/** The outbox row that a turn left, or undefined when there was nothing to say. */
export interface Outgoing {
  readonly id: number;
  readonly channel: string;
  readonly eventId: string;
  readonly addressDigest: string;
  readonly said: Said;
}

/** Channels whose people fetch what was said; nothing is sent to them. */
const FETCHED_CHANNELS = new Set(['web']);

/** Stores what is said to an event, in the transaction of its turn; undefined when there is nothing to say. */
export async function storeOutgoing(
  connection: Connection,
  sealing: Sealing,
  waiting: Waiting,
  { replies, choices }: Said,
  now: number,
): Promise<Outgoing | undefined> {
  if (replies.length === 0) return undefined;
  const { addressDigest } = waiting;
  const { channel, eventId, address, at, replyToken, reference } = waiting.incoming;
  const said: Said = { replies, choices };
  const route: Route = {
    address,
    at,
    ...(replyToken ? { replyToken } : {}),
    ...(reference ? { reference } : {}),
  };
  const isFetched = FETCHED_CHANNELS.has(channel);
  const row = await connection.outbox.create({
    data: {
      channel,
      eventId,
      addressDigest,
      sealedContent: sealing.sealJson(said),
      sealedRoute: isFetched ? null : sealing.sealJson(route),
      status: isFetched ? 'sent' : 'waiting',
      retryKey: randomUUID(),
      dueAt: new Date(now),
      createdAt: new Date(now),
    },
    select: { id: true },
  });
  return { id: row.id, channel, eventId, addressDigest, said };
}
