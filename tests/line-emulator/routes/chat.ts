import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';
import { jsonBody, LineError, refuse } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { type Json, type Problem, Problems } from '../validate/problems.ts';
import { rate } from './rate.ts';

/** The loading animation, and marking a chat as read. */
export function chatRoutes(app: FastifyInstance, platform: Platform): void {
  app.post('/chat/loading/start', rate(platform, 'loading'), async (request, reply) => {
    const body = jsonBody(request);
    refuse(problemsOfLoading(body));
    const chatId = String(body.chatId);
    if (platform.people.find(chatId)?.state === 'friend') {
      const seconds = typeof body.loadingSeconds === 'number' ? body.loadingSeconds : undefined;
      platform.conversations.startLoading(chatId, platform.now(), seconds);
      platform.changed({ kind: 'chat', chatId });
    }
    return reply.code(202).send({});
  });

  app.post('/chat/markAsRead', rate(platform), async (request) => {
    const chatId = platform.readTokens.get(String(jsonBody(request).markAsReadToken));
    if (chatId === undefined) throw new LineError(400, limits.http.messages.readToken);
    platform.conversations.markRead(chatId);
    platform.changed({ kind: 'chat', chatId });
    return {};
  });
}

function problemsOfLoading(body: Json): Problem[] {
  const problems = new Problems();
  const { min, max, step } = limits.loading;
  if (!new RegExp(limits.ids.user).test(String(body.chatId)))
    problems.add('chatId', limits.http.messages.userIdOnly);
  const seconds = body.loadingSeconds;
  if (seconds === undefined) return problems.list;
  if (typeof seconds !== 'number' || seconds < min || seconds > max) {
    problems.add('loadingSeconds', `Must be between ${min} and ${max}`);
  } else if (seconds % step !== 0) {
    problems.add('loadingSeconds', 'must be a multiple of five');
  }
  return problems.list;
}
