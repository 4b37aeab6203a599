import { validateSignature } from '@line/bot-sdk';
import type { Incoming } from '../../channel-event.ts';
import type { Service } from '../../service.ts';
import { parseWebhookBody, toIncoming } from './events.ts';

/** What to answer to a webhook call, and how much of it was left out. */
export interface WebhookResult {
  readonly status: 200 | 400 | 401;
  readonly accepted: number;
  /** Events that are not answered: unknown types, standby, group chatter … */
  readonly ignored: number;
}

/**
 * Takes a webhook call of LINE: the signature over the raw bytes first, then the events are stored durably,
 * and only then LINE hears 200.
 * @param raw the body byte for byte
 * @param signature header `x-line-signature`
 */
export async function receiveWebhook(
  raw: Buffer,
  signature: string | undefined,
  channelSecret: string,
  service: Pick<Service, 'accept'>,
): Promise<WebhookResult> {
  if (!signature || !validateSignature(raw, channelSecret, signature))
    return { status: 401, accepted: 0, ignored: 0 };
  let events: readonly unknown[];
  try {
    events = parseWebhookBody(raw.toString('utf8')).events;
  } catch {
    return { status: 400, accepted: 0, ignored: 0 };
  }
  const incoming = events.flatMap((event): Incoming[] => {
    const one = toIncoming(event);
    return one ? [one] : [];
  });
  await service.accept(incoming);
  return { status: 200, accepted: incoming.length, ignored: events.length - incoming.length };
}
