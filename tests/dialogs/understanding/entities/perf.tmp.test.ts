import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { compileLexicon, entities } from '../../../../dialogs/understanding/entities/index.ts';
import { loadLexicon } from '../../../../locales/lexicon.ts';
const langs = ['zh-TW','en','id','vi','th'];
const lex = Object.fromEntries(langs.map((l) => [l, compileLexicon(loadLexicon(l))]));
test('perf', () => {
  const lines = readFileSync('/work/shared/nlu/dev.jsonl','utf8').trim().split('\n').map((l) => JSON.parse(l));
  const t0 = performance.now();
  let n = 0, c = 0;
  for (let k = 0; k < 40; k++) for (const l of lines) { entities(l.text, lex[l.lang]!, {today:'2026-11-20'}); n++; c += l.text.length; }
  const ms = performance.now() - t0;
  console.log('per message ms', ms / n, 'avg chars', c / n);
  for (const l of langs) for (const unit of ['1','一','9/','3.','1,','年','hai ','20 ','two ','from 8 ','半','หนึ่ง','ปี','tháng 3 ','3 năm ','setengah ','12:','\ud800','\u0000','\u0301','ํ','千萬','-', '3 jam ', 'a ', 'half ', '8點到', 'last ', '29k', '上']) {
    const text = unit.repeat(Math.ceil(5000 / unit.length)).slice(0, 5000);
    const t = performance.now(); const e = entities(text, lex[l]!, {today:'2026-11-20'}); const d = performance.now() - t;
    if (d > 25) console.log('slow', l, JSON.stringify(unit), d.toFixed(1), e.length);
  }
});
