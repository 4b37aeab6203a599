import type { FastifyInstance } from 'fastify';
import type { Service } from '../../bot/service.ts';

/** `/healthz`: the process lives. `/readyz`: it can take messages (the database answers). */
export async function healthRoutes(
  app: FastifyInstance,
  { service }: { readonly service: Service },
): Promise<void> {
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async () => ({
    status: 'ok',
  }));
  app.get('/readyz', { schema: { hide: true }, config: { rateLimit: false } }, async (_request, reply) => {
    try {
      await service.database.$queryRawUnsafe('SELECT 1');
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'not ready' });
    }
  });
}
