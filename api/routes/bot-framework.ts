import type { FastifyInstance } from 'fastify';
import type { BotFrameworkChannel } from '../../bot/channels/botframework/channel.ts';

/** `POST /api/messages` for Microsoft's Bot Framework (Emulator, Teams, Web Chat). */
export async function botFrameworkRoutes(
  app: FastifyInstance,
  { channel }: { readonly channel: BotFrameworkChannel },
): Promise<void> {
  app.post(
    '/api/messages',
    { schema: { hide: true }, config: { rateLimit: false } },
    async (request, reply) => {
      await channel.receive({
        request: {
          body: (request.body ?? {}) as Record<string, unknown>,
          headers: request.headers,
          method: request.method,
        },
        response: {
          socket: request.raw.socket,
          status: (code) => reply.code(code),
          header: (name, value) => reply.header(name, value),
          send: (body) => reply.send(body),
          end: () => (reply.sent ? undefined : reply.send()),
        },
      });
      return reply;
    },
  );
}
