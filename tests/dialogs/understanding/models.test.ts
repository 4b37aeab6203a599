import { describe, expect, it } from 'vitest';
import { foldForMatch, foldWithMap } from '../../../dialogs/understanding/fold.ts';
import { explain, highest, read, score } from '../../../dialogs/understanding/linear-model.ts';
import { readModels, writeModels } from '../../../dialogs/understanding/model-file.ts';
import { likelihood, sharesOf } from '../../../dialogs/understanding/topic.ts';
import { type Example, train } from '../../../dialogs/understanding/train.ts';
import { loadPacks } from '../../../locales/packs.ts';

const EXAMPLES: Example[] = [
  ['wages', 'my boss did not pay my wages'],
  ['wages', 'wages were not paid this month'],
  ['wages', 'no wages since may, what now'],
  ['leave', 'how many days of leave do i get'],
  ['leave', 'annual leave days after one year'],
  ['leave', 'can i take leave on friday'],
].map(([label = '', text = '']) => ({ label, text }));
const SPEC = { characters: [2, 4] as const, stemmer: 'english' as const };
const model = train({ topic: EXAMPLES }, SPEC, { minimumTexts: 1 });

function best(text: string, of = model): string {
  const { labels, scores } = score(read(foldForMatch(text), of), of, 'topic');
  return labels[highest(scores, 1)[0] ?? 0] ?? '';
}

describe('a model', () => {
  it('tells labels apart', () => {
    expect(best('boss has not paid wages')).toBe('wages');
    expect(best('days of annual leave?')).toBe('leave');
  });

  it('is the same to the byte when it is trained again', () => {
    const again = train({ topic: EXAMPLES }, SPEC, { minimumTexts: 1 });
    expect(writeModels(new Map([['x', again]]), 's').equals(writeModels(new Map([['x', model]]), 's'))).toBe(
      true,
    );
  });

  it('is read from its file as it was written, and not from another source', () => {
    const file = writeModels(new Map([['x', model]]), 'source');
    const kept = readModels(file, 'source')?.get('x');
    expect(kept && best('annual leave days', kept)).toBe('leave');
    expect(readModels(file, 'other')).toBeUndefined();
    expect(readModels(file.subarray(0, file.length - 1), 'source')).toBeUndefined();
    expect(readModels(Buffer.from('{}'), 'source')).toBeUndefined();
  });

  it('explains a score by the features it comes from', () => {
    const [first] = explain(foldForMatch('unpaid wages'), model, 'topic', 'wages');
    expect(first?.feature).toMatch(/wage/);
    expect(first?.share).toBeGreaterThan(0);
  });

  it('decides little on words it has never met', () => {
    const sure = (text: string) => {
      const { scores } = score(read(foldForMatch(text), model), model, 'topic');
      return likelihood(Math.max(...sharesOf(scores)));
    };
    expect(sure('xyzzy plugh')).toBeLessThan(sure('unpaid wages'));
  });

  it('has no head but those it was trained for', () => {
    expect(() => score(read('x', model), model, 'danger')).toThrow(RangeError);
  });
});

describe('folding', () => {
  it('is the same on the short way as on the long one, for every message of the packs', () => {
    const lines = [...loadPacks().values()].flatMap(({ utterances, danger }) =>
      [...Object.values(utterances), ...Object.values(danger)].flat(),
    );
    expect(lines.filter((line) => foldForMatch(line) !== foldWithMap(line).text.trim())).toEqual([]);
  });
});
