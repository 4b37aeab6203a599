import type { FastifyInstance } from 'fastify';
import { receiveWebhook } from '../../bot/channels/line/webhook.ts';
import type { Service } from '../../bot/service.ts';
import { HttpProblem } from '../problem.ts';

/** LINE's webhook. The signature is over the bytes as sent, so this route alone keeps its body raw. */
export async function lineRoutes(
  app: FastifyInstance,
  { service, channelSecret }: { readonly service: Service; readonly channelSecret: string },
): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 4 * 1024 * 1024 }, (_request, body, done) =>
    done(null, body),
  );
  app.post(
    '/line/webhook',
    { schema: { hide: true }, config: { rateLimit: false } },
    async (request, reply) => {
      const signature = request.headers['x-line-signature'];
      const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const result = await receiveWebhook(
        raw,
        typeof signature === 'string' ? signature : undefined,
        channelSecret,
        service,
      );
      if (result.status === 401)
        throw new HttpProblem(401, 'bad_signature', 'The signature does not fit the body.');
      if (result.status === 400)
        throw new HttpProblem(400, 'invalid_request', 'The body is not a LINE webhook.');
      if (result.ignored > 0)
        request.log.info({ ignored: result.ignored }, 'LINE events that are not answered');
      return reply.code(200).send({});
    },
  );
}
