import { foldForMatch } from '../../dialogs/understanding/fold.ts';
import { languageScores } from '../../dialogs/understanding/language.ts';
import { explain } from '../../dialogs/understanding/linear-model.ts';
import { TOPIC_HEAD } from '../../dialogs/understanding/topic.ts';
import { understand } from '../../dialogs/understanding/understand.ts';
import { DANGER_HEAD } from '../../dialogs/understanding/urgency.ts';
import { loadPacks } from '../../locales/packs.ts';
import { loadModels } from '../models.ts';
import { dayInTaiwan } from '../taiwan-time.ts';

/** So many features are shown of each decision. */
const SHOWN = 10;

/** `npm run understand -- "text" [language]`: why a message is understood as it is. */
function main(text: string | undefined, known?: string): void {
  if (!text) throw new Error('npm run understand -- "text" [language of the conversation so far]');
  const packs = loadPacks();
  const models = loadModels(packs);
  const understood = understand(text, models, packs, {
    today: dayInTaiwan(Date.now()),
    ...(known && packs.has(known) ? { known } : {}),
  });
  const { language } = understood;
  console.log(
    `language  ${language.code} (${language.confidence.toFixed(2)}${language.supported ? '' : ', another language'})`,
  );
  for (const { code, score } of languageScores(text, models.language))
    console.log(`          ${code.padEnd(6)} ${score.toFixed(2)}`);
  const model = models.messages.get(language.code);
  const show = (head: string, label: string) => {
    const shares = model ? explain(foldForMatch(text), model, head, label).slice(0, SHOWN) : [];
    for (const { feature, share } of shares)
      console.log(`            ${share >= 0 ? '+' : '−'}${Math.abs(share).toFixed(3)}  ${feature}`);
  };
  console.log(`topic     ${understood.topic} (${understood.confidence.toFixed(2)})`);
  for (const { topic, score } of understood.candidates) {
    console.log(`          ${topic} ${score.toFixed(2)}`);
    show(TOPIC_HEAD, topic);
  }
  console.log(
    `danger    ${understood.urgent ? `${understood.urgent}${understood.urgentSure ? '' : ', not sure'}` : 'none'}`,
  );
  show(DANGER_HEAD, understood.urgent ?? 'calm');
  const { command, namedLanguage, followUp, correction, yesNo, year, facets, fraud } = understood;
  console.log(
    `words     ${JSON.stringify({ command, namedLanguage, followUp, correction, yesNo, year, facets, fraud })}`,
  );
  console.log('entities');
  for (const entity of understood.entities) console.log(`          ${JSON.stringify(entity)}`);
}

try {
  main(process.argv[2], process.argv[3]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
