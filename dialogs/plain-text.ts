import type { Choice, Reply } from './replies.ts';

/** A reply as plain text: what a terminal shows, a screen reader hears, a LINE notification previews. */
export function plainText(reply: Reply): string {
  if (reply.kind === 'text') return reply.text;
  const parts = [
    reply.preface,
    reply.lead,
    reply.body,
    `${reply.steps.title}:\n${reply.steps.content.map((step) => `• ${step}`).join('\n')}`,
    ...reply.notes.map((note) => `${note.title}: ${note.content}`),
    `${reply.law.title}:\n${reply.law.content.map((citation) => `• ${citation.text}`).join('\n')}`,
    reply.footer.join(' '),
  ];
  return parts.filter(Boolean).join('\n\n');
}

/** The choices as a numbered list, for channels where buttons are not always shown. */
export function numberedChoices(choices: readonly Choice[]): string {
  return choices.map((choice, i) => `${i + 1}. ${choice.label}`).join('\n');
}
