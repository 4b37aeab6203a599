import type { FastifyInstance } from 'fastify';
import { LineError, notFound } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { rate } from './rate.ts';

interface OfMessage {
  Params: { messageId: string };
}

/** The bytes of what users sent: content, preview, and how far the preparation is. */
export function contentRoutes(app: FastifyInstance, platform: Platform): void {
  const { contents } = platform;

  app.get<OfMessage>('/message/:messageId/content', rate(platform), async (request, reply) => {
    const answer = contents.request(request.params.messageId);
    if (answer.status === 404) throw notFound();
    if (answer.status === 410) throw new LineError(410, 'The message was unsent');
    if (answer.status === 202) return reply.code(202).send({});
    return reply.type(answer.contentType).send(answer.bytes);
  });

  app.get<OfMessage>('/message/:messageId/content/preview', rate(platform), async (request, reply) => {
    const { messageId } = request.params;
    const kind = contents.kindOf(messageId);
    if (kind === 'audio' || kind === 'file')
      throw new LineError(400, 'There is no preview of this message type');
    const content = contents.peek(messageId);
    if (content === undefined) throw notFound();
    return reply.type(content.contentType).send(content.bytes);
  });

  app.get<OfMessage>('/message/:messageId/content/transcoding', rate(platform), async (request) => {
    const { messageId } = request.params;
    const kind = contents.kindOf(messageId);
    if (kind === undefined) throw notFound();
    if (kind !== 'video' && kind !== 'audio') throw new LineError(400, 'Only videos and audios are prepared');
    return { status: contents.transcoding(messageId) };
  });
}
