import type { Reply } from '../../dialogs/replies.ts';
import { AnswerCard } from './answer-card.tsx';
import { retry, start } from './chat.ts';
import { keepFocus } from './focus.ts';
import { WarningIcon } from './icons.tsx';
import { LinkedText } from './linked-text.tsx';
import { scriptLanguage } from './text-parts.ts';
import type { HotlineTurn, PersonTurn } from './turns.ts';
import { word } from './words.ts';

/** What the person wrote; a failed message stays and can be sent once more. */
export function PersonTurnView({ turn }: { readonly turn: PersonTurn }) {
  const again = (event: MouseEvent) => {
    keepFocus(event);
    retry(turn.id);
  };
  return (
    <div class={`turn from-person ${turn.delivery}`}>
      <span class="unseen">{word('web.you')}: </span>
      <p class="bubble own" lang={scriptLanguage(turn.text, start.value?.language ?? '')}>
        {turn.text}
      </p>
      {turn.delivery === 'failed' && (
        <p class="failure">
          <WarningIcon /> {word('web.failed')}{' '}
          <button type="button" class="plain-button" onClick={again}>
            {word('web.retry')}
          </button>
        </p>
      )}
    </div>
  );
}

/** What the hotline said at one time: one or more texts and answers. */
export function HotlineTurnView({ turn }: { readonly turn: HotlineTurn }) {
  return (
    <div class="turn from-hotline">
      <span class="unseen">{word('web.bot')}: </span>
      {turn.replies.map((reply, i) => (
        <ReplyView key={i} reply={reply} />
      ))}
    </div>
  );
}

function ReplyView({ reply }: { readonly reply: Reply }) {
  if (reply.kind === 'answer') return <AnswerCard answer={reply} />;
  if (!reply.urgent) {
    return (
      <p class="bubble" lang={reply.language}>
        <LinkedText text={reply.text} language={reply.language} />
      </p>
    );
  }
  return (
    <div class="bubble urgent" lang={reply.language}>
      <p class="urgent-word" lang={start.value?.language}>
        <WarningIcon /> {word('button.emergency-help')}
      </p>
      <p>
        <LinkedText text={reply.text} language={reply.language} urgent />
      </p>
    </div>
  );
}
