import { createInterface } from 'node:readline';
import { plainText } from '../../../dialogs/plain-text.ts';
import { openHotline } from '../../hotline.ts';
import { readSettings } from '../../settings.ts';
import { readOptions } from './options.ts';
import { createSpeaker } from './speaker.ts';

interface Asked {
  readonly id?: unknown;
  readonly language?: string;
  readonly text?: unknown;
}

/** `npm run ask`: one JSON line in, one out; each line is a conversation of its own. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Date.now);
  const settings = readSettings(process.env);
  const hotline = openHotline(settings.bureau);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const asked = readLine(line);
    if (typeof asked?.text !== 'string') {
      console.log(
        JSON.stringify({ id: asked?.id ?? null, error: 'invalid_request', field: asked ? 'text' : 'line' }),
      );
      continue;
    }
    // A language that is given is a hint, as a profile gives one: the words themselves still decide.
    const known = asked.language && hotline.packs.has(asked.language) ? asked.language : options.language;
    const answered = createSpeaker(hotline, options.now, known ? { language: known } : {}).hear({
      kind: 'text',
      text: asked.text,
    });
    const { understood } = answered;
    console.log(
      JSON.stringify({
        id: asked.id ?? null,
        language: answered.replies[0]?.language ?? answered.state.language,
        topic: understood?.topic ?? 'none',
        candidates: understood?.candidates ?? [],
        urgent: understood?.urgent !== undefined,
        entities: understood?.entities ?? [],
        reply: answered.replies.map(plainText).join('\n\n'),
      }),
    );
  }
}

function readLine(line: string): Asked | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Asked) : undefined;
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
