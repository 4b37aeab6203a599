import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import type { Deliveries } from './deliveries.ts';
import type { Faults } from './faults.ts';
import { userIdOf } from './ids.ts';
import { limits } from './limits.ts';
import { type ApiCall, type EmulatorOptions, Platform } from './platform.ts';
import type { Quota } from './quota.ts';
import { lineApi } from './routes/api.ts';
import { phonePage } from './routes/phone.ts';
import { LineUser } from './user.ts';

/** Who a user is, when a test or the demo page introduces her. */
export interface UserOptions {
  displayName?: string;
  /** BCP 47, as LINE tells it; left out when the user has not agreed to share it. */
  language?: string;
  /** False for somebody who has not added the account yet. */
  friend?: boolean;
}

/** A LINE platform on this machine. */
export interface LineEmulator {
  /** Starts the server; port 0 takes any free one. Gives its address. */
  listen(port?: number): Promise<string>;
  /** The base address of both the API and the data API. */
  readonly url: string;
  close(): Promise<void>;
  /** Tells where the bot takes its webhooks. */
  connect(webhookUrl: string): void;
  /** A user by LINE id or by any short name; the same name is always the same user. */
  user(id: string, options?: UserOptions): LineUser;
  /** Sends raw events, and sends again what failed. */
  readonly events: Deliveries;
  /** Every API call of the bot, oldest first, with status and faults. */
  readonly calls: readonly ApiCall[];
  /** The calls that were refused (status 400 and above). */
  readonly refusals: ApiCall[];
  /** The quota; its plan can be changed at any time. */
  readonly quota: Quota;
  /** Orders faults for coming calls. */
  readonly faults: Faults;
}

/** Makes an emulator; nothing listens until `listen` is called. */
export function createLineEmulator(options: EmulatorOptions): LineEmulator {
  const platform = new Platform(options);
  const users = new Map<string, LineUser>();
  const app = Fastify({ bodyLimit: limits.http.maxRequestBytes, forceCloseConnections: true });
  const user = (name: string, introduction: UserOptions = {}): LineUser => {
    const person = platform.people.meet(userIdOf(name));
    const { displayName, language, friend } = introduction;
    if (displayName !== undefined || person.displayName === '') person.displayName = displayName ?? name;
    if (language !== undefined) person.language = language;
    if (friend === false) person.state = 'stranger';
    const known = users.get(person.userId) ?? new LineUser(platform, person);
    users.set(person.userId, known);
    return known;
  };
  app.register(lineApi(platform), { prefix: '/v2/bot' });
  app.register(phonePage(platform, user));

  return {
    listen: async (port = 0) => await app.listen({ port, host: '127.0.0.1' }),
    get url() {
      const address = app.server.address() as AddressInfo | null;
      if (address === null) throw new Error('The emulator does not listen yet');
      return `http://127.0.0.1:${address.port}`;
    },
    close: async () => await app.close(),
    connect: (webhookUrl) => {
      platform.sender.url = webhookUrl;
    },
    user,
    events: platform.deliveries,
    calls: platform.calls,
    get refusals() {
      return platform.calls.filter((call) => call.status >= 400);
    },
    quota: platform.quota,
    faults: platform.faults,
  };
}
