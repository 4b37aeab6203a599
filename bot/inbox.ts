import type { Connection, Database } from '../prisma/database.ts';
import type { Incoming } from './channel-event.ts';
import type { Sealing } from './sealing.ts';

/** An accepted event that waits for its turn. */
export interface Waiting {
  readonly id: number;
  readonly addressDigest: string;
  readonly incoming: Incoming;
}

/** Tries before an event is put aside as failed; the person is then told that something went wrong. */
export const MOST_ATTEMPTS = 3;

/** Events that were accepted: stored before the channel hears 200, taken once, gone only with their turn. */
export function createInbox(database: Database, sealing: Sealing) {
  return {
    /** Stores events in one commit; those seen before are left out. Returns the new ones. */
    async accept(incoming: readonly Incoming[], receivedAt: number): Promise<Waiting[]> {
      if (incoming.length === 0) return [];
      const rows = incoming.map((one) => ({
        channel: one.channel,
        eventId: one.eventId,
        addressDigest: sealing.digest(one.channel, one.address),
        sealedEvent: sealing.sealJson(one),
        receivedAt: new Date(receivedAt),
      }));
      const stored = await database.$transaction(
        rows.map((data) =>
          database.inbox.upsert({
            where: { channel_eventId: { channel: data.channel, eventId: data.eventId } },
            create: data,
            update: {},
            select: { id: true, receivedAt: true, status: true, addressDigest: true },
          }),
        ),
      );
      return stored.flatMap((row, i) => {
        const one = incoming[i];
        return one && row.status === 'waiting'
          ? [{ id: row.id, addressDigest: row.addressDigest, incoming: one }]
          : [];
      });
    },

    /** Events that an earlier run accepted and did not finish, oldest first. */
    async waiting(): Promise<Waiting[]> {
      const rows = await database.inbox.findMany({ where: { status: 'waiting' }, orderBy: { id: 'asc' } });
      return rows.map((row) => ({
        id: row.id,
        addressDigest: row.addressDigest,
        incoming: sealing.openJson<Incoming>(row.sealedEvent),
      }));
    },

    /** Counts a failed try; after the last one the event is put aside. */
    async failed(id: number): Promise<'again' | 'given-up'> {
      const row = await database.inbox.update({
        where: { id },
        data: { attempts: { increment: 1 } },
        select: { attempts: true },
      });
      if (row.attempts < MOST_ATTEMPTS) return 'again';
      await database.inbox.update({ where: { id }, data: { status: 'failed' } });
      return 'given-up';
    },
  };
}

export type Inbox = ReturnType<typeof createInbox>;

/** Marks an event done inside its turn's transaction; false when it was done before. Its content is dropped. */
export async function markDone(connection: Connection, id: number): Promise<boolean> {
  const { count } = await connection.inbox.updateMany({
    where: { id, status: 'waiting' },
    data: { status: 'done', sealedEvent: new Uint8Array() },
  });
  return count === 1;
}
