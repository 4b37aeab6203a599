import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Short messages in languages that have no pack: what "another language" looks like. */
export function loadOtherLanguages(): string[] {
  const file = new URL('./other-languages.yaml', import.meta.url);
  const blocks = parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.values(blocks).flatMap((block) =>
    block
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}
