import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** The built web chat lies in `dist/chat`, beside the compiled server or below the sources. */
export function chatDirectory(): string {
  const candidates = ['../../chat', '../../dist/chat'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return candidates.find((path) => existsSync(path)) ?? candidates[1] ?? '';
}

/** The pages that people open. */
export async function pageRoutes(app: FastifyInstance): Promise<void> {
  const root = chatDirectory();
  if (!existsSync(root)) {
    app.log.warn('the web chat is not built (npm run build); / is not served');
    return;
  }
  // Assets carry a digest in their names and never change; the page itself is asked for anew.
  await app.register(fastifyStatic, {
    root,
    prefix: '/chat-assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.get('/', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', { cacheControl: false }),
  );
}
