import { describe, expect, it } from 'vitest';
import { citation, loadActs } from '../../rights/acts.ts';
import { loadLaw } from '../../rights/law.ts';

const acts = loadActs();

describe('a citation', () => {
  it.each([
    ['LSA 21', '勞動基準法第21條', '21'],
    ['LSA 30(6)', '勞動基準法第30條第6項', '30'],
    ['LSA 14(1)5', '勞動基準法第14條第1項第5款', '14'],
    ['LSA 10-1', '勞動基準法第10條之1', '10-1'],
    ['ESA 57.8', '就業服務法第57條第8款', '57'],
    ['GEA 32-1(2)', '性別平等工作法第32條之1第2項', '32-1'],
    ['GEA-R 7', '性別平等工作法施行細則第7條', '7'],
  ])('%s is %s', (reference, zh, article) => {
    const cited = citation(acts, reference);
    expect(cited).toMatchObject({ zh, article, url: cited.act.url });
  });

  it('keeps paragraph and item as numbers', () => {
    expect(citation(acts, 'LSA 14(1)5')).toMatchObject({ paragraph: 1, item: 5 });
  });

  it.each(['LSA', 'LSA 14(1', 'LSA14', 'XYZ 1', 'LSA 14, 15', ''])('refuses %j', (reference) => {
    expect(() => citation(acts, reference)).toThrow(RangeError);
  });
});

describe('the Acts', () => {
  it('lead to the official database, each to a page of its own', () => {
    const urls = [...acts.values()].map((act) => act.url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('cover what values cite, apart from guidance and orders', () => {
    const names = [...acts.values()].flatMap((act) => [act.id, act.zh, act.en, ...act.also]);
    const guidance =
      /MOL|WDA|指引|要點|分級表|方案|契約|contract|制度|標準|premium|BLI|table|附表|衛部保|勞動保|x 29,500|外國技術人力|^—$|see law column/;
    const law = loadLaw();
    const strangers = law.ids().filter((id) => {
      const { article } = valueOnAnyDay(id);
      return !guidance.test(article) && !names.some((name) => article.includes(name));
    });
    expect(strangers).toEqual([]);

    function valueOnAnyDay(id: string): { article: string } {
      for (const day of ['2026-11-20', '2025-06-01', '2017-06-01', '2010-01-01']) {
        try {
          return law.value(id, day);
        } catch {
          // another period
        }
      }
      throw new Error(`${id} is known on none of the days`);
    }
  });
});
