import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '../limits.ts';
import { LineError, notFound } from '../line-error.ts';
import type { ApiCall, Platform } from '../platform.ts';
import { chatRoutes } from './chat.ts';
import { contentRoutes } from './content.ts';
import { messageRoutes } from './messages.ts';
import { profileRoutes } from './profile.ts';
import { quotaRoutes } from './quota.ts';
import { richMenuLinkRoutes } from './rich-menu-links.ts';
import { richMenuRoutes } from './rich-menus.ts';
import { webhookEndpointRoutes } from './webhook-endpoint.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The entry of this request in the list of calls; only under `/v2`. */
    call: ApiCall;
  }
}

/**
 * Everything under `/v2/bot`: the API and the data API in one place. Each request is authorised,
 * numbered and recorded, whatever becomes of it.
 */
export function lineApi(platform: Platform) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: limits.http.maxRequestBytes },
      (_, body, done) => done(null, body),
    );
    app.addHook('onRequest', async (request, reply) => begin(platform, request, reply));
    app.addHook('onSend', async (request, reply, payload) => finish(platform, request, reply, payload));
    app.setErrorHandler((error, _, reply) => answerError(error, reply));
    app.setNotFoundHandler(() => {
      throw notFound();
    });
    for (const routes of [messageRoutes, chatRoutes, contentRoutes, profileRoutes, quotaRoutes])
      routes(app, platform);
    for (const routes of [richMenuRoutes, richMenuLinkRoutes, webhookEndpointRoutes]) routes(app, platform);
  };
}

function begin(platform: Platform, request: FastifyRequest, reply: FastifyReply): void {
  const requestId = platform.ids.request();
  const { method, url } = request;
  const retryKey = request.headers['x-line-retry-key'];
  const key = typeof retryKey === 'string' ? { retryKey } : {};
  request.call = { at: platform.now(), method, path: url, status: 0, requestId, ...key, problems: [] };
  platform.calls.push(request.call);
  reply.header('x-line-request-id', requestId);
  if (request.headers.authorization !== `Bearer ${platform.channelAccessToken}`) {
    throw new LineError(401, limits.http.messages.noToken);
  }
  const fault = platform.faults.strike(url, 'before');
  if (fault?.status === 429) throw new LineError(429, limits.http.messages.rate);
  if (fault) throw new LineError(500, 'Internal server error');
}

function finish(platform: Platform, request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  const { call } = request;
  const fault = reply.statusCode < 300 ? platform.faults.strike(request.url, 'after') : undefined;
  const sent = fault ? JSON.stringify({ message: 'Internal server error' }) : payload;
  if (fault) reply.code(fault.status).header('content-length', Buffer.byteLength(String(sent)));
  call.status = reply.statusCode;
  call.request = parsed(request.body);
  call.response = parsed(sent);
  platform.changed({ kind: 'call', call });
  return sent;
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' && !Buffer.isBuffer(value)) return undefined;
  try {
    return JSON.parse(value.toString());
  } catch {
    return undefined;
  }
}

function answerError(error: unknown, reply: FastifyReply): FastifyReply {
  if (error instanceof LineError) {
    reply.request.call.problems = error.problems;
    return reply.code(error.status).headers(error.headers).send(error.body);
  }
  if (error instanceof Error && 'statusCode' in error && error.statusCode === 413) {
    return reply.code(413).send({ message: 'Request entity too large' });
  }
  const message = error instanceof Error ? error.message : String(error);
  return reply.code(500).send({ message: `Fault of the emulator: ${message}` });
}
