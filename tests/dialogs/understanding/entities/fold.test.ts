import { expect, test } from 'vitest';
import {
  foldDigits,
  foldForMatch,
  foldWithMap,
  stripDiacritics,
} from '../../../../dialogs/understanding/fold.ts';

test('digits of Thai and full width become ASCII, nothing else changes', () => {
  expect(foldDigits('๒๙,๕๐๐ และ ２９５００ Ａ')).toBe('29,500 และ 29500 Ａ');
});

test.each([
  ['  NT＄２９，５００\n\tA ', 'nt$29,500 a'],
  ['น\u0E4D\u0E32', 'น\u0E33'],
  ['น\u0E4D\u0E49\u0E32', 'น\u0E49\u0E33'],
  ['\u0E40\u0E40รง', '\u0E41รง'],
  ['ชั่ว\u200Bโมง', 'ชั่วโมง'],
  ['rưỡi'.normalize('NFD'), 'rưỡi'],
  ['\uD800x\u0000y', '\uD800x y'],
])('foldForMatch(%j) is %j', (text, folded) => {
  expect(foldForMatch(text)).toBe(folded);
});

test('SARA AM stays one letter: folding is not NFKC', () => {
  expect(foldForMatch('ทำงาน')).toBe('ทำงาน');
});

test('Vietnamese loses its marks, Thai keeps them', () => {
  expect(stripDiacritics('Đài tệ, hai mươi chín nghìn rưỡi')).toBe('Dai te, hai muoi chin nghin ruoi');
  expect(stripDiacritics('สี่')).toBe('สี่');
});

test('the map leads every folded unit back to the original', () => {
  const original = `  ${'ế'.normalize('NFD')}１`;
  const { text, from, to } = foldWithMap(original);
  expect(text).toBe(' ế1');
  expect(original.slice(from[1], to[1])).toBe('ế'.normalize('NFD'));
  expect(original.slice(from[2], to[2])).toBe('１');
});
