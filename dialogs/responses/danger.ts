import type { Pack } from '../../locales/packs.ts';
import { callChoice, goTo, personChoice } from '../choices.ts';
import type { Context } from '../context.ts';
import { say } from '../say.ts';
import type { State } from '../state.ts';
import type { DangerKind } from '../understanding/understanding.ts';
import { type Response, response } from './response.ts';

/**
 * Danger comes before everything else: safety first, belief, the numbers, one choice, a person.
 * No details are asked. An open flow waits.
 */
export function danger(
  context: Context,
  pack: Pack,
  state: State,
  kind: DangerKind,
  atSea: boolean,
): Response {
  const text = [
    say(context, pack, `danger.${kind}`),
    ...(atSea ? [say(context, pack, 'danger.sea')] : []),
    say(context, pack, 'danger.always'),
    say(context, pack, 'danger.believe'),
    say(context, pack, 'danger.falseAlarm'),
  ].join('\n\n');
  const choices = [
    ...(kind === 'self-harm' ? [] : [callChoice(context, pack.t('button.call-police'), 'police')]),
    callChoice(context, pack.t('button.call-1955'), 'labour_1955'),
    personChoice(pack),
    ...(state.flow ? [goTo(pack.t('button.continue'), 'continue')] : [goTo(pack.t('topic.abuse'), 'abuse')]),
  ];
  return response(
    { ...state, misses: 0, topic: 'abuse' },
    [{ kind: 'text', language: pack.code, text, urgent: true }],
    choices,
  );
}
