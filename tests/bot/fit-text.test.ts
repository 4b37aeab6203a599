import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitText } from '../../bot/channels/line/fit-text.ts';

test('short texts stay as they are', () => {
  expect(fitText('老闆沒給加班費', 20)).toBe('老闆沒給加班費');
});

test('long texts are cut at the end of a sentence where one is near', () => {
  expect(fitText('First sentence here. Second one is cut somewhere.', 26)).toBe('First sentence here.');
});

test('never longer than allowed and never inside a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 2, max: 40 }),
      (text, max) => {
        const cut = fitText(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(true);
      },
    ),
  );
});
