import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Service } from '../../../bot/service.ts';
import { dayInTaiwan } from '../../../bot/taiwan-time.ts';
import { HttpProblem } from '../../problem.ts';
import {
  AnswerParameters,
  AnswerQuery,
  AnswerResponse,
  TopicsResponse,
} from '../../schemas/understanding.ts';

/** The reviewed answers, as the chat gives them. */
export const answersRoute: FastifyPluginAsyncTypebox<{ service: Service }> = async (app, { service }) => {
  const { packs, knowledge, answerer } = service.hotline;

  app.get(
    '/v1/topics',
    {
      schema: {
        summary: 'All topics with their titles',
        tags: ['answers'],
        response: { 200: TopicsResponse },
      },
    },
    async () => ({
      topics: [...knowledge.topics.values()].map((topic) => ({
        id: topic.id,
        titles: Object.fromEntries(
          [...packs.values()].map((pack) => [pack.code, pack.t(`topic.${topic.id}`)]),
        ),
        related: [...topic.related],
      })),
    }),
  );

  app.get(
    '/v1/answers/:topic',
    {
      schema: {
        summary: 'The answer to a topic, with its articles',
        tags: ['answers'],
        params: AnswerParameters,
        querystring: AnswerQuery,
        response: { 200: AnswerResponse },
      },
    },
    async (request) => {
      const { topic } = request.params;
      const { language = 'en', date } = request.query;
      if (!knowledge.topics.has(topic))
        throw new HttpProblem(404, 'unknown_topic', 'There is no such topic.', 'topic');
      if (!packs.has(language)) {
        throw new HttpProblem(
          400,
          'invalid_request',
          `language: must be one of ${[...packs.keys()].join(', ')}`,
          'language',
        );
      }
      if (date && !isRealDay(date))
        throw new HttpProblem(400, 'invalid_request', 'date: there is no such day', 'date');
      const today = dayInTaiwan(service.clock());
      const answer = answerer.answer({ topic, language, date: date ?? today, today });
      if (!answer)
        throw new HttpProblem(404, 'no_answer', 'There is no reviewed answer in this language.', 'topic');
      return answer as never;
    },
  );
};

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}
