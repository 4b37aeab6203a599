import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { saidSince, type WebFeed } from '../../../bot/channels/web/feed.ts';
import type { Service } from '../../../bot/service.ts';
import { EventsQuery } from '../../schemas/chat.ts';
import { openSession, sessionOf } from './chat.ts';

/** Keeps proxies from closing a quiet stream. */
const HEARTBEAT_MS = 20_000;

/** What the hotline says, as it says it (server-sent events). The cursor makes a reconnect lossless. */
export const chatEventsRoute: FastifyPluginAsyncTypebox<{ service: Service; feed: WebFeed }> = async (
  app,
  { service, feed },
) => {
  const open = new Set<() => void>();
  app.addHook('preClose', async () => {
    for (const close of open) close();
  });

  app.get(
    '/v1/chat/events',
    { schema: { summary: 'Stream of what the hotline says', tags: ['chat'], querystring: EventsQuery } },
    async (request, reply) => {
      const session = sessionOf(request) ?? openSession(request, reply);
      const digest = service.sealing.digest('web', session);
      let cursor = Number(request.headers['last-event-id'] ?? request.query.after ?? 0) || 0;
      const headers = reply.getHeaders();
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(headers))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 2000\n\n');

      // One reading at a time; a wake-up during a reading causes one more.
      let reading = false;
      let again = false;
      const read = async (): Promise<void> => {
        if (reading) {
          again = true;
          return;
        }
        reading = true;
        do {
          again = false;
          for (const said of await saidSince(service, digest, cursor)) {
            cursor = said.id;
            const answers = said.answers.slice(said.answers.indexOf(':') + 1);
            const language = said.replies[0]?.language;
            raw.write(
              `event: said\nid: ${said.id}\ndata: ${JSON.stringify({ ...said, answers, language })}\n\n`,
            );
          }
        } while (again);
        reading = false;
      };
      const stop = feed.listen(digest, () => void read().catch(close));
      const heartbeat = setInterval(() => raw.write(': still here\n\n'), HEARTBEAT_MS);
      function close(): void {
        stop();
        clearInterval(heartbeat);
        open.delete(close);
        raw.end();
      }
      open.add(close);
      request.raw.once('close', close);
      await read().catch(close);
    },
  );
};
