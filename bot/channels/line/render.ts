import type { messagingApi } from '@line/bot-sdk';
import { numberedChoices, plainText } from '../../../dialogs/plain-text.ts';
import type { Choice, Reply } from '../../../dialogs/replies.ts';
import type { Said } from '../../outgoing.ts';
import { answerBubble } from './answer-bubble.ts';
import { choiceAction } from './choice-action.ts';
import { fitText } from './fit-text.ts';
import { LIMITS } from './limits.ts';

/**
 * What a turn says as LINE messages: at most five, so that they fit one free reply call. Buttons are
 * quick replies of the last message, and also numbers in its text: LINE on a computer shows no quick replies.
 */
export function renderLine(said: Said): messagingApi.Message[] {
  const replies = mergeTexts(said.replies).slice(0, LIMITS.messagesPerCall);
  const messages = replies.map((reply, i): messagingApi.Message => {
    const choices = i === replies.length - 1 ? said.choices : [];
    if (reply.kind === 'answer') return answerMessage(reply, choices);
    const listed = choices.length > 0 ? `${reply.text}\n\n${numberedChoices(choices)}` : reply.text;
    return { type: 'text', text: fitText(listed, LIMITS.text) };
  });
  const last = messages.at(-1);
  if (last && said.choices.length > 0) last.quickReply = quickReply(said.choices);
  return messages;
}

function answerMessage(
  reply: Extract<Reply, { kind: 'answer' }>,
  choices: readonly Choice[],
): messagingApi.Message {
  return {
    type: 'flex',
    altText: fitText(plainText(reply), LIMITS.altText),
    contents: answerBubble(reply, choices),
  };
}

function quickReply(choices: readonly Choice[]): messagingApi.QuickReply {
  return {
    items: choices
      .slice(0, LIMITS.quickReplies)
      .map((choice) => ({ type: 'action', action: choiceAction(choice, LIMITS.quickReplyLabel) })),
  };
}

/** Texts that follow each other become one message, so that five messages always suffice. */
function mergeTexts(replies: readonly Reply[]): Reply[] {
  const merged: Reply[] = [];
  for (const reply of replies) {
    const before = merged.at(-1);
    if (reply.kind === 'text' && before?.kind === 'text' && before.language === reply.language) {
      merged[merged.length - 1] = { ...before, text: `${before.text}\n\n${reply.text}` };
    } else merged.push(reply);
  }
  return merged;
}
