import type { Said } from '../../outgoing.ts';
import type { Delivery, Service } from '../../service.ts';

/** One thing that the hotline said to a web visitor. */
export interface SaidToVisitor extends Said {
  /** Grows with time: where a reconnecting page goes on. */
  readonly id: number;
  /** The person's message that it answers. */
  readonly answers: string;
}

/** One entry of the transcript as the page shows it. */
export type TranscriptEntry =
  | { readonly id: string; readonly from: 'person'; readonly at: string; readonly text: string }
  | ({ readonly id: string; readonly from: 'hotline'; readonly at: string } & Said);

/** Longest transcript that a page loads. */
const LONGEST_TRANSCRIPT = 200;

/**
 * The web chat's way out: visitors fetch. The table is the truth; listeners are only woken,
 * so that a page that was away misses nothing.
 */
export function createWebFeed() {
  const listeners = new Map<string, Set<() => void>>();
  const delivery: Delivery = {
    deliver: (outgoing) => {
      for (const wake of listeners.get(outgoing.addressDigest) ?? []) wake();
    },
    recover: async () => 0,
    close: async () => listeners.clear(),
  };
  return {
    delivery,
    /** Calls `wake` whenever something was said to this visitor; returns how to stop. */
    listen(addressDigest: string, wake: () => void): () => void {
      const waking = listeners.get(addressDigest) ?? new Set();
      listeners.set(addressDigest, waking.add(wake));
      return () => {
        waking.delete(wake);
        if (waking.size === 0) listeners.delete(addressDigest);
      };
    },
  };
}

export type WebFeed = ReturnType<typeof createWebFeed>;

/** What was said to a visitor after `cursor`, oldest first. */
export async function saidSince(
  service: Service,
  addressDigest: string,
  cursor: number,
): Promise<SaidToVisitor[]> {
  const rows = await service.database.outbox.findMany({
    where: { channel: 'web', addressDigest, id: { gt: cursor } },
    orderBy: { id: 'asc' },
    take: LONGEST_TRANSCRIPT,
  });
  return rows.map((row) => ({
    id: row.id,
    answers: row.eventId,
    ...service.sealing.openJson<Said>(row.sealedContent),
  }));
}

/** The conversation as a page shows it after a reload, with the cursor to go on from. */
export async function transcript(service: Service, addressDigest: string) {
  const { database, sealing } = service;
  const last = await database.outbox.findFirst({
    where: { channel: 'web', addressDigest },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const conversation = await database.conversation.findUnique({
    where: { channel_addressDigest: { channel: 'web', addressDigest } },
    select: { id: true, sealedState: true, messages: { orderBy: { id: 'desc' }, take: LONGEST_TRANSCRIPT } },
  });
  const state = conversation?.sealedState
    ? sealing.openJson<{ language?: string }>(conversation.sealedState)
    : undefined;
  const messages = (conversation?.messages ?? []).reverse().flatMap((row): TranscriptEntry[] => {
    const head = { id: row.channelId ?? `said-${row.id}`, at: row.at.toISOString() };
    if (row.direction === 'out')
      return [{ ...head, from: 'hotline', ...sealing.openJson<Said>(row.sealedContent) }];
    const event = sealing.openJson<{ text?: string; label?: string }>(row.sealedContent);
    const text = event.text ?? event.label;
    return text ? [{ ...head, from: 'person', text }] : [];
  });
  return { ...(state?.language ? { language: state.language } : {}), messages, cursor: last?.id ?? 0 };
}
