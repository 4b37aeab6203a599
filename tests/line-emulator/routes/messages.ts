import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '../limits.ts';
import { jsonBody, LineError, refuse } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { isRetryKey } from '../retry-keys.ts';
import { type Sent, send } from '../send.ts';
import { problemsOfCall, problemsOfMessages, type SendKind } from '../validate/call.ts';
import { rate } from './rate.ts';

const kinds: SendKind[] = ['reply', 'push', 'multicast', 'broadcast', 'narrowcast'];
const words = limits.http.messages;

/** Reply, push, multicast, broadcast, narrowcast, and the validation of each. */
export function messageRoutes(app: FastifyInstance, platform: Platform): void {
  for (const kind of kinds) {
    const group = kind === 'reply' || kind === 'push' ? 'usual' : kind;
    app.post(`/message/${kind}`, rate(platform, group), async (request, reply) => {
      const sent = sendOnce(platform, kind, request);
      if (kind === 'narrowcast') reply.code(202);
      return kind === 'reply' || kind === 'push' ? { sentMessages: sent.sentMessages } : {};
    });
    app.post(`/message/validate/${kind}`, rate(platform), async (request) => {
      refuse(problemsOfMessages(jsonBody(request)));
      return {};
    });
  }
  app.get('/message/progress/narrowcast', rate(platform), async () => ({ phase: 'succeeded' }));
}

function sendOnce(platform: Platform, kind: SendKind, request: FastifyRequest): Sent {
  const body = jsonBody(request);
  const key = request.call.retryKey;
  if (key !== undefined) checkRetryKey(platform, kind, key);
  refuse(problemsOfCall(kind, body));
  const { requestId } = request.call;
  const sent = send(platform, kind, body, requestId);
  if (key !== undefined) {
    platform.retryKeys.accept(key, { requestId, sentMessages: sent.sentMessages }, platform.now());
  }
  return sent;
}

function checkRetryKey(platform: Platform, kind: SendKind, key: string): void {
  if (kind === 'reply') throw new LineError(400, 'The retry key is not supported by this endpoint');
  if (!isRetryKey(key)) throw new LineError(400, 'The retry key is invalid');
  const accepted = platform.retryKeys.find(key, platform.now());
  if (accepted === undefined) return;
  throw new LineError(409, words.retryKey, {
    headers: { 'x-line-accepted-request-id': accepted.requestId },
    extra: kind === 'push' ? { sentMessages: accepted.sentMessages } : {},
  });
}
