import { limits } from './limits.ts';
import { escapeAstral, hasAstral, signatureOf } from './signature.ts';
import type { Json } from './validate/problems.ts';

/** How one webhook request ended. The reasons are those of LINE's error statistics. */
export interface Outcome {
  ok: boolean;
  status?: number;
  reason?: 'could_not_connect' | 'request_timeout' | 'error_status_code';
  milliseconds: number;
}

/** Where and how webhooks are sent. */
export interface SenderOptions {
  channelSecret: string;
  destination: string;
  /** Milliseconds the bot has for its answer; two seconds unless a test wants to wait less. */
  timeout?: number;
}

/** Signs and posts webhook bodies. */
export class WebhookSender {
  /** The address of the bot; nothing is sent while it is unset. */
  url: string | undefined;
  readonly #options: SenderOptions;
  #astralBodies = 0;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  /** The bytes of a webhook with these events. Every second body with emoji carries them escaped. */
  bodyOf(events: readonly Json[]): string {
    const json = JSON.stringify({ destination: this.#options.destination, events });
    if (!hasAstral(json)) return json;
    this.#astralBodies += 1;
    return this.#astralBodies % 2 === 1 ? escapeAstral(json) : json;
  }

  /** Posts a body as it is; the signature is the right one unless another is given (null: none). */
  async post(
    body: string,
    signature: string | null = signatureOf(body, this.#options.channelSecret),
  ): Promise<Outcome> {
    const started = performance.now();
    const outcome = await this.#request(body, signature);
    return { ...outcome, milliseconds: Math.round(performance.now() - started) };
  }

  async #request(body: string, signature: string | null): Promise<Omit<Outcome, 'milliseconds'>> {
    if (this.url === undefined) return { ok: false, reason: 'could_not_connect' };
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'LineBotWebhook/2.0',
      ...(signature === null ? {} : { 'x-line-signature': signature }),
    };
    const signal = AbortSignal.timeout(this.#options.timeout ?? limits.webhook.timeoutSeconds * 1000);
    try {
      const answer = await fetch(this.url, { method: 'POST', headers, body, signal });
      await answer.arrayBuffer();
      return answer.ok
        ? { ok: true, status: answer.status }
        : { ok: false, status: answer.status, reason: 'error_status_code' };
    } catch {
      return { ok: false, reason: signal.aborted ? 'request_timeout' : 'could_not_connect' };
    }
  }
}
