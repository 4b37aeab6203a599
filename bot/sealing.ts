import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sodium from 'libsodium-wrappers';

/** Seals personal content before it is stored, and digests addresses so that they can be found but not read. */
export interface Sealing {
  /** XChaCha20-Poly1305 with a fresh nonce in front. */
  seal(content: string): Uint8Array<ArrayBuffer>;
  /** @throws Error when the content was sealed with another key or changed since. */
  open(sealed: Uint8Array): string;
  sealJson(content: unknown): Uint8Array<ArrayBuffer>;
  openJson<T>(sealed: Uint8Array): T;
  /** The same address always gives the same digest under one key. */
  digest(...parts: readonly string[]): string;
}

/** @param key 32 bytes. */
export async function createSealing(key: Uint8Array): Promise<Sealing> {
  await sodium.ready;
  const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  const seal = (content: string): Uint8Array<ArrayBuffer> => {
    const nonce = sodium.randombytes_buf(nonceLength);
    const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, null, null, nonce, key);
    const whole = new Uint8Array(nonceLength + sealed.length);
    whole.set(nonce);
    whole.set(sealed, nonceLength);
    return whole;
  };
  const open = (sealed: Uint8Array): string => {
    const nonce = sealed.subarray(0, nonceLength);
    const box = sealed.subarray(nonceLength);
    return sodium.to_string(sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, null, nonce, key));
  };
  return {
    seal,
    open,
    sealJson: (content) => seal(JSON.stringify(content)),
    openJson: <T>(sealed: Uint8Array) => JSON.parse(open(sealed)) as T,
    digest: (...parts) => createHmac('sha256', key).update(parts.join('\u0000')).digest('base64url'),
  };
}

/**
 * The key from the settings, else the one in the data directory, made on the first start.
 * `generated` is true when it did not come from the settings: production must supply it.
 */
export function dataKey(
  directory: string,
  setting: string | undefined,
): { key: Uint8Array; generated: boolean } {
  if (setting) return { key: Buffer.from(setting, 'base64'), generated: false };
  const file = join(directory, 'data.key');
  if (!existsSync(file)) {
    mkdirSync(directory, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return { key: Buffer.from(readFileSync(file, 'utf8').trim(), 'base64'), generated: true };
}
