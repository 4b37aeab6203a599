import { FALLBACK_LANGUAGE, type Packs } from '../../locales/packs.ts';
import { entities } from './entities/index.ts';
import { foldForMatch } from './fold.ts';
import { guessLanguage } from './language.ts';
import { read } from './linear-model.ts';
import type { Models } from './models.ts';
import { nearly } from './nearly.ts';
import { FRAUD, guessTopics } from './topic.ts';
import type { Candidate, Understanding } from './understanding.ts';
import { guessDanger, type Leaning } from './urgency.ts';
import {
  bare,
  contains,
  correctionIn,
  facetsIn,
  isFollowUp,
  type LanguageWords,
  withoutGreeting,
  yesOrNo,
} from './words.ts';
import { yearIn } from './year.ts';

export interface UnderstandOptions {
  /** The language of the conversation so far. */
  readonly known?: string;
  /** The day in Taiwan, YYYY-MM-DD: what "yesterday" counts from. */
  readonly today: string;
}

/** From here on a wish to change the language may name one inside a sentence. */
const SURE_OF_LANGUAGE = 0.6;

/** After a greeting, fewer characters are no question. */
const SHORTEST_QUESTION = 4;

/** Longest follow-up that is taken by its words alone, in characters. */
const SHORT = 30;

/** From here on a message is surely out of scope. */
const SURELY_NOT_OURS = 0.9;

/** From here on the message is well explained by an everyday question. */
const WELL_EXPLAINED = 0.8;

/** Topics that are often told by people in danger. */
const NEAR_DANGER = new Set([
  'abuse',
  'harassment',
  'injury',
  'discrimination',
  'migrant.documents',
  'migrant.stay',
]);

/** From here on the topic itself speaks for danger. */
const LIKELY = 0.6;

/** Topics whose mere mention makes danger likelier. */
const ABUSE_TOPICS = new Set(['abuse', 'harassment']);

/** A scam warning to somebody who asked a question would hurt: below this it is not said. */
const SURE_OF_FRAUD = 0.6;

/** Below this a topic is not even worth offering as a guess. */
const WORTH_OFFERING = 0.04;

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
  const language = decideLanguage(text, message, models, packs, named, known);
  const code = packs.has(language.code) ? language.code : (known ?? FALLBACK_LANGUAGE);
  const words = models.words.byLanguage.get(code);
  const lexicon = models.lexicons.get(code);
  const model = models.messages.get(code);
  // Figures and signs alone say nothing of a topic (and 555 is laughter in Thai).
  const asked = words && !command ? withoutGreeting(message, words) : message;
  const question = asked !== message && asked.length >= SHORTEST_QUESTION ? asked : text;
  const vector = model && /\p{L}/u.test(message) ? read(foldForMatch(question), model) : undefined;
  const candidates = model && vector ? guessTopics(vector, model, /\p{Nd}/u.test(text)) : [];
  const [best] = candidates;
  const decided = named ? 'do.language' : command ? `do.${command}` : undefined;
  const topic = decided ?? (best && best.topic !== FRAUD ? best.topic : 'none');
  const namedLanguage =
    named ??
    (topic === 'do.language' && best && best.score >= SURE_OF_LANGUAGE
      ? languageIn(message, models, packs)
      : undefined);
  const correction = words ? correctionIn(text, words) : undefined;
  const yesNo = words ? yesOrNo(message, words) : undefined;
  // A yes, a no or a mere "wrong" answers what was asked; no danger hides in it.
  const facets = words ? facetsIn(message, words) : [];
  const followUp = words ? isFollowUp(message, words) : false;
  const answers = words !== undefined && (isYesOrNo(message, words) || hangsOn(message, words));
  const isSmall = decided || message === '' || correction === '' || answers;
  const urgent =
    model && vector && !isSmall
      ? guessDanger(vector, model, leaningOf(candidates, language.supported))
      : undefined;
  const year = yearIn(text);
  return {
    text,
    language,
    topic,
    confidence: decided ? 1 : (best?.score ?? 0),
    candidates: candidates.slice(0, 3),
    guesses: candidates
      .filter(({ topic: id, score }) => score >= WORTH_OFFERING && id !== 'none' && id !== FRAUD)
      .map(({ topic: id }) => id),
    fraud: !decided && best?.topic === FRAUD && best.score >= SURE_OF_FRAUD,
    entities: lexicon ? entities(text, lexicon, { today }) : [],
    facets,
    followUp,
    ...(urgent ? { urgent: urgent.kind, urgentSure: urgent.sure } : {}),
    ...(command ? { command } : {}),
    ...(namedLanguage ? { namedLanguage } : {}),
    ...(correction === undefined ? {} : { correction }),
    ...(yesNo === undefined ? {} : { yesNo }),
    ...(year ? { year } : {}),
  };
}

/** A language's own name decides; a yes, a no or "and at night?" of the known language stays in it; else the words are weighed. */
function decideLanguage(
  text: string,
  message: string,
  models: Models,
  packs: Packs,
  named: string | undefined,
  known: string | undefined,
): Understanding['language'] {
  if (named && packs.has(named)) return { code: named, confidence: 1, supported: true };
  const words = known === undefined ? undefined : models.words.byLanguage.get(known);
  if (known && words && (isYesOrNo(message, words) || hangsOn(message, words))) {
    return { code: known, confidence: 1, supported: true };
  }
  const spokenIn = models.words.spokenIn.get(message) ?? [];
  // "ok", "help", "stop" belong to everybody: they change nobody's language.
  if (known && spokenIn.length > 0) return { code: known, confidence: 1, supported: true };
  const code = spokenIn.length === 1 ? spokenIn[0] : spokenIn.find((one) => one === FALLBACK_LANGUAGE);
  if (code) return { code, confidence: 0.9, supported: true };
  return guessLanguage(text, models.language, packs, known);
}

/** How far the topic speaks for danger; in a language that is not ours the words prove less. */
function leaningOf(candidates: readonly Candidate[], supported: boolean): Leaning {
  const [best] = candidates;
  if (!supported) return 'foreign';
  if (best?.topic === 'none' && best.score >= SURELY_NOT_OURS) return 'unlikely';
  const abuse = candidates.reduce(
    (sum, { topic, score }) => (ABUSE_TOPICS.has(topic) ? sum + score : sum),
    0,
  );
  if (best && best.score >= WELL_EXPLAINED && !NEAR_DANGER.has(best.topic)) return 'everyday';
  return abuse >= LIKELY ? 'likely' : best && ABUSE_TOPICS.has(best.topic) ? 'possible' : 'no';
}

function isYesOrNo(message: string, words: LanguageWords): boolean {
  return words.yes.has(message) || words.no.has(message);
}

/** A short follow-up that names a special case: "and night shift?". */
function hangsOn(message: string, words: LanguageWords): boolean {
  return message.length <= SHORT && isFollowUp(message, words) && facetsIn(message, words).length > 0;
}

/** The language that a wish to change language names: "改成印尼文", "ganti bahasa Inggris". */
function languageIn(message: string, models: Models, packs: Packs): string | undefined {
  let found: { code: string; length: number } | undefined;
  for (const [name, code] of models.words.languages.words) {
    if (!packs.has(code) || name.length < 2) continue;
    const isNamed = contains(message, name, /^[\p{Script=Latin}\p{M}\s]+$/u.test(name));
    if (isNamed && (!found || name.length > found.length)) found = { code, length: name.length };
  }
  return found?.code;
}
