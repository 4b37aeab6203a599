import type { preHandlerAsyncHookHandler } from 'fastify';
import { limits } from '../limits.ts';
import { LineError } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import type { RateGroup } from '../rate-limits.ts';

/** A hook that refuses calls which come faster than LINE allows for this endpoint. */
export function rate(
  platform: Platform,
  group: RateGroup = 'usual',
): { preHandler: preHandlerAsyncHookHandler } {
  return {
    preHandler: async (request) => {
      const endpoint = `${request.method} ${request.routeOptions.url}`;
      if (platform.rateLimits.take(endpoint, group, platform.now())) return;
      throw new LineError(429, limits.http.messages.rate);
    },
  };
}
