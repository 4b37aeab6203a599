/**
 * Words as understanding can read them: well-formed (no lone surrogates), NFC, without control
 * and zero-width characters. Empty when nothing but such characters came.
 */
export function readableText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]+/g,
      ' ',
    )
    .trim();
}
