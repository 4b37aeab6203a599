import { createHmac } from 'node:crypto';

/** The `x-line-signature` of a webhook: HMAC-SHA256 over the exact bytes, in base64. */
export function signatureOf(body: string | Uint8Array, channelSecret: string): string {
  return createHmac('sha256', channelSecret).update(body).digest('base64');
}

/** Writes every character outside the basic plane as two `\uXXXX`, as LINE sometimes does. */
export function escapeAstral(json: string): string {
  return json.replace(/[\ud800-\udfff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Says whether a text holds a character outside the basic plane (most emoji do). */
export function hasAstral(text: string): boolean {
  return /[\ud800-\udfff]/.test(text);
}
