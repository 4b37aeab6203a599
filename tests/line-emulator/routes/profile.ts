import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';
import { LineError, notFound } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { rate } from './rate.ts';

/** Who the user is, and who the bot is. */
export function profileRoutes(app: FastifyInstance, platform: Platform): void {
  app.get<{ Params: { userId: string } }>('/profile/:userId', rate(platform), async (request) => {
    const { userId } = request.params;
    if (!new RegExp(limits.ids.user).test(userId)) {
      throw new LineError(400, "The value for the 'userId' parameter is invalid");
    }
    const person = platform.people.find(userId);
    if (person?.state !== 'friend') throw notFound();
    const { displayName, language } = person;
    return { userId, displayName, ...(language === undefined ? {} : { language }) };
  });

  app.get('/info', rate(platform), async () => platform.bot);
}
