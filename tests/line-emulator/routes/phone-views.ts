import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import { isObject } from '../validate/problems.ts';

const SHOWN_CALLS = 60;

interface OfId {
  Params: { id: string };
}

/** What the page shows: the users, a chat, pictures, the calls, and the news of all these. */
export function phoneViewRoutes(app: FastifyInstance, platform: Platform): void {
  const { conversations, contents, people, richMenus } = platform;

  app.get('/phone-api/users', async () => ({ bot: platform.bot.displayName, users: people.all() }));

  app.get<OfId>('/phone-api/users/:id', async (request) => {
    const { id } = request.params;
    const shown = richMenus.shownTo(id);
    const now = platform.now();
    return {
      person: people.find(id),
      entries: conversations.of(id),
      loadingMs: (conversations.loadingUntil(id, now) ?? now) - now,
      ...(shown ? { richMenu: { id: shown.richMenuId, ...shown.menu } } : {}),
    };
  });

  app.get<OfId>('/phone-api/content/:id', async (request, reply) => {
    const content = contents.peek(request.params.id);
    if (content === undefined) return reply.code(404).send({});
    // what was uploaded as a picture must never be run as a page
    return reply
      .type(content.contentType.startsWith('image/') ? content.contentType : 'application/octet-stream')
      .send(content.bytes);
  });

  app.get<OfId>('/phone-api/rich-menus/:id/image', async (request, reply) => {
    const image = richMenus.menus.get(request.params.id)?.image;
    return image ? reply.type(image.contentType).send(image.bytes) : reply.code(404).send({});
  });

  app.get('/phone-api/calls', async () => {
    const calls = platform.calls.map((call) => ({ kind: 'call', ...call }));
    const webhooks = platform.deliveries.sent.map(
      ({ at, events, ok, status, reason, milliseconds, isRedelivery }) => {
        const types = events.map((event) =>
          isObject(event.message) ? `${event.type} ${event.message.type}` : event.type,
        );
        return {
          kind: 'webhook',
          at,
          types,
          ok,
          status,
          reason,
          milliseconds,
          isRedelivery,
          request: { events },
        };
      },
    );
    return {
      lines: [...calls, ...webhooks].sort((a, b) => b.at - a.at).slice(0, SHOWN_CALLS),
      ...usage(platform),
    };
  });

  app.get('/phone-api/changes', (_, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    reply.raw.write('retry: 1000\n\n');
    const stop = platform.watch((change) => {
      const { kind } = change;
      const told = kind === 'chat' ? { kind, chatId: change.chatId } : { kind };
      reply.raw.write(`data: ${JSON.stringify(told)}\n\n`);
    });
    reply.raw.on('close', stop);
  });
}

function usage(platform: Platform): { quotaUsed: number; refused: number } {
  const refused = platform.calls.filter((call) => call.status >= 400).length;
  return { quotaUsed: platform.quota.used(platform.now()), refused };
}
