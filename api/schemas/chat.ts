import Type from 'typebox';
import { LONGEST_MESSAGE } from '../../dialogs/input.ts';

export const StartQuery = Type.Object(
  { language: Type.Optional(Type.String({ maxLength: 20 })) },
  { additionalProperties: false },
);

const id = Type.String({
  pattern: '^[0-9a-fA-F-]{36}$',
  description: 'A fresh UUID; the same id is taken once',
});

export const ChatMessage = Type.Union([
  Type.Object({ id, text: Type.String({ maxLength: LONGEST_MESSAGE }) }, { additionalProperties: false }),
  Type.Object(
    { id, choice: Type.String({ maxLength: 300 }), label: Type.Optional(Type.String({ maxLength: 100 })) },
    { additionalProperties: false },
  ),
]);

export const Accepted = Type.Object({ id: Type.String() });

export const EventsQuery = Type.Object(
  {
    after: Type.Optional(
      Type.String({ pattern: '^\\d{1,15}$', description: 'Cursor: id of the last event seen' }),
    ),
  },
  { additionalProperties: false },
);
