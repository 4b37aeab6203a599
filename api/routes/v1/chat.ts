import { randomBytes } from 'node:crypto';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { transcript } from '../../../bot/channels/web/feed.ts';
import type { Service } from '../../../bot/service.ts';
import { commonChoices } from '../../../dialogs/choices.ts';
import { say } from '../../../dialogs/say.ts';
import { matchLanguage } from '../../../locales/match-language.ts';
import { messageLeaves } from '../../../locales/messages.ts';
import { FALLBACK_LANGUAGE } from '../../../locales/packs.ts';
import { Accepted, ChatMessage, StartQuery } from '../../schemas/chat.ts';

const COOKIE = 'laborline_chat';
/** A visitor's conversation is found again for this long, in seconds. */
const COOKIE_LIFE = 30 * 24 * 3600;
/** Messages a minute from one address. */
const MESSAGES_A_MINUTE = 30;

/** The web chat: a visitor is known by a random cookie and by nothing else. */
export const chatRoute: FastifyPluginAsyncTypebox<{ service: Service }> = async (app, { service }) => {
  const { packs, knowledge } = service.hotline;

  app.get(
    '/v1/chat/start',
    {
      schema: {
        summary: 'Words and first choices of the chat page',
        tags: ['chat'],
        querystring: StartQuery,
      },
    },
    async (request) => {
      const session = sessionOf(request);
      const kept = session
        ? (await transcript(service, service.sealing.digest('web', session))).language
        : undefined;
      const wanted = request.query.language ?? kept ?? browserLanguage(request);
      const pack = packs.get(matchLanguage(wanted, packs) ?? FALLBACK_LANGUAGE);
      if (!pack) throw new Error('no language pack is loaded');
      const said = (key: string) => say({ knowledge }, pack, key, { max: 5000, number: '{number}' });
      return {
        language: pack.code,
        languages: [...packs.values()].map(({ code, name }) => ({ code, name })),
        words: Object.fromEntries(
          messageLeaves(pack.messages)
            .filter(([key]) => /^(web|button|bot)\./.test(key))
            .map(([key]) => [key, said(key)]),
        ),
        intro: said('web.intro'),
        emergency: said('welcome.emergency'),
        common: commonChoices(pack).slice(0, 6),
      };
    },
  );

  app.get(
    '/v1/chat/messages',
    { schema: { summary: 'The conversation so far', tags: ['chat'] } },
    async (request) => {
      const session = sessionOf(request);
      return session
        ? transcript(service, service.sealing.digest('web', session))
        : { messages: [], cursor: 0 };
    },
  );

  app.post(
    '/v1/chat/leave',
    { schema: { summary: 'Quick exit: this browser forgets the conversation', tags: ['chat'] } },
    async (_request, reply) => reply.clearCookie(COOKIE, { path: '/' }).code(204).send(),
  );

  app.post(
    '/v1/chat/messages',
    {
      schema: {
        summary: 'Send a message or a choice',
        tags: ['chat'],
        body: ChatMessage,
        response: { 202: Accepted },
      },
      config: { rateLimit: { max: MESSAGES_A_MINUTE, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const session = sessionOf(request) ?? openSession(request, reply);
      const { body } = request;
      const language = matchLanguage(browserLanguage(request), packs);
      await service.accept([
        {
          channel: 'web',
          // The visitor is part of the id: nobody can take another visitor's message for his own.
          eventId: `${service.sealing.digest('web', session).slice(0, 16)}:${body.id}`,
          address: session,
          messageId: body.id,
          at: service.clock(),
          event:
            'text' in body
              ? { kind: 'text', text: body.text }
              : { kind: 'choice', token: body.choice, ...(body.label ? { label: body.label } : {}) },
          ...(language ? { profileLanguage: language } : {}),
        },
      ]);
      return reply.code(202).send({ id: body.id });
    },
  );
};

/** The visitor's session, when the cookie has the form that this server gives. */
export function sessionOf(request: FastifyRequest): string | undefined {
  const value = request.cookies[COOKIE];
  return value && /^[\w-]{43}$/.test(value) ? value : undefined;
}

export function openSession(request: FastifyRequest, reply: FastifyReply): string {
  const session = randomBytes(32).toString('base64url');
  void reply.setCookie(COOKIE, session, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: COOKIE_LIFE,
  });
  return session;
}

function browserLanguage(request: FastifyRequest): string | undefined {
  return request.headers['accept-language']?.split(',')[0]?.split(';')[0]?.trim();
}
