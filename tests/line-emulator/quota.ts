/** How many messages an account may push in a month. */
export type QuotaPlan = { type: 'none' } | { type: 'limited'; value: number };

// LINE counts its statistics in Japanese time; where the month of a quota turns is not published.
const OFFSET = 9 * 3_600_000;

/** Counts pushed messages by recipient and month. Replies are free and never come here. */
export class Quota {
  /** The plan; a test may change it at any time. */
  plan: QuotaPlan;
  readonly #used = new Map<string, number>();

  constructor(plan: QuotaPlan = { type: 'none' }) {
    this.plan = plan;
  }

  /** Messages counted in the month of `now`. */
  used(now: number): number {
    return this.#used.get(monthOf(now)) ?? 0;
  }

  /** Takes `recipients` from the month's quota. False, and nothing taken, when it does not suffice. */
  take(recipients: number, now: number): boolean {
    const total = this.used(now) + recipients;
    if (this.plan.type === 'limited' && recipients > 0 && total > this.plan.value) return false;
    this.#used.set(monthOf(now), total);
    return true;
  }
}

function monthOf(now: number): string {
  return new Date(now + OFFSET).toISOString().slice(0, 7);
}
