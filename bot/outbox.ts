import type { Database } from '../prisma/database.ts';
import type { Route, Said } from './outgoing.ts';
import type { Sealing } from './sealing.ts';

/** Words that a turn left to be sent. */
export interface Unsent {
  readonly id: number;
  readonly addressDigest: string;
  readonly said: Said;
  readonly route: Route;
  readonly retryKey: string;
  readonly attempts: number;
}

/** Rows that a channel must deliver itself, and their results. */
export function createOutbox(database: Database, sealing: Sealing, clock: () => number) {
  return {
    async get(id: number): Promise<Unsent | undefined> {
      const row = await database.outbox.findFirst({ where: { id, status: 'waiting' } });
      return row?.sealedRoute ? unsealed(row) : undefined;
    },

    /** Rows of a channel that are due, oldest first. */
    async due(channel: string, most = 200): Promise<Unsent[]> {
      const rows = await database.outbox.findMany({
        where: { channel, status: 'waiting', dueAt: { lte: new Date(clock()) } },
        orderBy: { id: 'asc' },
        take: most,
      });
      return rows.flatMap((row) => (row.sealedRoute ? [unsealed(row)] : []));
    },

    /** Delivered: the content is dropped, the transcript keeps it. */
    async sent(id: number): Promise<void> {
      await database.outbox.updateMany({
        where: { id, status: 'waiting' },
        data: {
          status: 'sent',
          sentAt: new Date(clock()),
          sealedContent: new Uint8Array(),
          sealedRoute: null,
        },
      });
    },

    /** Not delivered yet; tried again from `dueAt` (milliseconds). */
    async later(id: number, dueAt: number): Promise<void> {
      await database.outbox.updateMany({
        where: { id, status: 'waiting' },
        data: { attempts: { increment: 1 }, dueAt: new Date(dueAt) },
      });
    },

    /** Cannot be delivered: kept for people to look at. */
    async dead(id: number): Promise<void> {
      await database.outbox.updateMany({ where: { id, status: 'waiting' }, data: { status: 'dead' } });
    },
  };

  function unsealed(row: {
    id: number;
    addressDigest: string;
    sealedContent: Uint8Array;
    sealedRoute: Uint8Array | null;
    retryKey: string;
    attempts: number;
  }): Unsent {
    return {
      id: row.id,
      addressDigest: row.addressDigest,
      said: sealing.openJson<Said>(row.sealedContent),
      route: sealing.openJson<Route>(row.sealedRoute ?? new Uint8Array()),
      retryKey: row.retryKey,
      attempts: row.attempts,
    };
  }
}

export type Outbox = ReturnType<typeof createOutbox>;
