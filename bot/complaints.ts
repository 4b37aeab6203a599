import type { OwnCase } from '../dialogs/cases.ts';
import type { FileComplaint } from '../dialogs/effects.ts';
import type { Connection } from '../prisma/database.ts';
import { newCaseNumber, type Random } from './case-number.ts';
import type { Sealing } from './sealing.ts';
import { dayInTaiwan } from './taiwan-time.ts';

/** Tries to find a number that nobody has: the second is hardly ever needed. */
const MOST_TRIES = 20;

/** A filed complaint as its row: what the person may see of it. */
export const OWN_CASE = { caseNumber: true, createdAt: true, status: true } as const;

/** The rows of a chat as its person sees them. */
export function ownCases(
  rows: readonly { caseNumber: string; createdAt: Date; status: string }[],
): readonly OwnCase[] {
  return rows.map(({ caseNumber, createdAt, status }) => ({
    number: caseNumber,
    filedOn: dayInTaiwan(createdAt.getTime()),
    status,
  }));
}

/**
 * The number for the complaint that an event files: the one it has when the event is taken again, else one
 * that nobody has. @throws Error when no free one is found
 */
export async function freeCaseNumber(
  connection: Connection,
  eventDigest: string,
  now: number,
  random?: Random,
): Promise<string> {
  const known = await connection.complaint.findUnique({
    where: { eventDigest },
    select: { caseNumber: true },
  });
  if (known) return known.caseNumber;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const caseNumber = newCaseNumber(now, random);
    if ((await connection.complaint.count({ where: { caseNumber } })) === 0) return caseNumber;
  }
  throw new Error('no free case number was found');
}

/** Stores a filed complaint, its report sealed. The same event files once. */
export async function fileComplaint(
  connection: Connection,
  sealing: Sealing,
  conversationId: string,
  { eventDigest, effect, now }: { eventDigest: string; effect: FileComplaint; now: number },
): Promise<void> {
  await connection.complaint.upsert({
    where: { eventDigest },
    update: {},
    create: {
      caseNumber: effect.caseNumber,
      conversationId,
      eventDigest,
      language: effect.language,
      sealedReport: sealing.sealJson(effect.report),
      createdAt: new Date(now),
    },
  });
}

/** Cuts what leads from filed complaints to a chat that is to be deleted. The complaints stay with the bureau. */
export async function cutFromChat(connection: Connection, conversationId: string): Promise<void> {
  await connection.complaint.updateMany({
    where: { conversationId },
    data: { conversationId: null, eventDigest: null },
  });
}
