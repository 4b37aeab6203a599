import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/**
 * Short messages in languages that have no pack: what "another language" looks like.
 * @param spoken codes of the languages that have a pack: they are no other language
 */
export function loadOtherLanguages(spoken: ReadonlySet<string> = new Set()): string[] {
  const file = new URL('./other-languages.yaml', import.meta.url);
  const blocks = parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(blocks)
    .filter(([code]) => !spoken.has(code))
    .flatMap(([, block]) =>
      block
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
}
