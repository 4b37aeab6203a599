import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import plugin from 'fastify-plugin';
import { HttpProblem } from '../problem.ts';

/** Calls a minute from one address; routes that cost more set their own. */
const CALLS_A_MINUTE = 300;

/** Headers, cookies and rate limits. No page needs anything from another origin, or anything inline. */
export const security = plugin(async (app, options: { readonly rateLimit: boolean }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        imgSrc: ["'self'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: { maxAge: 31_536_000 },
  });
  await app.register(cookie);
  if (!options.rateLimit) return;
  await app.register(rateLimit, {
    max: CALLS_A_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      new HttpProblem(429, 'too_many_requests', `Too many requests. Try again in ${context.after}.`),
  });
});
