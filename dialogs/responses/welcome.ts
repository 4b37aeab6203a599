import type { Pack } from '../../locales/packs.ts';
import { commonChoices, languageChoices } from '../choices.ts';
import type { Context } from '../context.ts';
import { say, textReply } from '../say.ts';
import type { State } from '../state.ts';
import { type Response, response } from './response.ts';

/** First steps: who speaks, what can be asked, where help is in danger, and the five languages. */
export function welcome(context: Context, pack: Pack, state: State): Response {
  if (state.greeted)
    return response(state, [textReply(pack, say(context, pack, 'welcome.again'))], commonChoices(pack));
  const lines = ['welcome.hello', 'welcome.ask', 'welcome.emergency'].map((key) => say(context, pack, key));
  const others = languageChoices(context.packs).filter((choice) => choice.label !== pack.name);
  const choices = commonChoices(pack).slice(0, -1);
  return response(
    { ...state, greeted: true },
    [textReply(pack, lines.join('\n\n'))],
    [...choices, ...others],
  );
}
