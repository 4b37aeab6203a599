import { limits } from './limits.ts';

/** The groups of endpoints that share a rate. */
export type RateGroup = keyof typeof limits.rates;

/** One token bucket for each endpoint, filled by the clock of the emulator. */
export class RateLimits {
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** Takes one call of an endpoint; false when it comes too fast. */
  take(endpoint: string, group: RateGroup, now: number): boolean {
    const { calls, seconds } = limits.rates[group];
    const bucket = this.#buckets.get(endpoint) ?? { left: calls, at: now };
    const refill = ((now - bucket.at) / (seconds * 1000)) * calls;
    const left = Math.min(calls, bucket.left + refill);
    this.#buckets.set(endpoint, { left: left < 1 ? left : left - 1, at: now });
    return left >= 1;
  }
}
