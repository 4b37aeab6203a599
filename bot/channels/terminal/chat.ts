import { createInterface } from 'node:readline';
import { numberedChoices, plainText } from '../../../dialogs/plain-text.ts';
import { FALLBACK_LANGUAGE } from '../../../locales/packs.ts';
import { type Answered, openHotline } from '../../hotline.ts';
import { readSettings } from '../../settings.ts';
import { readOptions } from './options.ts';
import { playScript, readScript } from './script.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { turnRecord } from './turn-record.ts';

/** `npm run chat`: the hotline in a terminal. With `--script` a file is played, one JSON line a turn. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), Date.now);
  const settings = readSettings(process.env);
  const hotline = openHotline(settings.bureau);
  const script = options.script ? readScript(options.script) : undefined;
  const language = options.language ?? script?.language;
  if (language && !hotline.packs.has(language)) {
    throw new Error(`--language must be one of: ${[...hotline.packs.keys()].join(', ')}`);
  }
  const speaker = createSpeaker(hotline, options.now, language ? { language, languageChosen: true } : {});
  if (script) {
    for (const record of playScript(speaker, script)) console.log(JSON.stringify(record));
    return;
  }
  const pack = hotline.packs.get(language ?? FALLBACK_LANGUAGE);
  await talk(speaker, options.json, pack?.t('terminal.hint') ?? '');
}

async function talk(speaker: Speaker, json: boolean, hint: string): Promise<void> {
  let turn = 0;
  const show = (answered: Answered) => {
    turn += 1;
    console.log(json ? JSON.stringify(turnRecord(turn, answered)) : spoken(answered));
  };
  if (!json) {
    show(speaker.hear({ kind: 'start' }));
    console.log(hint);
  }
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: json ? '' : '› ' });
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') show(speaker.hear({ kind: 'text', text: line }));
    lines.prompt();
  }
}

function spoken(answered: Answered): string {
  const parts = answered.replies.map(plainText);
  if (answered.choices.length > 0) parts.push(numberedChoices(answered.choices));
  return `\n${parts.join('\n\n')}\n`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
