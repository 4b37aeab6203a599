import type { FastifyError } from 'fastify';
import plugin from 'fastify-plugin';
import { HttpProblem, problem } from '../problem.ts';

/** Every error leaves as problem+json; the causes of our own faults are logged and never shown. */
export const errors = plugin(async (app) => {
  app.setErrorHandler((error: FastifyError | HttpProblem, request, reply) => {
    const status = error.statusCode ?? 500;
    void reply.type('application/problem+json');
    if (error instanceof HttpProblem)
      return reply.code(status).send(problem(status, error.code, error.message, error.field));
    if ('validation' in error && error.validation) {
      const [first] = error.validation;
      const member = first?.instancePath.replace(/^\//, '').replaceAll('/', '.');
      const named =
        (first?.params as { additionalProperty?: string; missingProperty?: string } | undefined) ?? {};
      const field = named.additionalProperty ?? named.missingProperty ?? (member || undefined);
      const detail = `${field ?? error.validationContext ?? 'request'}: ${first?.message ?? 'is not valid'}`;
      return reply.code(400).send(problem(400, 'invalid_request', detail, field));
    }
    if (status < 500) return reply.code(status).send(problem(status, codeOf(status), error.message));
    request.log.error({ err: { type: error.name, code: error.code, stack: error.stack } }, 'request failed');
    return reply.code(500).send(problem(500, 'internal_error', 'Something went wrong on our side.'));
  });

  app.setNotFoundHandler((request, reply) => {
    void reply.type('application/problem+json').code(404);
    return reply.send(
      problem(
        404,
        'not_found',
        `There is nothing at ${request.method} ${request.routeOptions.url ?? 'this address'}.`,
      ),
    );
  });
});

function codeOf(status: number): string {
  const codes: Readonly<Record<number, string>> = {
    413: 'too_large',
    415: 'unsupported_media_type',
    429: 'too_many_requests',
  };
  return codes[status] ?? 'invalid_request';
}
