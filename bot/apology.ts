import { personChoice } from '../dialogs/choices.ts';
import { say, textReply } from '../dialogs/say.ts';
import { FALLBACK_LANGUAGE } from '../locales/packs.ts';
import type { Waiting } from './inbox.ts';
import { type Outgoing, storeOutgoing } from './outgoing.ts';
import type { TurnParts } from './turn.ts';

/**
 * Tells a person that something went wrong with a message that could not be answered: nothing fails in silence.
 * The message itself stays in the inbox, marked as failed.
 */
export function createApology({ hotline, database, sealing, clock }: TurnParts) {
  return async (waiting: Waiting): Promise<Outgoing | undefined> => {
    const { packs, knowledge } = hotline;
    const { channel, profileLanguage } = waiting.incoming;
    const conversation = await database.conversation.findUnique({
      where: { channel_addressDigest: { channel, addressDigest: waiting.addressDigest } },
      select: { sealedState: true },
    });
    const state = conversation?.sealedState
      ? sealing.openJson<{ language?: string }>(conversation.sealedState)
      : undefined;
    const pack = packs.get(state?.language ?? profileLanguage ?? '') ?? packs.get(FALLBACK_LANGUAGE);
    if (!pack) return undefined;
    const said = {
      replies: [textReply(pack, say({ knowledge }, pack, 'error.generic'))],
      choices: [personChoice(pack)],
    };
    return storeOutgoing(database, sealing, waiting, said, clock());
  };
}
