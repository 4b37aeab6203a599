import type { Activity, ConversationReference } from 'botbuilder';
import { plainText } from '../../../dialogs/plain-text.ts';
import { matchLanguage } from '../../../locales/match-language.ts';
import type { ChannelEvent } from '../../channel-event.ts';
import type { Said } from '../../outgoing.ts';
import type { Delivery, Service } from '../../service.ts';
import type { BotFrameworkSettings } from '../../settings.ts';

/** An HTTP exchange as botbuilder's adapter wants it. */
export interface AdapterExchange {
  readonly request: {
    readonly body: Record<string, unknown>;
    readonly headers: Record<string, string[] | string | undefined>;
    readonly method: string;
  };
  readonly response: {
    readonly socket: unknown;
    end(): unknown;
    header(name: string, value: unknown): unknown;
    send(body: unknown): unknown;
    status(code: number): unknown;
  };
}

/**
 * Microsoft's Bot Framework: the Emulator, Teams and Web Chat. botbuilder is loaded only when the channel is
 * on: it takes 90 MB of memory.
 */
export async function createBotFrameworkChannel(
  service: Service,
  settings: BotFrameworkSettings,
  onFailure: (error: unknown) => void,
) {
  const {
    ActivityTypes,
    CloudAdapter,
    ConfigurationBotFrameworkAuthentication,
    MessageFactory,
    TurnContext,
  } = await import('botbuilder');
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: settings.appId,
      MicrosoftAppPassword: settings.appPassword,
      MicrosoftAppType: settings.appType,
      ...(settings.tenantId ? { MicrosoftAppTenantId: settings.tenantId } : {}),
    }),
  );
  // botbuilder's own handler would send English developer text to the person.
  adapter.onTurnError = async (_context, error) => onFailure(error);

  function meaningOf(activity: Activity): ChannelEvent | undefined {
    if (activity.type === ActivityTypes.ConversationUpdate) {
      const joined = activity.membersAdded?.some((member) => member.id !== activity.recipient?.id);
      return joined ? { kind: 'start' } : undefined;
    }
    if (activity.type !== ActivityTypes.Message) return undefined;
    const token = (activity.value as { token?: unknown } | undefined)?.token;
    if (typeof token === 'string') return { kind: 'choice', token };
    if (activity.text) return { kind: 'text', text: activity.text };
    const [attachment] = activity.attachments ?? [];
    return { kind: 'nontext', what: attachment?.contentType.startsWith('image/') ? 'image' : 'file' };
  }

  const delivery: Delivery = {
    deliver(outgoing) {
      void service.outbox.get(outgoing.id).then(async (row) => {
        if (!row?.route.reference) return;
        try {
          const reference = JSON.parse(row.route.reference) as Partial<ConversationReference>;
          await adapter.continueConversationAsync(settings.appId, reference, async (context) => {
            await context.sendActivities(toActivities(row.said));
          });
          await service.outbox.sent(row.id);
        } catch (error) {
          onFailure(error);
          await service.outbox.dead(row.id);
        }
      });
    },
    async recover() {
      const rows = await service.outbox.due('botframework');
      for (const row of rows) {
        delivery.deliver({
          id: row.id,
          channel: 'botframework',
          eventId: '',
          addressDigest: row.addressDigest,
          said: row.said,
        });
      }
      return rows.length;
    },
    close: async () => {},
  };

  function toActivities(said: Said): Partial<Activity>[] {
    return said.replies.map((reply, i) => {
      const isLast = i === said.replies.length - 1;
      if (!isLast || said.choices.length === 0) return MessageFactory.text(plainText(reply));
      const actions = said.choices.map((choice) =>
        choice.url
          ? { type: 'openUrl', title: choice.label, value: choice.url }
          : {
              type: 'postBack',
              title: choice.label,
              value: { token: choice.token },
              text: choice.label,
              displayText: choice.label,
            },
      );
      return MessageFactory.suggestedActions(actions, plainText(reply));
    });
  }

  return {
    delivery,
    /** Takes one POST of the Bot Framework; authenticates it and stores what it says. */
    async receive({ request, response }: AdapterExchange): Promise<void> {
      await adapter.process(request, response, async (context) => {
        const { activity } = context;
        const event = meaningOf(activity);
        if (!event || !activity.id) return;
        const language = matchLanguage(activity.locale, service.hotline.packs);
        await service.accept([
          {
            channel: 'botframework',
            eventId: `${activity.channelId}:${activity.id}`,
            address: `${activity.channelId}:${activity.conversation.id}`,
            reference: JSON.stringify(TurnContext.getConversationReference(activity)),
            at: service.clock(),
            event,
            messageId: activity.id,
            ...(language ? { profileLanguage: language } : {}),
          },
        ]);
      });
    },
  };
}

export type BotFrameworkChannel = Awaited<ReturnType<typeof createBotFrameworkChannel>>;
