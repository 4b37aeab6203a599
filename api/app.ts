import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyInstance } from 'fastify';
import { createBotFrameworkChannel } from '../bot/channels/botframework/channel.ts';
import { createLineChannel } from '../bot/channels/line/channel.ts';
import { createWebFeed } from '../bot/channels/web/feed.ts';
import { openHotline } from '../bot/hotline.ts';
import { createSealing, dataKey } from '../bot/sealing.ts';
import { createService, type Service } from '../bot/service.ts';
import type { Settings } from '../bot/settings.ts';
import { dayInTaiwan } from '../bot/taiwan-time.ts';
import { openDatabase } from '../prisma/database.ts';
import { docs } from './plugins/docs.ts';
import { errors } from './plugins/errors.ts';
import { logOptions, logs } from './plugins/logs.ts';
import { security } from './plugins/security.ts';
import { botFrameworkRoutes } from './routes/bot-framework.ts';
import { healthRoutes } from './routes/health.ts';
import { lineRoutes } from './routes/line.ts';
import { pageRoutes } from './routes/pages.ts';
import { answersRoute } from './routes/v1/answers.ts';
import { chatRoute } from './routes/v1/chat.ts';
import { chatEventsRoute } from './routes/v1/chat-events.ts';
import { understandRoute } from './routes/v1/understand.ts';

/** Largest JSON body: a message of 5,000 characters in any script, with room. */
const BODY_LIMIT = 64 * 1024;

export interface Application {
  readonly server: FastifyInstance;
  readonly service: Service;
  /** Takes up what an earlier run left; call once, before listening. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes the whole application: the database must have been migrated. `server.ts` only listens;
 * tests build the same.
 */
export async function build(settings: Settings, clock: () => number = Date.now): Promise<Application> {
  const server = Fastify({
    ...logOptions(settings.logLevel),
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.trustProxy,
    forceCloseConnections: 'idle',
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  const { key, generated } = dataKey(settings.dataDirectory, settings.dataKey);
  if (generated)
    server.log.warn(
      'DATA_KEY is not set: the key lies beside the data. In production, set DATA_KEY and keep it elsewhere.',
    );
  const service = createService({
    keepUnanswered: settings.keepUnanswered,
    database: await openDatabase(settings.databaseUrl),
    sealing: await createSealing(key),
    hotline: openHotline(settings.bureau),
    clock,
    onFailure: (error, eventId, verdict) =>
      server.log.error({ err: cause(error), eventId, verdict }, 'a turn failed'),
  });
  for (const { id, daysLeft } of service.hotline.knowledge.law.ending(dayInTaiwan(clock()))) {
    server.log.warn(
      { value: id, daysLeft },
      'a legal value ends soon and its successor is not known: see rights/values',
    );
  }

  await server.register(errors);
  await server.register(logs);
  await server.register(security, { rateLimit: settings.rateLimit });
  await server.register(docs);
  await server.register(healthRoutes, { service });
  await server.register(understandRoute, { service });
  await server.register(answersRoute, { service });
  const feed = createWebFeed();
  service.addChannel('web', feed.delivery);
  await server.register(chatRoute, { service });
  await server.register(chatEventsRoute, { service, feed });
  if (settings.line) {
    const onDead = (id: number, result: unknown) =>
      server.log.error({ outbox: id, result }, 'LINE message could not be delivered');
    service.addChannel('line', createLineChannel(service, settings.line, onDead));
    await server.register(lineRoutes, { service, channelSecret: settings.line.channelSecret });
  }
  if (settings.botFramework) {
    const onFailure = (error: unknown) => server.log.error({ err: cause(error) }, 'Bot Framework failed');
    const channel = await createBotFrameworkChannel(service, settings.botFramework, onFailure);
    service.addChannel('botframework', channel.delivery);
    await server.register(botFrameworkRoutes, { channel });
  }
  await server.register(pageRoutes);

  return {
    server,
    service,
    async start() {
      const left = await service.start();
      if (left.unsent + left.unfinished > 0) server.log.info(left, 'taking up what an earlier run left');
    },
    async close() {
      await server.close();
      await service.close();
    },
  };
}

/** The kind and place of an error, without its message: that may quote what people wrote. */
function cause(error: unknown): { type: string; stack: string } {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  return { type: name, stack: stack.split('\n').slice(1, 6).join('\n') };
}
