import type { Database } from '../prisma/database.ts';
import { createApology } from './apology.ts';
import type { Incoming } from './channel-event.ts';
import type { Hotline } from './hotline.ts';
import { createInbox, type Waiting } from './inbox.ts';
import { createOutbox } from './outbox.ts';
import type { Outgoing } from './outgoing.ts';
import type { Sealing } from './sealing.ts';
import { createTurn } from './turn.ts';
import { createWorker } from './worker.ts';

export interface ServiceParts {
  readonly database: Database;
  readonly sealing: Sealing;
  readonly hotline: Hotline;
  readonly clock: () => number;
  /** Messages that were not understood are kept, anonymised, for labelling. */
  readonly keepUnanswered?: boolean;
  /** Logs a failed turn; gets ids only, never what people wrote. */
  onFailure(error: unknown, eventId: string, verdict: 'again' | 'given-up'): void;
}

/** How a channel delivers: told of each stored row of its own, and after a start of those left over. */
export interface Delivery {
  deliver(outgoing: Outgoing): void;
  recover(): Promise<number>;
  close(): Promise<void>;
  /** Adds what only the channel knows before the turn, e.g. the profile's language. */
  prepare?(incoming: Incoming): Promise<Incoming>;
}

/**
 * The running hotline: accepts events durably, takes them in order per chat, and hands what was said to
 * the channel. The same service serves LINE, the web chat and Bot Framework.
 */
export function createService(parts: ServiceParts) {
  const { database, sealing, hotline, clock, keepUnanswered = false, onFailure } = parts;
  const inbox = createInbox(database, sealing);
  const outbox = createOutbox(database, sealing, clock);
  const deliveries = new Map<string, Delivery>();
  const turn = createTurn({ hotline, database, sealing, clock, keepUnanswered });
  const prepared = async (waiting: Waiting): Promise<Waiting> => {
    const prepare = deliveries.get(waiting.incoming.channel)?.prepare;
    return prepare ? { ...waiting, incoming: await prepare(waiting.incoming) } : waiting;
  };
  const worker = createWorker({
    inbox,
    turn: async (waiting) => turn(await prepared(waiting)),
    apologise: createApology({ hotline, database, sealing, clock }),
    onOutgoing: (outgoing) => deliveries.get(outgoing.channel)?.deliver(outgoing),
    onFailure: (error, waiting, verdict) => onFailure(error, waiting.incoming.eventId, verdict),
  });

  return {
    hotline,
    database,
    sealing,
    clock,
    outbox,
    /** Registers a channel's way out, before {@link start}. */
    addChannel(name: string, delivery: Delivery): void {
      deliveries.set(name, delivery);
    },
    /** Stores events durably; resolves when they are safe. Their turns follow on their own. */
    async accept(incoming: readonly Incoming[]): Promise<void> {
      const fresh = await inbox.accept(incoming, clock());
      // Events of one chat may arrive out of order: they are taken in the order in which they happened.
      const inOrder = [...fresh].sort((a, b) => a.incoming.at - b.incoming.at || a.id - b.id);
      for (const waiting of inOrder) void worker.take(waiting);
    },
    /** Takes up what an earlier run left: first unsent words, then unfinished events. */
    async start(): Promise<{ unsent: number; unfinished: number }> {
      let unsent = 0;
      for (const delivery of deliveries.values()) unsent += await delivery.recover();
      return { unsent, unfinished: await worker.recover() };
    },
    idle: () => worker.idle(),
    async close(): Promise<void> {
      await worker.idle();
      for (const delivery of deliveries.values()) await delivery.close();
      await database.$disconnect();
    },
  };
}

export type Service = ReturnType<typeof createService>;
