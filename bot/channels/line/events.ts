import type { webhook } from '@line/bot-sdk';
import type { Nontext } from '../../../dialogs/input.ts';
import type { Incoming } from '../../channel-event.ts';

/** The body of a LINE webhook as far as it is trusted: signed, but written by a newer LINE than this code. */
export interface WebhookBody {
  readonly destination?: string;
  readonly events: readonly unknown[];
}

/** @throws SyntaxError when it is not JSON; TypeError when it is not a webhook body. */
export function parseWebhookBody(raw: string): WebhookBody {
  const body: unknown = JSON.parse(raw);
  if (typeof body !== 'object' || body === null || !Array.isArray((body as WebhookBody).events)) {
    throw new TypeError('the webhook body has no list "events"');
  }
  return body as WebhookBody;
}

type KnownEvent = webhook.Event;

/**
 * What a LINE event means to the dialog; undefined for events that are not answered: unknown types,
 * standby mode, group chatter, blocks, beacons, delivery reports. LINE adds types and members at any time.
 */
export function toIncoming(raw: unknown): Incoming | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const event = raw as KnownEvent & { replyToken?: string; webhookEventId?: string; timestamp?: number };
  if (event.mode === 'standby' || !event.webhookEventId) return undefined;
  const address = addressOf(event);
  const what = meaningOf(event);
  if (!address || !what) return undefined;
  return {
    channel: 'line',
    eventId: event.webhookEventId,
    address,
    at: typeof event.timestamp === 'number' ? event.timestamp : 0,
    event: what.event,
    ...(what.messageId ? { messageId: what.messageId } : {}),
    ...(event.replyToken ? { replyToken: event.replyToken } : {}),
  };
}

/** Whose chat: the user in private, the group in a group. A sender without an id is answered by token only. */
function addressOf(event: KnownEvent & { replyToken?: string }): string | undefined {
  const source = event.source as
    | { type?: string; userId?: string; groupId?: string; roomId?: string }
    | undefined;
  if (source?.type === 'group') return source.groupId;
  if (source?.type === 'room') return source.roomId;
  if (source?.type !== 'user') return undefined;
  return source.userId ?? (event.replyToken ? `token:${event.replyToken}` : undefined);
}

function meaningOf(event: KnownEvent): Pick<Incoming, 'event' | 'messageId'> | undefined {
  const isPrivate = event.source?.type === 'user';
  switch (event.type) {
    case 'message':
      return isPrivate || addressed(event.message) ? messageMeaning(event.message) : undefined;
    case 'postback':
      return { event: { kind: 'choice', token: event.postback.data } };
    case 'follow':
    case 'join':
      return { event: { kind: 'start' } };
    case 'unsend':
      return { event: { kind: 'unsend', messageId: event.unsend.messageId } };
    default:
      return undefined;
  }
}

const NONTEXT_TYPES: Readonly<Record<string, Nontext>> = {
  image: 'image',
  sticker: 'sticker',
  audio: 'audio',
  video: 'video',
  file: 'file',
  location: 'location',
};

function messageMeaning(message: webhook.MessageContent): Pick<Incoming, 'event' | 'messageId'> | undefined {
  const messageId = message.id;
  if (message.type === 'text')
    return { messageId, event: { kind: 'text', text: withoutEmojiMarks(message) } };
  // A message sticker carries words that the person typed.
  if (message.type === 'sticker' && message.text)
    return { messageId, event: { kind: 'text', text: message.text } };
  const what = NONTEXT_TYPES[(message as { type: string }).type];
  return { messageId, event: { kind: 'nontext', what: what ?? 'file' } };
}

/** LINE's own emoji stand in the text as `(name)`; they say nothing and would confuse understanding. */
function withoutEmojiMarks(message: webhook.TextMessageContent): string {
  let text = message.text;
  const emojis = [...(message.emojis ?? [])].sort((a, b) => b.index - a.index);
  for (const { index, length } of emojis) text = `${text.slice(0, index)} ${text.slice(index + length)}`;
  const mentions = [...(message.mention?.mentionees ?? [])].sort((a, b) => b.index - a.index);
  for (const { index, length } of mentions) text = `${text.slice(0, index)} ${text.slice(index + length)}`;
  return text;
}

/** In a group the hotline answers only when it is addressed. */
function addressed(message: webhook.MessageContent): boolean {
  if (message.type !== 'text') return false;
  return (message.mention?.mentionees ?? []).some((one) => one.type === 'user' && one.isSelf === true);
}
