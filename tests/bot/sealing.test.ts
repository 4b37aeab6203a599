import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSealing, dataKey } from '../../bot/sealing.ts';

test('what is sealed opens again, and only with its key', async () => {
  const sealing = await createSealing(randomBytes(32));
  const other = await createSealing(randomBytes(32));
  const sealed = sealing.seal('雇主叫王大明');
  expect(sealing.open(sealed)).toBe('雇主叫王大明');
  expect(() => other.open(sealed)).toThrow();
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => sealing.open(sealed)).toThrow();
});

test('the same words are sealed differently each time, the same address digested alike', async () => {
  const sealing = await createSealing(randomBytes(32));
  expect(Buffer.from(sealing.seal('x'))).not.toEqual(Buffer.from(sealing.seal('x')));
  expect(sealing.digest('line', 'U1')).toBe(sealing.digest('line', 'U1'));
  expect(sealing.digest('line', 'U1')).not.toBe(sealing.digest('lineU', '1'));
});

test('the key is made once, readable by its owner only, and the setting wins', () => {
  const directory = mkdtempSync(join(tmpdir(), 'laborline-key-'));
  const first = dataKey(directory, undefined);
  expect(first.generated).toBe(true);
  expect(Buffer.from(dataKey(directory, undefined).key)).toEqual(Buffer.from(first.key));
  expect(statSync(join(directory, 'data.key')).mode & 0o077).toBe(0);
  const setting = randomBytes(32);
  expect(dataKey(join(directory, 'other'), setting.toString('base64'))).toEqual({
    key: setting,
    generated: false,
  });
  expect(existsSync(join(directory, 'other'))).toBe(false);
  rmSync(directory, { recursive: true });
});
