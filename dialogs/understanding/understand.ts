import type { Packs } from '../../locales/packs.ts';
import { entities } from './entities/index.ts';
import { guessLanguage } from './language.ts';
import type { Models } from './models.ts';
import { nearly } from './nearly.ts';
import { FRAUD, guessTopics } from './topic.ts';
import type { Understanding } from './understanding.ts';
import { guessDanger } from './urgency.ts';
import { bare, contains, correctionIn, isFollowUp, yesOrNo } from './words.ts';
import { yearIn } from './year.ts';

export interface UnderstandOptions {
  /** The language of the conversation so far. */
  readonly known?: string;
  /** The day in Taiwan, YYYY-MM-DD: what "yesterday" counts from. */
  readonly today: string;
}

/** From here on the topic itself speaks for danger. */
const LIKELY = 0.4;

/** Topics whose mere mention makes danger likelier. */
const ABUSE_TOPICS = new Set(['abuse', 'harassment']);

/** Below this a topic is not even worth offering as a guess. */
const WORTH_OFFERING = 0.08;

/** Understands one message: language, topic or action, danger, entities and the small words that decide. */
export function understand(
  text: string,
  models: Models,
  packs: Packs,
  options: UnderstandOptions,
): Understanding {
  const { known, today } = options;
  const message = bare(text);
  const command = nearly(message, models.words.commands);
  const named = nearly(message, models.words.languages);
  const language =
    named && packs.has(named)
      ? { code: named, confidence: 1, supported: true }
      : guessLanguage(text, models.language, packs, known);
  const code = packs.has(language.code) ? language.code : (known ?? 'en');
  const words = models.words.byLanguage.get(code);
  const pack = packs.get(code) ?? packs.get('en');
  const lexicon = models.lexicons.get(pack?.code ?? 'en');
  const topicModel = models.topics.get(pack?.code ?? 'en');
  const dangerModel = models.danger.get(pack?.code ?? 'en');
  // Figures and signs alone say nothing of a topic (and 555 is laughter in Thai).
  const candidates = topicModel && /\p{L}/u.test(message) ? guessTopics(text, topicModel) : [];
  const [best] = candidates;
  const topic = named
    ? 'do.language'
    : command
      ? `do.${command}`
      : best?.topic === FRAUD
        ? 'none'
        : (best?.topic ?? 'none');
  const abuse = candidates.reduce(
    (sum, { topic: id, score }) => (ABUSE_TOPICS.has(id) ? sum + score : sum),
    0,
  );
  const leaning = abuse >= LIKELY ? 'likely' : best && ABUSE_TOPICS.has(best.topic) ? 'possible' : 'no';
  const decided = command !== undefined || named !== undefined || message === '';
  const urgent = dangerModel && !decided ? guessDanger(text, dangerModel, leaning) : undefined;
  const namedLanguage = named ?? (topic === 'do.language' ? languageIn(message, models, packs) : undefined);
  const correction = words ? correctionIn(text, words) : undefined;
  const yesNo = words ? yesOrNo(message, words) : undefined;
  const year = yearIn(text);
  return {
    text,
    language,
    topic,
    confidence: command || named ? 1 : (best?.score ?? 0),
    candidates: candidates.slice(0, 3),
    guesses: candidates
      .filter(
        (candidate) =>
          candidate.score >= WORTH_OFFERING && candidate.topic !== 'none' && candidate.topic !== FRAUD,
      )
      .map((candidate) => candidate.topic),
    fraud: best?.topic === FRAUD && !command && !named,
    entities: lexicon ? entities(text, lexicon, { today }) : [],
    facets: words
      ? [
          ...new Set(
            words.facets.filter(([word]) => contains(message, word, words.spaced)).map(([, facet]) => facet),
          ),
        ]
      : [],
    followUp: words ? isFollowUp(message, words) : false,
    ...(urgent ? { urgent: urgent.kind, urgentSure: urgent.sure } : {}),
    ...(command ? { command } : {}),
    ...(namedLanguage ? { namedLanguage } : {}),
    ...(correction === undefined ? {} : { correction }),
    ...(yesNo === undefined ? {} : { yesNo }),
    ...(year ? { year } : {}),
  };
}

/** The language that a wish to change language names: "改成印尼文", "ganti bahasa Inggris". */
function languageIn(message: string, models: Models, packs: Packs): string | undefined {
  let found: { code: string; at: number; length: number } | undefined;
  for (const [name, code] of models.words.languages) {
    if (!packs.has(code) || name.length < 2) continue;
    const at = message.lastIndexOf(name);
    if (at >= 0 && (!found || name.length > found.length)) found = { code, at, length: name.length };
  }
  return found?.code;
}
