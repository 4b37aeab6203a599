import type { Connection } from './database.ts';

/** What seeding needs of the running service. */
export interface SeedParts {
  readonly database: Connection;
  readonly sealing: {
    sealJson(content: unknown): Uint8Array<ArrayBuffer>;
    seal(content: string): Uint8Array<ArrayBuffer>;
    digest(...parts: readonly string[]): string;
  };
}

/** Rows a statement: few enough for SQLite's limit of variables. */
const BATCH = 2_000;

/**
 * Stores invented conversations of the web chat, each with one question and its answer, for development
 * and benchmarks. Their addresses are `seed-0`, `seed-1` …
 */
export async function seedConversations({ database, sealing }: SeedParts, count: number): Promise<void> {
  const at = new Date('2026-11-01T00:00:00Z');
  for (let start = 0; start < count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
    await database.conversation.createMany({
      data: numbers.map((n) => ({
        id: `seed-${n}`,
        channel: 'web',
        addressDigest: sealing.digest('web', `seed-${n}`),
        sealedAddress: sealing.seal(`seed-${n}`),
        sealedState: sealing.sealJson({ engine: 1, language: 'en', misses: 0 }),
        createdAt: at,
        lastAt: at,
      })),
    });
    await database.message.createMany({
      data: numbers.flatMap((n) => [
        {
          conversationId: `seed-${n}`,
          direction: 'in',
          sealedContent: sealing.sealJson({ kind: 'text', text: 'hello' }),
          at,
        },
        {
          conversationId: `seed-${n}`,
          direction: 'out',
          sealedContent: sealing.sealJson({ replies: [], choices: [] }),
          at,
        },
      ]),
    });
  }
}
