const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Cuts a text to at most `max` UTF-16 units (the stricter of the ways in which LINE counts), at the end
 * of a sentence where one is near, never inside a character.
 */
export function fitText(text: string, max: number): string {
  if (text.length <= max) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > max - 1) break;
    cut += segment;
  }
  const sentence = Math.max(...['. ', '。', '！', '？', '! ', '? ', '\n'].map((end) => cut.lastIndexOf(end)));
  return sentence > max * 0.6 ? cut.slice(0, sentence + 1).trimEnd() : `${cut.trimEnd()}…`;
}
