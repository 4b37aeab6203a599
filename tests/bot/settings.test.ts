import { describe, expect, test } from 'vitest';
import { BadSetting, readSettings } from '../../bot/settings.ts';

describe('settings', () => {
  test('nothing needs to be set', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: 'file:data/laborline.db',
      bureau: 'taichung',
      keepUnanswered: false,
    });
    expect(readSettings({ KEEP_UNANSWERED: 'on' }).keepUnanswered).toBe(true);
  });

  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://somewhere'],
    ['DATA_KEY', 'c2hvcnQ='],
    ['BUREAU', '../../etc/passwd'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT', 'maybe'],
    ['TRUST_PROXY', 'yes'],
    ['KEEP_UNANSWERED', 'true'],
  ])('a wrong %s is named', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(BadSetting);
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^Setting ${name} `));
  });

  test('LINE needs both its secret and its token', () => {
    expect(() => readSettings({ LINE_CHANNEL_SECRET: 's' })).toThrow(/LINE_CHANNEL_ACCESS_TOKEN/);
    expect(() => readSettings({ LINE_CHANNEL_ACCESS_TOKEN: 't' })).toThrow(/LINE_CHANNEL_SECRET/);
    const both = { LINE_CHANNEL_SECRET: 's', LINE_CHANNEL_ACCESS_TOKEN: 't' };
    expect(readSettings(both).line?.apiBaseUrl).toBe('https://api.line.me');
    expect(() => readSettings({ ...both, LINE_API_BASE_URL: 'api.line.me' })).toThrow(/LINE_API_BASE_URL/);
  });
});
