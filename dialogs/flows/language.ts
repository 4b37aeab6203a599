import { commonChoices } from '../choices.ts';
import type { Flow } from '../flow.ts';
import { say, textReply } from '../say.ts';

/** Asks which language, when the person asked to change it without naming one. */
export const language: Flow = {
  id: 'language',
  version: 1,
  title: 'button.change-language',
  questions: [
    {
      id: 'language',
      sample: 'en',
      ask: ({ context, pack }) => say(context, pack, 'language.choose'),
      options: ({ context }) =>
        [...context.packs.values()].map((pack) => ({ value: pack.code, label: pack.name })),
      parse: (text, { context }, understood) => {
        const written = text.trim().toLowerCase();
        const byName = [...context.packs.values()].find((pack) =>
          [pack.code, pack.name].some((name) => name.toLowerCase() === written),
        );
        return byName?.code ?? understood.namedLanguage;
      },
    },
  ],
  finish: ({ context, answers, pack }) => {
    const chosen = context.packs.get(answers.language ?? '') ?? pack;
    return {
      replies: [textReply(chosen, say(context, chosen, 'language.changed'))],
      state: { language: chosen.code, languageChosen: true },
      choices: commonChoices(chosen),
    };
  },
};
