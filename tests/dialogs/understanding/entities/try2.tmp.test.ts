import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { test } from 'vitest';
import { compileLexicon, entities } from '../../../../dialogs/understanding/entities/index.ts';
import { loadLexicon } from '../../../../locales/lexicon.ts';
const skip = ['朝九','9 to 5','隔天','一年幾天','5555555','1 lần','đài trung','2tháng 3 ngày','做一休一','29.500','3/2 x','200 tệ x'];
test('gen', () => {
  const out: Record<string,string[]> = {};
  for (const f of ['c','c2','c3','c4','c6','c7']) { let text=''; try { text = readFileSync(`/tmp/${f}.txt`,'utf8'); } catch { continue; }
   for (const line of text.split('\n').filter(Boolean)) {
    const [l, t] = line.split('|') as [string, string];
    if (skip.some((s) => t.includes(s))) continue;
    const lex = compileLexicon(loadLexicon(l));
    const es = entities(t, lex, { today: '2026-11-20' });
    const m = es.map((e) => `${e.kind} ${e.value}${['TWD','hour','minute','day','week','month','year','ISO','24h','%','°C','weekday',''].includes(e.unit) ? '' : ' ' + e.unit}${e.per ? '/' + e.per : ''}${e.confirm ? '?' : ''}${e.also ? ` or ${e.also.join(' or ')}` : ''}`).join('; ') || 'nothing';
    const q = (x: string) => /^[\w\u0e00-\u0e7f\u3400-\u9fff][^:#'"]*$/.test(x) && !/^[\d.,\/-]+$/.test(x) ? x : `'${x.replaceAll("'", "''")}'`;
    const row = `${q(t)}: ${m}`;
    (out[l] ??= []).includes(row) || out[l]!.push(row);
  } }
  for (const l in out) writeFileSync(`/tmp/gen-${l}.yaml`, out[l]!.join('\n') + '\n');
});
