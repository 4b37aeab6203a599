import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entities } from '../../../../dialogs/understanding/entities/index.ts';
import { LANGUAGES, lexiconOf } from './lexicons.ts';

const OPTIONS = { today: '2026-11-20' };

/** Pieces that a careless grammar would try again from every position. */
const REPEATED = [
  '1',
  '9/',
  '3.',
  '1,',
  '一',
  '半',
  '千萬',
  'hai ',
  'two ',
  'half ',
  'from 8 to ',
  'tháng 3 ',
  'ปี',
  '\uD800',
  '\u0000',
  '\u0301',
  '\u0E4D',
];

describe.each(LANGUAGES)('any text in %s', (language) => {
  const lexicon = lexiconOf(language);

  test.each(REPEATED)('5,000 characters of %j are read in linear time', (piece) => {
    const text = piece.repeat(5000 / piece.length);
    const started = performance.now();
    entities(text, lexicon, OPTIONS);
    // measured 5–90 ms; quadratic reading takes seconds
    expect(performance.now() - started).toBeLessThan(1500);
  });

  test('endless digits are no number', () => {
    expect(entities('9'.repeat(400), lexicon, OPTIONS)).toEqual([]);
  });

  test('nothing throws, spans are in order and values are finite', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(...REPEATED, '29', 'k', '萬', 'ล้าน', ' ', '日', 'am', ':30'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, value, text: span } of entities(text, lexicon, OPTIONS)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(span).toBe(text.slice(start, end));
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
