import { type ContentOptions, contentMessage } from './content-messages.ts';
import type { ContentKind } from './contents.ts';
import type { BotEntry, Entry } from './conversations.ts';
import type { Delivery } from './deliveries.ts';
import type { Person } from './people.ts';
import type { Platform } from './platform.ts';
import { type TapInput, tap } from './taps.ts';
import type { Json } from './validate/problems.ts';
import { nextMessages } from './waiting.ts';

/** A LINE user with her phone: what she does becomes webhooks, what the bot says she sees. */
export class LineUser {
  readonly id: string;
  readonly person: Person;
  readonly #platform: Platform;

  constructor(platform: Platform, person: Person) {
    this.#platform = platform;
    this.person = person;
    this.id = person.userId;
  }

  /** What the user sees, oldest first: her own lines and the bot's, with how each of those came. */
  get conversation(): readonly Entry[] {
    return this.#platform.conversations.of(this.id);
  }

  /** The bot's messages only. */
  get received(): BotEntry[] {
    return this.conversation.filter((entry) => entry.from === 'bot');
  }

  /** Whether the "…" of the loading animation is on the screen. */
  get seesLoading(): boolean {
    return this.#platform.conversations.loadingUntil(this.id, this.#platform.now()) !== undefined;
  }

  /** The rich menu on the screen: her own, or the default. */
  get richMenu(): Json | undefined {
    return this.#platform.richMenus.shownTo(this.id)?.menu;
  }

  /** Writes a text. Resolves when the bot has answered the webhook, which is before it replies. */
  async sends(text: string, more: Json = {}): Promise<Delivery> {
    return await this.sendsMessage({ type: 'text', quoteToken: this.#platform.ids.token(), text, ...more });
  }

  /** Writes a text and waits for what the bot says to it. */
  async asks(text: string, milliseconds?: number): Promise<BotEntry[]> {
    const answer = this.hears(milliseconds);
    await this.sends(text);
    return await answer;
  }

  /**
   * The messages of the next call that reaches this user. Ask before the cause, then await.
   * @throws Error when nothing came within the (real) time, five seconds by default.
   */
  hears(milliseconds = 5000): Promise<BotEntry[]> {
    return nextMessages(this.#platform, this.id, milliseconds);
  }

  /** Sends a sticker; LINE adds words for what it shows. */
  async sendsSticker(sticker: Json = {}): Promise<Delivery> {
    const usual = {
      packageId: '446',
      stickerId: '1988',
      stickerResourceType: 'STATIC',
      keywords: ['Hi', 'hello'],
    };
    return await this.sendsMessage({
      type: 'sticker',
      quoteToken: this.#platform.ids.token(),
      ...usual,
      ...sticker,
    });
  }

  /** Sends a picture. */
  async sendsImage(bytes: Uint8Array, options: ContentOptions = {}): Promise<Delivery> {
    return await this.sendsContent('image', bytes, options);
  }

  /** Sends bytes of any kind; a video and a voice message are prepared by LINE first. */
  async sendsContent(kind: ContentKind, bytes: Uint8Array, options: ContentOptions = {}): Promise<Delivery> {
    return await this.sendsMessage(contentMessage(this.#platform, kind, bytes, options));
  }

  /** Sends a place. */
  async sendsLocation(latitude: number, longitude: number, address: string): Promise<Delivery> {
    return await this.sendsMessage({ type: 'location', address, latitude, longitude });
  }

  /** Sends any message object; the id and the mark-as-read token are added. */
  async sendsMessage(message: Json): Promise<Delivery> {
    const { ids } = this.#platform;
    const whole = { id: ids.message(), markAsReadToken: ids.token(), ...message };
    this.#shows(whole, String(whole.id));
    return await this.#happens({ type: 'message', message: whole });
  }

  /**
   * Taps a button: the action object, or the label of one on the screen. A text or postback becomes a
   * webhook; an address or a copied text only shows in the answer.
   * @throws Error when no button with this label is on the screen.
   */
  async taps(action: Json | string, input: TapInput = {}): Promise<Delivery | undefined> {
    return await tap(this.#platform, this, action, input);
  }

  /** Postback data, as a button sends it; `displayText` shows as the user's own line. */
  async postsBack(postback: Json, displayText?: string): Promise<Delivery> {
    if (displayText) this.#shows({ type: 'text', text: displayText });
    return await this.#happens({ type: 'postback', postback });
  }

  /** Adds the account as a friend, or unblocks it. */
  async follows(): Promise<Delivery> {
    const isUnblocked = this.person.state === 'blocked';
    this.person.state = 'friend';
    return await this.#happens({ type: 'follow', follow: { isUnblocked } });
  }

  /** Blocks the account; to the bot that is the same as removing it. */
  async blocks(): Promise<Delivery> {
    this.person.state = 'blocked';
    this.#platform.richMenus.unlink(this.id);
    return await this.#happens({ type: 'unfollow' });
  }

  /** Another word for {@link blocks}. */
  async unfollows(): Promise<Delivery> {
    return await this.blocks();
  }

  /** Takes a message back: its content is gone, and the bot is asked to forget it. */
  async unsends(messageId: string): Promise<Delivery> {
    this.#platform.contents.unsend(messageId);
    this.#platform.conversations.unsend(this.id, messageId);
    return await this.#happens({ type: 'unsend', unsend: { messageId } });
  }

  #shows(message: Json, id?: string): void {
    const at = this.#platform.now();
    this.#platform.conversations.add(this.id, {
      from: 'user',
      at,
      message,
      ...(id === undefined ? {} : { id }),
    });
    this.#platform.changed({ kind: 'chat', chatId: this.id });
  }

  async #happens(event: Json): Promise<Delivery> {
    const source = { type: 'user', userId: this.id };
    return await this.#platform.deliveries.deliver({ ...event, source });
  }
}
