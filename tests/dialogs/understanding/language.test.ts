import { describe, expect, it } from 'vitest';
import { loadModels } from '../../../bot/models.ts';
import { guessLanguage } from '../../../dialogs/understanding/language.ts';
import { understand } from '../../../dialogs/understanding/understand.ts';
import { loadPacks } from '../../../locales/packs.ts';

const packs = loadPacks();
const models = loadModels(packs);
const language = (text: string, known?: string) =>
  understand(text, models, packs, { today: '2026-11-20', ...(known ? { known } : {}) }).language;

describe('the language of a message', () => {
  it.each([
    ['gaji', 'id'],
    ['lương', 'vi'],
    ['luong thang nay chua tra', 'vi'],
    ['hi', 'en'],
    ['ดีค่ะ', 'th'],
    ['老闆', 'zh-TW'],
    ['ㄏㄏ', 'zh-TW'],
    ['boss ko bayar lembur gmn ya', 'id'],
    ['my 老闆 did not pay me', 'en'],
    ['công ty không cho em nghỉ, giữ ARC với OT không trả', 'vi'],
    ['播放 Taylor Swift 的歌', 'zh-TW'],
    ['Putar lagu Let It Be dari The Beatles', 'id'],
    ['delete my data', 'en'],
  ])('%s is %s', (text, code) => {
    expect(language(text)).toMatchObject({ code, supported: true });
  });

  it('is not changed by one foreign word', () => {
    for (const word of ['ok', 'help', 'thanks', 'stop', 'hello'])
      expect(language(word, 'vi').code).toBe('vi');
  });

  it('is changed by a sentence', () => {
    expect(language('my employer has not paid me for two months', 'vi').code).toBe('en');
    expect(language('majikan belum bayar gaji saya dua bulan', 'en').code).toBe('id');
  });

  it('may be one that no pack speaks', () => {
    expect(guessLanguage('給料をもらっていません', models.language, packs).supported).toBe(false);
    expect(guessLanguage('ကျွန်တော် လစာ မရသေးဘူး', models.language, packs).supported).toBe(false);
  });
});
