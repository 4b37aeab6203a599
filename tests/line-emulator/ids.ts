import { createHash, randomUUID } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes ids in the forms that LINE uses out of any source of distinct strings, so that a test which
 * counts 1, 2, 3 still sends ids that a strict receiver accepts.
 */
export class Ids {
  readonly #next: () => string;

  constructor(next: () => string = randomUUID) {
    this.#next = next;
  }

  /** A message id: digits. */
  message(): string {
    return BigInt(`0x${this.#hex().slice(0, 14)}`)
      .toString()
      .padStart(18, '6')
      .slice(0, 18);
  }

  /** A webhook event id: a ULID, 26 characters, the first ten from the time. */
  event(timestamp: number): string {
    const time = [...Array(10).keys()].map(
      (place) => CROCKFORD[Math.floor(timestamp / 32 ** (9 - place)) % 32],
    );
    const rest = [...Buffer.from(this.#hex(), 'hex').subarray(0, 16)].map((byte) => CROCKFORD[byte % 32]);
    return [...time, ...rest].join('');
  }

  /** A token: reply, quote, mark-as-read; 32 hexadecimal digits. */
  token(): string {
    return this.#hex().slice(0, 32);
  }

  /** A request id: a UUID. */
  request(): string {
    return this.#hex()
      .slice(0, 32)
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  /** The id of a rich menu. */
  richMenu(): string {
    return `richmenu-${this.#hex().slice(0, 32)}`;
  }

  #hex(): string {
    return createHash('sha256').update(this.#next()).digest('hex');
  }
}

/** A LINE user id stays as it is; any other name ("siti") becomes one, always the same. */
export function userIdOf(name: string): string {
  if (/^U[0-9a-f]{32}$/.test(name)) return name;
  return `U${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
}
