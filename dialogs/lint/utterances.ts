import { COMMANDS } from '../../locales/phrases.ts';
import { DANGER_KINDS } from '../understanding/understanding.ts';
import { check } from './fault.ts';

/** Fewest example messages of a label; understanding learns from nothing else. */
const FEWEST = 60;
/** Messages that are not for us are of every kind: more examples are needed. */
const FEWEST_OUT_OF_SCOPE = 150;

/** Every topic, every action and every kind of danger has its examples in every language. */
export const enoughExamples = check('enough-examples', function* ({ packs, knowledge }) {
  for (const pack of packs.values()) {
    const actions = Object.keys((pack.messages.action ?? {}) as Record<string, string>);
    for (const label of [...knowledge.topics.keys(), ...actions, 'none', 'fraud']) {
      const fewest = label === 'none' ? FEWEST_OUT_OF_SCOPE : FEWEST;
      const count = pack.utterances[label]?.length ?? 0;
      if (count < fewest)
        yield [`locales/${pack.code}/utterances/${label}.txt`, `has ${count} examples, needs ${fewest}`];
    }
    for (const kind of [...DANGER_KINDS, 'calm']) {
      const count = pack.danger[kind]?.length ?? 0;
      if (count < FEWEST)
        yield [`locales/${pack.code}/danger/${kind}.txt`, `has ${count} examples, needs ${FEWEST}`];
    }
    for (const name of COMMANDS) {
      if (pack.phrases.commands[name].length === 0)
        yield [`locales/${pack.code}/phrases.yaml commands.${name}`, 'is empty'];
    }
  }
});

/** The same message under two labels teaches nothing. */
export const oneLabelEach = check('one-label-each', function* ({ packs, knowledge }) {
  for (const pack of packs.values()) {
    const seen = new Map<string, string>();
    for (const [label, lines] of Object.entries(pack.utterances)) {
      const isKnown =
        knowledge.topics.has(label) || label.startsWith('do.') || label === 'none' || label === 'fraud';
      if (!isKnown)
        yield [`locales/${pack.code}/utterances/${label}.txt`, 'is neither a topic nor an action'];
      for (const line of lines) {
        const other = seen.get(line.toLowerCase());
        if (other && other !== label)
          yield [`locales/${pack.code}/utterances/${label}.txt`, `has a line of ${other} too`];
        seen.set(line.toLowerCase(), label);
      }
    }
  }
});
