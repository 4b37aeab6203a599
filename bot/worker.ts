import type { Inbox, Waiting } from './inbox.ts';
import type { Outgoing } from './outgoing.ts';
import type { Turn } from './turn.ts';

export interface WorkerParts {
  readonly inbox: Inbox;
  readonly turn: Turn;
  /** Stores an apology for an event that could not be answered. */
  apologise(waiting: Waiting): Promise<Outgoing | undefined>;
  /** Told of each turn that left words to send. */
  onOutgoing(outgoing: Outgoing, waiting: Waiting): void;
  /** A turn that failed, with how often; never gets what people wrote. */
  onFailure(error: unknown, waiting: Waiting, verdict: 'again' | 'given-up'): void;
}

/**
 * Works through accepted events: those of one chat one after another, different chats side by side.
 */
export function createWorker({ inbox, turn, apologise, onOutgoing, onFailure }: WorkerParts) {
  const tails = new Map<string, Promise<void>>();

  function take(waiting: Waiting): Promise<void> {
    const key = waiting.addressDigest;
    const before = tails.get(key) ?? Promise.resolve();
    const tail = before.then(() => attempt(waiting));
    tails.set(key, tail);
    void tail.then(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    return tail;
  }

  async function attempt(waiting: Waiting): Promise<void> {
    for (;;) {
      try {
        const outgoing = await turn(waiting);
        if (outgoing) onOutgoing(outgoing, waiting);
        return;
      } catch (error) {
        const verdict = await inbox.failed(waiting.id).catch(() => 'given-up' as const);
        onFailure(error, waiting, verdict);
        if (verdict === 'again') continue;
        const apology = await apologise(waiting).catch(() => undefined);
        if (apology) onOutgoing(apology, waiting);
        return;
      }
    }
  }

  return {
    /** Resolves when the event's turn is over. */
    take,
    /** Takes up what an earlier run accepted and did not finish. Returns how many there were. */
    async recover(): Promise<number> {
      const left = await inbox.waiting();
      for (const waiting of left) void take(waiting);
      return left.length;
    },
    /** Resolves when all that was taken is over. */
    async idle(): Promise<void> {
      while (tails.size > 0) await Promise.all(tails.values());
    },
  };
}

export type Worker = ReturnType<typeof createWorker>;
