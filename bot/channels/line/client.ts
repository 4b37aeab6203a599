import { HTTPFetchError, messagingApi } from '@line/bot-sdk';
import type { LineSettings } from '../../settings.ts';

/** What became of a call to LINE. */
export type LineResult =
  | { readonly kind: 'ok' }
  /** The reply token was used or has expired. */
  | { readonly kind: 'token-spent' }
  /** This retry key was accepted before. */
  | { readonly kind: 'already-accepted' }
  | { readonly kind: 'monthly-limit' }
  /** Refused for good: a fault of ours. `detail` is LINE's message, without user content. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }
  /** Rate limit, server fault or no answer in time: worth another try. */
  | { readonly kind: 'try-again'; readonly status?: number };

/** LINE answers within this or the call counts as unanswered; the SDK itself waits for ever. */
const TIMEOUT_MS = 5_000;

export function createLineClient(settings: LineSettings) {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: settings.channelAccessToken,
    baseURL: settings.apiBaseUrl,
  });
  return {
    reply: (replyToken: string, messages: messagingApi.Message[]) =>
      call(() => client.replyMessage({ replyToken, messages })),
    push: (to: string, messages: messagingApi.Message[], retryKey: string) =>
      call(() => client.pushMessage({ to, messages }, retryKey)),
    showLoading: (chatId: string) => call(() => client.showLoadingAnimation({ chatId, loadingSeconds: 20 })),
    /** The profile's language tag, when the person allows it to be seen. */
    async profileLanguage(userId: string): Promise<string | undefined> {
      try {
        return (await within(client.getProfile(userId))).language;
      } catch {
        // No consent, blocked, or LINE is slow: the five languages are offered all the same.
        return undefined;
      }
    },
  };
}

export type LineClient = ReturnType<typeof createLineClient>;

async function call(request: () => Promise<unknown>): Promise<LineResult> {
  try {
    await within(request());
    return { kind: 'ok' };
  } catch (error) {
    return error instanceof HTTPFetchError ? failure(error) : { kind: 'try-again' };
  }
}

function failure(error: HTTPFetchError): LineResult {
  const { status } = error;
  const detail = messageIn(error.body);
  if (status === 409) return { kind: 'already-accepted' };
  if (status === 400 && /invalid reply token/i.test(detail)) return { kind: 'token-spent' };
  if (status === 429 && /monthly limit/i.test(detail)) return { kind: 'monthly-limit' };
  if (status === 429 || status >= 500) return { kind: 'try-again', status };
  return { kind: 'refused', status, detail: detail.slice(0, 200) };
}

function messageIn(body: string): string {
  try {
    const parsed = JSON.parse(body) as { message?: unknown };
    return typeof parsed.message === 'string' ? parsed.message : '';
  } catch {
    return '';
  }
}

function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('LINE did not answer in time')), TIMEOUT_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
