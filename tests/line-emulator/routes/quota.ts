import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import { rate } from './rate.ts';

/** The month's quota and how much of it is used. */
export function quotaRoutes(app: FastifyInstance, platform: Platform): void {
  app.get('/message/quota', rate(platform), async () => platform.quota.plan);
  app.get('/message/quota/consumption', rate(platform), async () => ({
    totalUsage: platform.quota.used(platform.now()),
  }));
}
