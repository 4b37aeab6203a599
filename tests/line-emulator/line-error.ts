import type { FastifyRequest } from 'fastify';
import { limits } from './limits.ts';
import type { Json, Problem } from './validate/problems.ts';

/** An answer of the API other than success, with the words LINE uses. */
export class LineError extends Error {
  readonly status: number;
  readonly problems: Problem[];
  /** More properties of the answer's body. */
  readonly extra: Json;
  readonly headers: Record<string, string>;

  constructor(
    status: number,
    message: string,
    more: { problems?: Problem[]; extra?: Json; headers?: Record<string, string> } = {},
  ) {
    super(message);
    this.status = status;
    this.problems = more.problems ?? [];
    this.extra = more.extra ?? {};
    this.headers = more.headers ?? {};
  }

  /** The JSON that is sent; `details` is left out when there are none. */
  get body(): Json {
    const details = this.problems.length > 0 ? { details: this.problems } : {};
    return { message: this.message, ...details, ...this.extra };
  }
}

/** Refuses a request whose body has faults; does nothing when there are none. */
export function refuse(problems: Problem[]): void {
  if (problems.length === 0) return;
  throw new LineError(400, `The request body has ${problems.length} error(s)`, { problems });
}

/** The answer for an id that does not exist. */
export function notFound(): LineError {
  return new LineError(404, limits.http.messages.notFound);
}

/**
 * The JSON object in the body of a request.
 * @throws LineError 415 for another content type, 400 for text that is no JSON object.
 */
export function jsonBody(request: FastifyRequest): Json {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type))
    throw new LineError(415, `The content type, ${type}, is not supported`);
  try {
    const value: unknown = JSON.parse(String(request.body));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    // told below, in the same words
  }
  throw new LineError(400, 'The request body could not be parsed as JSON (line: 1, column: 1)');
}
