import { limits } from './limits.ts';
import { LineError } from './line-error.ts';
import type { Platform } from './platform.ts';
import type { SendKind } from './validate/call.ts';
import type { Json } from './validate/problems.ts';

/** What the platform gives back for sent messages. */
export interface Sent {
  sentMessages: { id: string; quoteToken?: string }[];
}

const words = limits.http.messages;

/**
 * Sends the messages of a checked call: finds the recipients, counts the quota, writes them into the
 * chats. All or nothing.
 * @throws LineError 400 for a dead reply token or an unknown chat, 429 when the month is used up.
 */
export function send(platform: Platform, kind: SendKind, body: Json, requestId: string): Sent {
  const chats = kind === 'reply' ? replyChat(platform, body) : pushChats(platform, kind, body);
  const messages = body.messages as Json[];
  const sentMessages = messages.map((message) => ({
    id: platform.ids.message(),
    ...(['text', 'sticker', 'image', 'video'].includes(String(message.type))
      ? { quoteToken: platform.ids.token() }
      : {}),
  }));
  for (const chatId of chats) {
    messages.forEach((message, index) => {
      const id = sentMessages[index]?.id ?? '';
      platform.conversations.add(chatId, {
        from: 'bot',
        at: platform.now(),
        id,
        how: kind,
        message,
        requestId,
      });
    });
    platform.changed({ kind: 'chat', chatId });
  }
  return { sentMessages };
}

// A user who has blocked the account in the meantime does not see the reply either.
function replyChat(platform: Platform, body: Json): string[] {
  const token = platform.replyTokens.use(String(body.replyToken), platform.now());
  if (token === undefined) throw new LineError(400, words.replyToken);
  const { chatId } = token;
  if (chatId === undefined || platform.people.find(chatId)?.state === 'blocked') return [];
  return [chatId];
}

function pushChats(platform: Platform, kind: SendKind, body: Json): string[] {
  const now = platform.now();
  const reached = (chatId: string) => platform.people.reached(chatId, now);
  const named =
    kind === 'push' ? [String(body.to)] : kind === 'multicast' ? (body.to as string[]) : undefined;
  if (kind === 'push' && named?.some((chatId) => reached(chatId) === undefined)) {
    throw new LineError(400, words.unknownRecipient);
  }
  const friends = () => platform.people.all().filter((person) => person.state === 'friend');
  const chats = new Set(named ?? friends().map((person) => person.userId));
  const delivered = [...chats].filter((chatId) => (reached(chatId) ?? 0) > 0);
  const recipients = delivered.reduce((sum, chatId) => sum + (reached(chatId) ?? 0), 0);
  if (!platform.quota.take(recipients, now)) throw new LineError(429, words.monthly);
  return delivered;
}
