import { limits } from './limits.ts';
import type { Platform } from './platform.ts';
import { isObject, type Json } from './validate/problems.ts';

/**
 * Fills in what every event of LINE has and the given one lacks: id, time, mode, delivery context and,
 * where LINE issues one, a reply token. What is given is never changed.
 */
export function completeEvent(event: Json, platform: Platform): Json {
  const timestamp = typeof event.timestamp === 'number' ? event.timestamp : platform.now();
  return {
    mode: 'active',
    webhookEventId: platform.ids.event(timestamp),
    deliveryContext: { isRedelivery: false },
    timestamp,
    ...(getsReplyToken(event) ? { replyToken: platform.ids.token() } : {}),
    ...event,
  };
}

function getsReplyToken(event: Json): boolean {
  if (event.mode === 'standby') return false;
  if (event.type === 'accountLink') return isObject(event.link) && event.link.result === 'ok';
  return limits.replyToken.issuedFor.includes(String(event.type));
}

/** The same event as LINE sends it again: only the flag differs. */
export function redelivered(event: Json): Json {
  return { ...event, deliveryContext: { isRedelivery: true } };
}

/** The chat an event belongs to: the group or room where there is one, else the user. */
export function chatIdOf(event: Json): string | undefined {
  if (!isObject(event.source)) return undefined;
  const { groupId, roomId, userId } = event.source;
  const id = groupId ?? roomId ?? userId;
  return typeof id === 'string' ? id : undefined;
}

/** The user who caused an event, where LINE tells. */
export function userIdOfEvent(event: Json): string | undefined {
  const id = isObject(event.source) ? event.source.userId : undefined;
  return typeof id === 'string' ? id : undefined;
}
