import { limits } from './limits.ts';
import type { SendKind } from './validate/call.ts';
import type { Json } from './validate/problems.ts';

/** Something the user did, as her own phone shows it. */
export interface UserEntry {
  from: 'user';
  at: number;
  /** Message id; absent where LINE gives none (a tap without a visible text). */
  id?: string;
  /** The message object that the webhook carried, or `{type: 'text', text}` for a displayed postback text. */
  message: Json;
  unsent?: boolean;
  read?: boolean;
}

/** A message of the bot, and the call by which it came. */
export interface BotEntry {
  from: 'bot';
  at: number;
  id: string;
  how: SendKind;
  message: Json;
  requestId: string;
}

/** One line of a chat. */
export type Entry = UserEntry | BotEntry;

interface Chat {
  entries: Entry[];
  loadingUntil: number;
}

/** What each user sees, in order, and whether the "…" of the loading animation is shown. */
export class Conversations {
  readonly #chats = new Map<string, Chat>();

  /** All lines of a chat, oldest first. */
  of(chatId: string): readonly Entry[] {
    return this.#chat(chatId).entries;
  }

  /** Adds a line; a message of the bot ends the loading animation. */
  add(chatId: string, entry: Entry): void {
    const chat = this.#chat(chatId);
    if (entry.from === 'bot') chat.loadingUntil = 0;
    chat.entries.push(entry);
  }

  /** Marks a message of the user as taken back. */
  unsend(chatId: string, messageId: string): void {
    const entry = this.#chat(chatId).entries.find((line) => line.from === 'user' && line.id === messageId);
    if (entry?.from === 'user') entry.unsent = true;
  }

  /** Marks everything the user has written so far as read. */
  markRead(chatId: string): void {
    for (const entry of this.#chat(chatId).entries) if (entry.from === 'user') entry.read = true;
  }

  /** Starts the loading animation; a second call replaces the remaining time. */
  startLoading(chatId: string, now: number, seconds: number = limits.loading.defaultSeconds): void {
    this.#chat(chatId).loadingUntil = now + seconds * 1000;
  }

  /** When the loading animation ends by itself, or nothing when it is not shown. */
  loadingUntil(chatId: string, now: number): number | undefined {
    const until = this.#chat(chatId).loadingUntil;
    return until > now ? until : undefined;
  }

  #chat(chatId: string): Chat {
    const chat = this.#chats.get(chatId) ?? { entries: [], loadingUntil: 0 };
    this.#chats.set(chatId, chat);
    return chat;
  }
}
