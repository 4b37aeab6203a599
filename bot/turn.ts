import { randomUUID } from 'node:crypto';
import type { Effect } from '../dialogs/effects.ts';
import { readState, type State } from '../dialogs/state.ts';
import type { Connection, Database } from '../prisma/database.ts';
import { newCaseNumber, type Random } from './case-number.ts';
import { complaintIn } from './cases.ts';
import { cutFromChat, fileComplaint, freeCaseNumber, OWN_CASE, ownCases } from './complaints.ts';
import { converse, type Hotline, type Occasion } from './hotline.ts';
import { markDone, type Waiting } from './inbox.ts';
import { type Outgoing, type Said, storeOutgoing } from './outgoing.ts';
import { referenceFrom } from './reference.ts';
import type { Sealing } from './sealing.ts';
import { keepMessage, notUnderstood } from './unanswered.ts';

export interface TurnParts {
  readonly hotline: Hotline;
  readonly database: Database;
  readonly sealing: Sealing;
  readonly clock: () => number;
  /** What case numbers are made from; a test gives its own. */
  readonly random?: Random;
  /** Keeps messages that were not understood, for labelling; left out, none is kept. */
  readonly keepUnanswered?: boolean;
}

/** Carries accepted events through the dialog. One call is one turn. */
export function createTurn({ hotline, database, sealing, clock, random, keepUnanswered }: TurnParts) {
  const keeps = keepUnanswered ?? false;
  /**
   * Takes one event: state, transcript, effects, outgoing words and the inbox mark are one transaction.
   * A crash before the commit leaves the event waiting; taking it again gives the same result.
   */
  async function turn(waiting: Waiting): Promise<Outgoing | undefined> {
    const { incoming } = waiting;
    const now = clock();
    return database.$transaction(async (connection) => {
      if (!(await markDone(connection, waiting.id))) return undefined;
      if (incoming.event.kind === 'unsend') {
        await connection.message.deleteMany({ where: { channelId: incoming.event.messageId } });
        return undefined;
      }
      const where = {
        channel_addressDigest: { channel: incoming.channel, addressDigest: waiting.addressDigest },
      };
      const found = await connection.conversation.findUnique({
        where,
        select: {
          id: true,
          sealedState: true,
          complaints: { select: OWN_CASE, orderBy: { createdAt: 'asc' } },
        },
      });
      const state = readState(found?.sealedState ? sealing.openJson(found.sealedState) : undefined);
      const { event } = incoming;
      const occasion: Occasion = {
        now,
        reference: referenceFrom(sealing.digest('reference', incoming.channel, incoming.eventId)),
        caseNumber: newCaseNumber(now, random),
        cases: ownCases(found?.complaints ?? []),
        ...(incoming.messageId ? { messageId: incoming.messageId } : {}),
        ...(incoming.profileLanguage ? { profileLanguage: incoming.profileLanguage } : {}),
      };
      const first = converse(hotline, state, event, occasion);
      // The number is looked up only where a complaint is filed; the turn is then taken again with a free one.
      const answered = complaintIn(first.effects)
        ? converse(hotline, state, event, {
            ...occasion,
            caseNumber: await freeCaseNumber(connection, eventDigest(waiting), now, random),
          })
        : first;
      const id = await save(connection, waiting, found?.id, answered.state, now);
      await remember(connection, id, waiting, answered, now);
      for (const effect of answered.effects) await run(connection, id, waiting, effect, now);
      const missed = keeps ? notUnderstood(state, answered) : undefined;
      if (missed) await keepMessage(connection, sealing, missed, now);
      return storeOutgoing(connection, sealing, waiting, answered, now);
    });
  }

  async function save(
    connection: Connection,
    waiting: Waiting,
    known: string | undefined,
    state: State,
    now: number,
  ): Promise<string> {
    const sealedState = sealing.sealJson(state);
    const lastAt = new Date(now);
    if (known) {
      await connection.conversation.update({
        where: { id: known },
        data: { sealedState, lastAt },
        select: { id: true },
      });
      return known;
    }
    const created = await connection.conversation.create({
      data: {
        id: randomUUID(),
        channel: waiting.incoming.channel,
        addressDigest: waiting.addressDigest,
        sealedAddress: sealing.seal(waiting.incoming.address),
        sealedState,
        createdAt: lastAt,
        lastAt,
      },
      select: { id: true },
    });
    return created.id;
  }

  async function remember(
    connection: Connection,
    conversationId: string,
    waiting: Waiting,
    said: Said,
    now: number,
  ) {
    const { event, messageId, at } = waiting.incoming;
    const heard = {
      conversationId,
      direction: 'in',
      sealedContent: sealing.sealJson(event),
      at: new Date(at),
    };
    const spoken: Said = { replies: said.replies, choices: said.choices };
    await connection.message.createMany({
      data: [
        { ...heard, channelId: messageId ?? null },
        {
          conversationId,
          direction: 'out',
          channelId: null,
          sealedContent: sealing.sealJson(spoken),
          at: new Date(now),
        },
      ],
    });
  }

  async function run(
    connection: Connection,
    conversationId: string,
    waiting: Waiting,
    effect: Effect,
    now: number,
  ) {
    if (effect.kind === 'forget') {
      await cutFromChat(connection, conversationId);
      // Messages and open call-back requests go with the conversation (ON DELETE CASCADE).
      await connection.conversation.delete({ where: { id: conversationId } });
      await connection.outbox.deleteMany({ where: { addressDigest: waiting.addressDigest } });
      await connection.inbox.deleteMany({
        where: { addressDigest: waiting.addressDigest, status: 'failed' },
      });
      return;
    }
    if (effect.kind === 'file-complaint') {
      const filing = { eventDigest: eventDigest(waiting), effect, now };
      await fileComplaint(connection, sealing, conversationId, filing);
      return;
    }
    await connection.callback.upsert({
      where: { reference: effect.reference },
      update: {},
      create: {
        reference: effect.reference,
        conversationId,
        language: effect.language,
        topic: effect.topic ?? null,
        sealedDetails: sealing.sealJson({ contact: effect.contact, time: effect.time }),
        createdAt: new Date(now),
      },
    });
  }

  /** Names the event that filed a complaint, so that it files once. */
  function eventDigest({ incoming }: Waiting): string {
    return sealing.digest('complaint', incoming.channel, incoming.eventId);
  }

  return turn;
}

export type Turn = ReturnType<typeof createTurn>;
