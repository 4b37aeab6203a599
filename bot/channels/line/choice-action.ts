import type { messagingApi } from '@line/bot-sdk';
import type { Choice } from '../../../dialogs/replies.ts';
import { fitText } from './fit-text.ts';
import { LIMITS } from './limits.ts';

/** A choice as LINE's action: dials or opens where it has an address, else sends its token back unseen. */
export function choiceAction(choice: Choice, longestLabel: number): messagingApi.Action {
  const label = fitText(choice.label, longestLabel);
  if (choice.url) return { type: 'uri', label, uri: choice.url };
  return {
    type: 'postback',
    label,
    data: choice.token,
    displayText: fitText(choice.label, LIMITS.displayText),
  };
}
