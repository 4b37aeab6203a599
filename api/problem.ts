import { STATUS_CODES } from 'node:http';

/** An error as RFC 9457 problem+json. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The member of the request that is wrong, as a path: `text`, `date`. */
  readonly field?: string;
}

/** An error that a client may hear about: status, stable code and a sentence. */
export class HttpProblem extends Error {
  readonly statusCode: number;
  readonly code: string;
  readonly field: string | undefined;
  constructor(statusCode: number, code: string, detail: string, field?: string) {
    super(detail);
    this.statusCode = statusCode;
    this.code = code;
    this.field = field;
  }
}

export function problem(status: number, code: string, detail: string, field?: string): Problem {
  return {
    type: `urn:laborline:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    detail,
    ...(field ? { field } : {}),
  };
}
