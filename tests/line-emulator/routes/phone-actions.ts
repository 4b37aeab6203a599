import type { FastifyInstance } from 'fastify';
import type { LineUser } from '../user.ts';
import { isObject, type Json } from '../validate/problems.ts';

interface OfUser {
  Params: { id: string };
}

const MAX_PICTURE = 10_000_000;

/** What the person at the page does as a LINE user. Answers when the webhook was delivered. */
export function phoneActionRoutes(app: FastifyInstance, user: (id: string) => LineUser): void {
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: MAX_PICTURE }, (_, body, done) =>
    done(null, body),
  );

  app.post<OfUser>('/phone-api/users/:id/image', async (request, reply) => {
    if (!Buffer.isBuffer(request.body)) return reply.code(415).send({});
    const contentType = request.headers['content-type'] ?? 'image/jpeg';
    return await user(request.params.id).sendsImage(request.body, { contentType });
  });

  app.post<OfUser>('/phone-api/users/:id/:deed', async (request, reply) => {
    const { id, deed } = request.params as { id: string; deed: string };
    const done = perform(user(id), deed, isObject(request.body) ? request.body : {});
    if (done === undefined) return reply.code(404).send({});
    return (await done) ?? {};
  });
}

function perform(user: LineUser, deed: string, body: Json): Promise<unknown> | undefined {
  switch (deed) {
    case 'text':
      return user.sends(String(body.text));
    case 'sticker':
      return user.sendsSticker();
    case 'tap':
      return user.taps(
        isObject(body.action) ? body.action : {},
        typeof body.date === 'string' ? { date: body.date } : {},
      );
    case 'follow':
      return user.follows();
    case 'block':
      return user.blocks();
    case 'unsend':
      return user.unsends(String(body.messageId));
    default:
      return undefined;
  }
}
