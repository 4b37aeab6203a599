import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '../../rights/fraction.ts';

const cents = fc.integer({ min: -1e9, max: 1e9 }).map((amount) => amount / 100);

describe('a fraction', () => {
  it('is exact where binary numbers are not', () => {
    expect(Fraction.of(0.1).plus(0.2).compare(0.3)).toBe(0);
    expect(Fraction.of(100).over(3).times(3).toNumber()).toBe(100);
    expect(Fraction.of('4/3').times(1.5).toNumber()).toBe(2);
    expect(Fraction.of(1e-7).times(1e21).toNumber()).toBe(1e14);
  });

  it.each([
    [0.5, 0, 1],
    [-0.5, 0, 0],
    [2.5, 0, 3],
    [678.5, 0, 679],
    [1.005, 2, 1.01],
    [-1.005, 2, -1],
  ])('rounds %d to %d decimals: %d', (value, decimals, rounded) => {
    expect(Fraction.of(value).round(decimals).compare(rounded)).toBe(0);
  });

  it.each([
    ['4/3', '4/3'],
    ['1/2', '0.5'],
    ['29500/240', '122.9167'],
    ['36000', '36000'],
  ])('%s is written %s', (value, text) => {
    expect(Fraction.of(value).toString()).toBe(text);
  });

  it.each(['', 'a', '1/2/3', '1/0', '1/', 'NaN'])('%j is no number', (text) => {
    expect(() => Fraction.of(text)).toThrow(RangeError);
  });

  it('keeps the laws of arithmetic', () => {
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const [x, y, z] = [Fraction.of(a), Fraction.of(b), Fraction.of(c)];
        expect(x.plus(y).minus(y).compare(x)).toBe(0);
        expect(
          x
            .plus(y)
            .times(z)
            .compare(x.times(z).plus(y.times(z))),
        ).toBe(0);
        if (b !== 0) expect(x.over(y).times(y).compare(x)).toBe(0);
        expect(x.max(y).atLeast(x.min(y))).toBe(true);
        expect(x.toNumber()).toBe(a);
      }),
    );
  });

  it('never rounds away by more than a half', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        const exact = Fraction.of(value).over(7);
        const off = exact.minus(exact.round(decimals)).times(10 ** decimals);
        expect(off.atLeast('-1/2') && !off.moreThan('1/2')).toBe(true);
      }),
    );
  });
});
