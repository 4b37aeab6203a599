import { messageLeaves } from '../../locales/messages.ts';
import { FALLBACK_LANGUAGE } from '../../locales/packs.ts';
import { check } from './fault.ts';

/** Every pack has the master's messages, with the same placeholders. */
export const sameMessages = check('same-messages', function* ({ packs }) {
  const master = new Map(messageLeaves(packs.get(FALLBACK_LANGUAGE)?.messages ?? {}));
  for (const pack of packs.values()) {
    const own = new Map(messageLeaves(pack.messages));
    for (const [key, text] of master) {
      const place = `locales/${pack.code}/messages.json ${key}`;
      const said = own.get(key);
      if (said === undefined) yield [place, 'is missing'];
      else if (argumentsOf(said) !== argumentsOf(text)) {
        yield [place, `has placeholders ${argumentsOf(said)}, the master has ${argumentsOf(text)}`];
      } else if (said !== said.normalize('NFC')) yield [place, 'is not in Unicode NFC'];
    }
    for (const key of own.keys())
      if (!master.has(key)) yield [`locales/${pack.code}/messages.json ${key}`, 'is not in the master'];
  }
});

/** Labels that stand on buttons fit LINE's quick replies: 20 UTF-16 units. */
export const buttonLength = check('button-length', function* ({ packs }) {
  for (const pack of packs.values()) {
    for (const [key, text] of messageLeaves(pack.messages)) {
      if (/^(button|topic|action)\./.test(key) && text.length > 20) {
        yield [
          `locales/${pack.code}/messages.json ${key}`,
          `is ${text.length} units long, at most 20 fit on a button`,
        ];
      }
    }
  }
});

function argumentsOf(text: string): string {
  return [...new Set(text.match(/\{\s*[a-zA-Z]\w*/g) ?? [])]
    .map((found) => found.slice(1).trim())
    .sort()
    .join(' ');
}
