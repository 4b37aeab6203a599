/** Anything that stands for an exact number: `1.5`, `'4/3'`, `36000`. */
export type Exact = Fraction | number | string;

const WRITTEN = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<decimals>\d+))?(?:e(?<exponent>[+-]\d+))?$/;

/**
 * An exact number. Money is calculated with fractions to the end and rounded once, where the law or
 * the reader needs a round figure: 100 ÷ 3 × 3 is 100.
 */
export class Fraction {
  readonly numerator: bigint;
  /** Always positive. */
  readonly denominator: bigint;

  private constructor(numerator: bigint, denominator: bigint) {
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = greatestCommonDivisor(numerator, denominator);
    this.numerator = (sign * numerator) / divisor;
    this.denominator = (sign * denominator) / divisor;
  }

  /** A number as it is written in decimals (0.1 is one tenth), or a text such as `4/3`. RangeError for others. */
  static of(value: Exact): Fraction {
    if (value instanceof Fraction) return value;
    if (typeof value === 'number') return decimal(String(value));
    const [over, under, ...more] = value.split('/');
    if (more.length > 0) throw new RangeError(`not a number: ${value}`);
    return under === undefined ? decimal(value) : decimal(over ?? '').over(decimal(under));
  }

  static ratio(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 0n) throw new RangeError('division by zero');
    return new Fraction(numerator, denominator);
  }

  plus(other: Exact): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return Fraction.ratio(
      this.numerator * denominator + numerator * this.denominator,
      this.denominator * denominator,
    );
  }

  minus(other: Exact): Fraction {
    return this.plus(Fraction.of(other).times(-1));
  }

  times(other: Exact): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return Fraction.ratio(this.numerator * numerator, this.denominator * denominator);
  }

  over(other: Exact): Fraction {
    const { numerator, denominator } = Fraction.of(other);
    return Fraction.ratio(this.numerator * denominator, this.denominator * numerator);
  }

  /** Negative, zero or positive, as this is less than, equal to or more than the other. */
  compare(other: Exact): number {
    const { numerator } = this.minus(other);
    return numerator < 0n ? -1 : numerator > 0n ? 1 : 0;
  }

  lessThan(other: Exact): boolean {
    return this.compare(other) < 0;
  }

  moreThan(other: Exact): boolean {
    return this.compare(other) > 0;
  }

  atLeast(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  min(other: Exact): Fraction {
    return this.lessThan(other) ? this : Fraction.of(other);
  }

  max(other: Exact): Fraction {
    return this.moreThan(other) ? this : Fraction.of(other);
  }

  /** The greatest whole number that is not above this. */
  floor(): Fraction {
    const whole = this.numerator / this.denominator;
    const below = this.numerator < 0n && whole * this.denominator !== this.numerator;
    return Fraction.ratio(below ? whole - 1n : whole, 1n);
  }

  /** Rounded to so many decimals, a half upwards. */
  round(decimals = 0): Fraction {
    const scale = Fraction.ratio(10n ** BigInt(decimals), 1n);
    return this.times(scale).plus(Fraction.ratio(1n, 2n)).floor().over(scale);
  }

  /** The nearest number for reading and JSON; nothing is calculated with it. */
  toNumber(): number {
    return Number(this.numerator) / Number(this.denominator);
  }

  /** For formulas: `4/3` and `0.5` as they are, others with at most four decimals. */
  toString(): string {
    const simple = this.denominator <= 12n && this.numerator < 100n && 1000n % this.denominator !== 0n;
    return simple ? `${this.numerator}/${this.denominator}` : String(this.round(4).toNumber());
  }
}

function decimal(text: string): Fraction {
  const parts = WRITTEN.exec(text.trim())?.groups;
  if (!parts) throw new RangeError(`not a number: ${text}`);
  const decimals = parts.decimals ?? '';
  const digits = BigInt(`${parts.sign}${parts.whole}${decimals}`);
  const exponent = BigInt(parts.exponent ?? 0) - BigInt(decimals.length);
  return exponent >= 0n
    ? Fraction.ratio(digits * 10n ** exponent, 1n)
    : Fraction.ratio(digits, 10n ** -exponent);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
