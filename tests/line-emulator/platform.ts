import { Contents } from './contents.ts';
import { Conversations } from './conversations.ts';
import { Deliveries } from './deliveries.ts';
import { Faults } from './faults.ts';
import { Ids } from './ids.ts';
import { People } from './people.ts';
import { Quota, type QuotaPlan } from './quota.ts';
import { RateLimits } from './rate-limits.ts';
import { ReplyTokens } from './reply-tokens.ts';
import { RetryKeys } from './retry-keys.ts';
import { RichMenus } from './rich-menus.ts';
import type { Problem } from './validate/problems.ts';
import { WebhookSender } from './webhook-sender.ts';

/** How to set up an emulator. */
export interface EmulatorOptions {
  channelSecret: string;
  channelAccessToken: string;
  /** The clock, in milliseconds; all life times follow it. */
  now?: () => number;
  /** A source of distinct strings; all ids are made from it. */
  ids?: () => string;
  /** Whether failed webhooks are kept for `events.redeliver()`. Off, as for a new channel. */
  redelivery?: boolean;
  /** The monthly quota; unlimited when absent. */
  quota?: QuotaPlan;
  /** Real milliseconds the bot has to answer a webhook; LINE gives 2000. */
  webhookTimeout?: number;
}

/** One call of the bot to the API. */
export interface ApiCall {
  at: number;
  method: string;
  path: string;
  status: number;
  requestId: string;
  retryKey?: string;
  /** The parsed request body; absent for GET and for pictures. */
  request?: unknown;
  /** The parsed answer; absent for pictures. */
  response?: unknown;
  /** Why the call was refused, property by property. */
  problems: Problem[];
}

/** News for those who watch the platform: the phone page and waiting tests. */
export type Change =
  | { kind: 'chat'; chatId: string }
  | { kind: 'call'; call: ApiCall }
  | { kind: 'webhook' }
  | { kind: 'menu' };

/** Everything the platform remembers; the routes and the users work on it. */
export class Platform {
  readonly channelAccessToken: string;
  readonly redelivery: boolean;
  readonly now: () => number;
  readonly ids: Ids;
  readonly bot = {
    userId: 'U8e742f61d673b39c7fff3cecb7536ef0',
    basicId: '@laborline',
    displayName: 'Laborline',
    chatMode: 'bot',
    markAsReadMode: 'auto',
  };
  readonly people = new People();
  readonly conversations = new Conversations();
  readonly contents = new Contents();
  readonly replyTokens = new ReplyTokens();
  readonly retryKeys = new RetryKeys();
  readonly rateLimits = new RateLimits();
  readonly richMenus = new RichMenus();
  readonly faults = new Faults();
  /** Chat by mark-as-read token. */
  readonly readTokens = new Map<string, string>();
  readonly calls: ApiCall[] = [];
  readonly quota: Quota;
  readonly sender: WebhookSender;
  readonly deliveries: Deliveries;
  readonly #watchers = new Set<(change: Change) => void>();

  constructor(options: EmulatorOptions) {
    this.channelAccessToken = options.channelAccessToken;
    this.redelivery = options.redelivery ?? false;
    this.now = options.now ?? Date.now;
    this.ids = new Ids(options.ids);
    this.quota = new Quota(options.quota);
    const { channelSecret, webhookTimeout } = options;
    const timeout = webhookTimeout === undefined ? {} : { timeout: webhookTimeout };
    this.sender = new WebhookSender({ channelSecret, destination: this.bot.userId, ...timeout });
    this.deliveries = new Deliveries(this);
  }

  /** Tells all watchers. */
  changed(change: Change): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  /** Calls `watcher` at every change until the returned function is called. */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
