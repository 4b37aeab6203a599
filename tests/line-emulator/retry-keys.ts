import { limits } from './limits.ts';

/** A call that was accepted under a retry key. */
export interface AcceptedCall {
  requestId: string;
  sentMessages: { id: string; quoteToken?: string }[];
}

const validFor = limits.retryKey.validHours * 3_600_000;

/** Says whether a value has the form of a retry key (a UUID). */
export function isRetryKey(value: string): boolean {
  return new RegExp(limits.retryKey.pattern).test(value);
}

/** Remembers accepted calls for 24 hours; after that the same key counts as a new request. */
export class RetryKeys {
  readonly #accepted = new Map<string, AcceptedCall & { at: number }>();

  /** The call that this key already stands for, if any. */
  find(key: string, now: number): AcceptedCall | undefined {
    const known = this.#accepted.get(key.toLowerCase());
    return known !== undefined && now - known.at < validFor ? known : undefined;
  }

  /** Stores an accepted call. */
  accept(key: string, call: AcceptedCall, now: number): void {
    this.#accepted.set(key.toLowerCase(), { ...call, at: now });
  }
}
