/** Digits and letters that are not taken for one another when read aloud or copied by hand. */
export const PLAIN_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A public reference such as `CB-7K2M-9QXT`, made from a keyed digest of the event,
 * so that the same event taken again gives the same reference.
 * @param digest base64url
 */
export function referenceFrom(digest: string): string {
  const bytes = Buffer.from(digest, 'base64url');
  const letters = Array.from(bytes.subarray(0, 8), (byte) => PLAIN_LETTERS[byte % PLAIN_LETTERS.length]).join(
    '',
  );
  return `CB-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
