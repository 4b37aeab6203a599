import { choose, start, turns, writing } from './chat.ts';
import { LOG_ID } from './focus.ts';
import { HotlineTurnView, PersonTurnView } from './turn-view.tsx';
import { useFollowNewest } from './use-follow-newest.ts';
import { word } from './words.ts';

/** Everything said so far, and a sign while the hotline is writing. */
export function Conversation() {
  useFollowNewest(turns.value, writing.value);
  const empty = turns.value.length === 0;
  return (
    <>
      {!empty && <Privacy />}
      {/* In the page from the start, so that a screen reader notices the first message too. */}
      <div
        id={LOG_ID}
        class="log"
        role="log"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={word('web.conversation')}
        tabIndex={-1}
      >
        {turns.value.map((turn) =>
          turn.from === 'person' ? (
            <PersonTurnView key={turn.id} turn={turn} />
          ) : (
            <HotlineTurnView key={turn.id} turn={turn} />
          ),
        )}
      </div>
      <div role="status" class="writing-place">
        {writing.value && (
          <p class="writing">
            <span class="unseen">{word('web.typing')}</span>
            <i aria-hidden="true" />
            <i aria-hidden="true" />
            <i aria-hidden="true" />
          </p>
        )}
      </div>
    </>
  );
}

/** The head of a conversation: what becomes of it, and how to delete it. */
function Privacy() {
  return (
    <p class="privacy" lang={start.value?.language}>
      {word('web.privacy')}{' '}
      <button
        type="button"
        class="plain-button"
        onClick={() => choose({ label: word('web.delete'), token: 'go:do.forget' })}
      >
        {word('web.delete')}
      </button>
    </p>
  );
}
