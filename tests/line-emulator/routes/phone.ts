import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform.ts';
import type { LineUser } from '../user.ts';
import { phoneActionRoutes } from './phone-actions.ts';
import { phoneViewRoutes } from './phone-views.ts';

/** Nothing from elsewhere, nothing inline: pictures of the bot are drawn as placeholders. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The demo page at `/`: a phone for each user, and what the bot calls beside it. */
export function phonePage(platform: Platform, user: (id: string) => LineUser) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onSend', async (_, reply) => {
      reply.headers({
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
    });
    const root = fileURLToPath(new URL('../phone', import.meta.url));
    await app.register(fastifyStatic, { root, prefix: '/phone/', index: false, cacheControl: false });
    app.get('/', async (_, reply) => reply.sendFile('index.html'));
    phoneViewRoutes(app, platform);
    phoneActionRoutes(app, user);
  };
}
