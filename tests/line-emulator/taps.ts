import type { Entry } from './conversations.ts';
import type { Delivery } from './deliveries.ts';
import type { Platform } from './platform.ts';
import type { LineUser } from './user.ts';
import { isObject, type Json } from './validate/problems.ts';

/** What the user adds to a tap: the date she picks, or the place she sends. */
export interface TapInput {
  /** `2026-11-20`, `21:30` or `2026-11-20T21:30`, as the picker's mode asks. */
  date?: string;
  latitude?: number;
  longitude?: number;
  address?: string;
}

/** Does what the phone does when a button is tapped. */
export async function tap(
  platform: Platform,
  user: LineUser,
  button: Json | string,
  input: TapInput,
): Promise<Delivery | undefined> {
  const action = typeof button === 'string' ? findByLabel(user.conversation, button) : button;
  switch (action.type) {
    case 'message':
      return await user.sends(String(action.text));
    case 'postback': {
      const shown = action.displayText ?? action.text;
      return await user.postsBack({ data: action.data }, typeof shown === 'string' ? shown : undefined);
    }
    case 'datetimepicker':
      return await user.postsBack({
        data: action.data,
        params: { [String(action.mode)]: input.date ?? action.initial },
      });
    case 'location':
      return await user.sendsLocation(
        input.latitude ?? 25.012,
        input.longitude ?? 121.4657,
        input.address ?? '新北市板橋區',
      );
    case 'richmenuswitch': {
      const status = platform.richMenus.switchTo(user.id, String(action.richMenuAliasId));
      platform.changed({ kind: 'menu' });
      const alias = status === 'SUCCESS' ? { newRichMenuAliasId: action.richMenuAliasId } : {};
      return await user.postsBack({ data: action.data, params: { ...alias, status } });
    }
    default:
      // uri, clipboard, camera: nothing reaches the bot
      return undefined;
  }
}

/** All actions the user can tap now: every card so far, the quick replies of the newest line only. */
export function actionsOnScreen(conversation: readonly Entry[]): Json[] {
  const last = conversation.at(-1);
  const cards = conversation.flatMap((entry) => {
    if (entry.from === 'user') return [];
    const { quickReply: _, ...rest } = entry.message;
    return actionsIn(rest);
  });
  return [...(last?.from === 'bot' ? actionsIn(last.message.quickReply) : []), ...cards.reverse()];
}

function findByLabel(conversation: readonly Entry[], label: string): Json {
  const actions = actionsOnScreen(conversation);
  const found = actions.find((action) => action.label === label);
  if (found) return found;
  const labels = actions.map((action) => String(action.label)).join(' | ');
  throw new Error(`No button "${label}" is on the screen. There are: ${labels}`);
}

function actionsIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(actionsIn);
  if (!isObject(value)) return [];
  const own = isObject(value.action) ? [value.action] : [];
  const listed = Array.isArray(value.actions) ? value.actions.filter(isObject) : [];
  return [...own, ...listed, ...Object.values(value).flatMap(actionsIn)];
}
