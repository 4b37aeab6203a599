import { computed, signal } from '@preact/signals';
import type { Choice } from '../../dialogs/replies.ts';
import { type Feed, listen, type SaidEvent } from './event-feed.ts';
import { freshId } from './fresh-id.ts';
import { fetchStart, fetchTranscript, type Outgoing, post, type Start } from './server-api.ts';
import { answered, asked, asksToForget, isRepeated, kept, type Turn, withDelivery } from './turns.ts';

/** How long "is writing" is shown when no answer comes, in milliseconds. */
const WRITING = 20_000;

export const start = signal<Start | undefined>(undefined);
export const turns = signal<readonly Turn[]>([]);
export const connected = signal(true);
/** Ids of messages that the hotline has, but has not answered. */
const unanswered = signal<ReadonlySet<string>>(new Set());
export const writing = computed(() => unanswered.value.size > 0);

let feed: Feed | undefined;
let cursor = 0;
let latest: string | undefined;
let line: Promise<void> = Promise.resolve();

/** Loads the words and the conversation so far. @throws Refused, or what `fetch` throws */
export async function load(): Promise<void> {
  const [words, transcript] = await Promise.all([fetchStart(), fetchTranscript()]);
  cursor = transcript.cursor;
  turns.value = transcript.messages.map(kept);
  start.value = words;
  const last = transcript.messages.at(-1);
  if (last?.from === 'person') expectAnswer(last.id);
  // A new visitor has no session yet; two first calls at once would open two.
  if (last) openFeed();
}

export function sendText(text: string): void {
  deliver({ id: freshId(), text });
}

export function choose(choice: Choice): void {
  deliver({ id: freshId(), choice: choice.token, label: choice.label });
}

/** Sends a failed message once more, with the same id and as the newest. */
export function retry(id: string): void {
  const turn = turns.value.find((one) => one.id === id);
  if (turn?.from === 'person' && turn.message) deliver(turn.message);
}

/** Changes the page's language; within a conversation the hotline is told too. */
export async function changeLanguage(code: string): Promise<void> {
  const name = start.value?.languages.find((language) => language.code === code)?.name ?? code;
  if (turns.value.length > 0) choose({ label: name, token: `go:language:${code}` });
  await loadWords(code);
}

/** Tries the connection now. */
export function hurry(): void {
  feed?.hurry();
}

/** Stops everything and forgets what is on the page. */
export function stop(): void {
  feed?.close();
  turns.value = [];
}

function deliver(message: Outgoing): void {
  latest = message.id;
  turns.value = [...turns.value.filter((turn) => turn.id !== message.id), asked(message)];
  // One after the other: the order in which things were said matters.
  line = line.then(() => tryPost(message));
}

async function tryPost(message: Outgoing): Promise<void> {
  try {
    await post(message, start.value?.language ?? '');
    turns.value = withDelivery(turns.value, message.id, 'sent');
    expectAnswer(message.id);
    openFeed();
  } catch {
    turns.value = withDelivery(turns.value, message.id, 'failed');
  }
}

function expectAnswer(id: string): void {
  unanswered.value = new Set([...unanswered.value, id]);
  setTimeout(() => expectNoLonger(id), WRITING);
}

function expectNoLonger(id: string): void {
  unanswered.value = new Set([...unanswered.value].filter((one) => one !== id));
}

function openFeed(): void {
  feed ??= listen(cursor, {
    said,
    connected: (value) => {
      connected.value = value;
    },
  });
}

function said(event: SaidEvent): void {
  const forgetting = asksToForget(turns.value);
  expectNoLonger(event.answers);
  if (!isRepeated(turns.value, event)) turns.value = [...turns.value, answered(event)];
  // The page follows the conversation's language, unless a later message is still under way.
  if (event.language && event.language !== start.value?.language && event.answers === latest) {
    void loadWords(event.language);
  }
  if (forgetting) void forgetWhatIsGone();
}

/** What the hotline has deleted disappears from the page too; its last words stay. */
async function forgetWhatIsGone(): Promise<void> {
  const transcript = await fetchTranscript().catch(() => undefined);
  if (transcript && transcript.messages.length < turns.value.length - 1) turns.value = turns.value.slice(-1);
}

async function loadWords(code: string): Promise<void> {
  const words = await fetchStart(code).catch(() => undefined);
  if (words) start.value = words;
}
