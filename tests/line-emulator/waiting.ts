import type { BotEntry } from './conversations.ts';
import type { Platform } from './platform.ts';

/**
 * The messages that the next call brings into a chat.
 * @throws Error when none came within the given real milliseconds; it tells the last refused calls.
 */
export function nextMessages(platform: Platform, chatId: string, milliseconds: number): Promise<BotEntry[]> {
  const before = platform.conversations.of(chatId).length;
  return new Promise((resolve, reject) => {
    const stop = platform.watch((change) => {
      if (change.kind !== 'chat' || change.chatId !== chatId) return;
      const fresh = platform.conversations
        .of(chatId)
        .slice(before)
        .filter((entry) => entry.from === 'bot');
      if (fresh.length === 0) return;
      clearTimeout(timer);
      stop();
      resolve(fresh);
    });
    const timer = setTimeout(() => {
      stop();
      const refused = platform.calls.filter((call) => call.status >= 400).slice(-3);
      const told = refused.map(
        ({ path, status, response }) => `\n  ${path} ${status} ${JSON.stringify(response)}`,
      );
      reject(new Error(`No message came within ${milliseconds} ms.${told.join('')}`));
    }, milliseconds);
  });
}
