import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { readableText } from '../../../bot/readable-text.ts';
import type { Service } from '../../../bot/service.ts';
import { dayInTaiwan } from '../../../bot/taiwan-time.ts';
import { understand } from '../../../dialogs/understanding/understand.ts';
import { HttpProblem } from '../../problem.ts';
import { UnderstandRequest, UnderstandResponse } from '../../schemas/understanding.ts';

/** What the hotline understands of a text. Nothing is stored. */
export const understandRoute: FastifyPluginAsyncTypebox<{ service: Service }> = async (app, { service }) => {
  const { packs, models } = service.hotline;
  app.post(
    '/v1/understand',
    {
      schema: {
        summary: 'Understand a message',
        tags: ['understanding'],
        body: UnderstandRequest,
        response: { 200: UnderstandResponse },
      },
    },
    async (request) => {
      const { language } = request.body;
      if (language !== undefined && !packs.has(language)) {
        throw new HttpProblem(
          400,
          'invalid_request',
          `language: must be one of ${[...packs.keys()].join(', ')}`,
          'language',
        );
      }
      const text = readableText(request.body.text);
      if (text === '')
        throw new HttpProblem(400, 'invalid_request', 'text: has no readable character', 'text');
      const understood = understand(text, models, packs, {
        today: dayInTaiwan(service.clock()),
        ...(language ? { known: language } : {}),
      });
      return {
        language: understood.language,
        topic: understood.topic,
        confidence: understood.confidence,
        candidates: [...understood.candidates],
        urgent: understood.urgent ?? null,
        facets: [...understood.facets],
        entities: [...understood.entities],
      };
    },
  );
};
