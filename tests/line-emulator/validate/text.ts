import { limits, table } from '../limits.ts';
import { checkFields } from './fields.ts';
import { isObject, type Json, type Problems } from './problems.ts';

/** Checks LINE emoji: each must stand on a `$` of the text, counted in UTF-16 units. */
export function checkEmojis(message: Json, path: string, problems: Problems): void {
  if (!Array.isArray(message.emojis)) return;
  message.emojis.forEach((emoji: unknown, index) => {
    const at = `${path}.emojis[${index}]`;
    const fields = checkFields(emoji, table(limits.emoji), at, problems);
    const text = typeof message.text === 'string' ? message.text : '';
    if (typeof fields?.index === 'number' && text[fields.index] !== '$') {
      problems.add(`${at}.index`, 'Must point at a $ in the text');
    }
  });
}

/** Checks text with `{placeholders}`: every one has a substitution, and braces are doubled otherwise. */
export function checkSubstitution(message: Json, path: string, problems: Problems): void {
  const substitution = message.substitution ?? {};
  const at = `${path}.substitution`;
  if (!isObject(substitution)) {
    problems.add(at, 'Must be an object');
    return;
  }
  const entries = Object.entries(substitution);
  const { max, maxMentions, maxEmojis, key: keyPattern } = limits.substitution;
  if (entries.length > max) problems.add(at, `Size must be between 0 and ${max}`);
  for (const [key, value] of entries) {
    if (!new RegExp(keyPattern).test(key)) problems.add(`${at}.${key}`, 'invalid property');
    if (!['mention', 'emoji'].includes(typeOf(value)))
      problems.oneOf(`${at}.${key}.type`, ['mention', 'emoji']);
  }
  const count = (type: string) => entries.filter(([, value]) => typeOf(value) === type).length;
  if (count('mention') > maxMentions) problems.add(at, `May hold at most ${maxMentions} mentions`);
  if (count('emoji') > maxEmojis) problems.add(at, `May hold at most ${maxEmojis} emojis`);
  checkPlaceholders(message.text, substitution, `${path}.text`, problems);
}

function checkPlaceholders(text: unknown, substitution: Json, path: string, problems: Problems): void {
  if (typeof text !== 'string') return;
  const unescaped = text.replaceAll('{{', '').replaceAll('}}', '');
  const rest = unescaped.replace(/\{([^{}]*)\}/g, (_, key: string) => {
    if (!Object.hasOwn(substitution, key)) problems.add(path, `{${key}} has no substitution`);
    return '';
  });
  if (/[{}]/.test(rest)) problems.add(path, 'A single brace must be written twice');
}

function typeOf(value: unknown): string {
  return isObject(value) ? String(value.type) : '';
}
