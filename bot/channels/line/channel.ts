import { matchLanguage } from '../../../locales/match-language.ts';
import type { Delivery, Service } from '../../service.ts';
import type { LineSettings } from '../../settings.ts';
import { createLineClient, type LineResult } from './client.ts';
import { createSender } from './sender.ts';

/** When an answer takes longer than this, LINE shows that one is coming. */
const SLOW_MS = 1_000;

/** Connects the service to LINE. */
export function createLineChannel(
  service: Service,
  settings: LineSettings,
  onDead: (id: number, result: LineResult) => void,
): Delivery {
  const client = createLineClient(settings);
  const sender = createSender({ outbox: service.outbox, client, clock: service.clock, onDead });
  const slow = new Map<string, NodeJS.Timeout>();
  return {
    async prepare(incoming) {
      // Loading is shown in private chats only (user ids begin with U).
      if (incoming.address.startsWith('U') && incoming.replyToken) {
        slow.set(
          incoming.eventId,
          setTimeout(() => void client.showLoading(incoming.address), SLOW_MS).unref(),
        );
      }
      if (incoming.event.kind !== 'start' || !incoming.address.startsWith('U')) return incoming;
      const language = matchLanguage(await client.profileLanguage(incoming.address), service.hotline.packs);
      return language ? { ...incoming, profileLanguage: language } : incoming;
    },
    deliver(outgoing) {
      void sender.sendNew(outgoing.id).finally(() => {
        clearTimeout(slow.get(outgoing.eventId));
        slow.delete(outgoing.eventId);
      });
    },
    recover: () => sender.recover(),
    async close() {
      for (const timer of slow.values()) clearTimeout(timer);
      await sender.close();
    },
  };
}
