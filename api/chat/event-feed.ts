import type { Choice, Reply } from '../../dialogs/replies.ts';

/** One thing that the hotline said. */
export interface SaidEvent {
  readonly id: number;
  /** Id of the person's message that it answers. */
  readonly answers: string;
  readonly language?: string;
  readonly replies: readonly Reply[];
  readonly choices: readonly Choice[];
}

export interface FeedListener {
  said(event: SaidEvent): void;
  /** `false` while the stream is interrupted. */
  connected(connected: boolean): void;
}

/** The first and the longest wait before the page itself opens a stream anew, in milliseconds. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Listens to what the hotline says from `cursor` on and reconnects for as long as the page lives.
 * The browser reconnects by itself after a cut; after an error answer it gives up, then this does.
 */
export function listen(cursor: number, listener: FeedListener) {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let closed = false;

  function open(): void {
    clearTimeout(timer);
    source?.close();
    if (closed) return;
    source = new EventSource(`/v1/chat/events?after=${cursor}`);
    source.onopen = () => {
      wait = FIRST_WAIT;
      listener.connected(true);
    };
    source.onerror = () => {
      listener.connected(false);
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
    source.addEventListener('said', (message: MessageEvent<string>) => {
      const event = JSON.parse(message.data) as SaidEvent;
      // A reconnect can repeat what is already there.
      if (event.id <= cursor) return;
      cursor = event.id;
      listener.said(event);
    });
  }

  open();
  return {
    /**
     * Connects anew at once: the network is back, or somebody looks at the page again. A stream that
     * slept with the phone still says that it is open, and is dead.
     */
    hurry: open,
    close(): void {
      closed = true;
      clearTimeout(timer);
      source?.close();
    },
  };
}

export type Feed = ReturnType<typeof listen>;
