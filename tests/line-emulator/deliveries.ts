import type { Platform } from './platform.ts';
import { isObject, type Json } from './validate/problems.ts';
import { chatIdOf, completeEvent, redelivered, userIdOfEvent } from './webhook-events.ts';
import type { Outcome } from './webhook-sender.ts';

/** One webhook that was sent, with the events as the bot got them. */
export interface Delivery extends Outcome {
  at: number;
  body: string;
  events: Json[];
  isRedelivery: boolean;
}

/** Sends events to the bot, keeps what was sent, and sends again what the bot did not take. */
export class Deliveries {
  /** Every webhook so far, oldest first. */
  readonly sent: Delivery[] = [];
  readonly #platform: Platform;
  #waiting: Delivery[] = [];

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Completes the events and sends them in one webhook; none at all is LINE's connection check. */
  async deliver(...events: Json[]): Promise<Delivery> {
    return await this.#send(
      events.map((event) => completeEvent(event, this.#platform)),
      false,
    );
  }

  /** Sends bytes as they are: for bodies that are no JSON, or with a wrong or no signature (null). */
  async deliverBytes(body: string, signature?: string | null): Promise<Outcome> {
    return await this.#platform.sender.post(body, signature);
  }

  /** How many webhooks wait for their redelivery. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Sends every failed webhook again, the newest first: LINE promises no order. Does nothing when
   * redelivery is switched off, as it is for a new channel.
   */
  async redeliver(): Promise<Delivery[]> {
    const waiting = this.#waiting.reverse();
    this.#waiting = [];
    const again: Delivery[] = [];
    for (const delivery of waiting) again.push(await this.#send(delivery.events.map(redelivered), true));
    return again;
  }

  async #send(events: Json[], isRedelivery: boolean): Promise<Delivery> {
    const platform = this.#platform;
    const at = platform.now();
    for (const event of events) this.#received(event, at);
    const body = platform.sender.bodyOf(events);
    const outcome = await platform.sender.post(body);
    const delivery: Delivery = { ...outcome, at, body, events, isRedelivery };
    this.sent.push(delivery);
    if (!outcome.ok && platform.redelivery) this.#waiting.push(delivery);
    platform.changed({ kind: 'webhook' });
    return delivery;
  }

  // What the platform knows once an event has happened: the open token, and who is where.
  #received(event: Json, at: number): void {
    const { people, replyTokens } = this.#platform;
    const chatId = chatIdOf(event);
    const userId = userIdOfEvent(event);
    if (userId !== undefined) {
      const person = people.meet(userId);
      if (event.type === 'message') person.wroteAt = Number(event.timestamp);
    }
    if (chatId !== undefined && !chatId.startsWith('U')) people.seenIn(chatId, userId);
    if (typeof event.replyToken === 'string') {
      replyTokens.open(event.replyToken, chatId, Number(event.timestamp), at);
    }
    const token = isObject(event.message) ? event.message.markAsReadToken : undefined;
    if (typeof token === 'string' && chatId !== undefined) this.#platform.readTokens.set(token, chatId);
  }
}
