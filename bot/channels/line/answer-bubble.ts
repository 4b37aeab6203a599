import type { messagingApi } from '@line/bot-sdk';
import type { AnswerReply, Choice } from '../../../dialogs/replies.ts';
import { choiceAction } from './choice-action.ts';
import { LIMITS } from './limits.ts';

/** Colours that keep 4.5 : 1 on white; LINE's dark mode draws bubbles on white too. */
const INK = '#1c2430';
const QUIET = '#5a6472';
const ACCENT = '#0b6e6e';

/** Buttons that stay in the bubble when the quick replies have gone. */
const MOST_BUTTONS = 4;

type Component = messagingApi.FlexComponent;

/** A reviewed answer as a Flex bubble: title, short answer in bold, meaning, steps, limits, the law, buttons. */
export function answerBubble(answer: AnswerReply, choices: readonly Choice[]): messagingApi.FlexBubble {
  const contents: Component[] = [
    ...(answer.preface ? [text(answer.preface, { color: '#9a5b00', size: 'sm' })] : []),
    text(answer.lead, { weight: 'bold', size: 'md' }),
    text(answer.body),
    heading(answer.steps.title),
    ...answer.steps.content.map(step),
    ...answer.notes.flatMap((note) => [
      heading(note.title),
      text(note.content, { size: 'sm', color: QUIET }),
    ]),
    { type: 'separator', margin: 'lg' },
    heading(answer.law.title),
    ...answer.law.content.map(
      (law): Component => ({
        ...text(law.text, { size: 'xs', color: ACCENT }),
        action: { type: 'uri', uri: law.url },
      }),
    ),
    ...answer.footer.map((line) => text(line, { size: 'xs', color: QUIET })),
  ];
  const buttons = choices.slice(0, MOST_BUTTONS).map(
    (choice): Component => ({
      type: 'button',
      style: 'link',
      height: 'sm',
      color: ACCENT,
      action: choiceAction(choice, LIMITS.flexButtonLabel),
    }),
  );
  return {
    type: 'bubble',
    size: 'mega',
    header: {
      type: 'box',
      layout: 'vertical',
      backgroundColor: ACCENT,
      paddingAll: 'md',
      contents: [{ type: 'text', text: answer.title, color: '#ffffff', weight: 'bold', wrap: true }],
    },
    body: { type: 'box', layout: 'vertical', spacing: 'sm', contents },
    ...(buttons.length > 0
      ? { footer: { type: 'box', layout: 'vertical', spacing: 'none', contents: buttons } }
      : {}),
  };
}

function text(content: string, style: Partial<messagingApi.FlexText> = {}): messagingApi.FlexText {
  return { type: 'text', text: content, wrap: true, size: 'sm', color: INK, ...style };
}

function heading(content: string): messagingApi.FlexText {
  return text(content, { weight: 'bold', size: 'sm', color: ACCENT, margin: 'md' });
}

function step(content: string): messagingApi.FlexBox {
  return {
    type: 'box',
    layout: 'baseline',
    spacing: 'sm',
    contents: [text('•', { flex: 0 }), text(content, { flex: 1 })],
  };
}
