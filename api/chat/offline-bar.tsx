import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { connected, hurry } from './chat.ts';
import { word } from './words.ts';

/** A cut shorter than this is not worth a word, in milliseconds. */
const GRACE = 1500;

/** A thin bar while there is no connection; it tries again when the network or the person comes back. */
export function OfflineBar() {
  const offline = useSignal(false);
  const cut = !connected.value;

  useEffect(() => {
    const update = () => {
      offline.value = !navigator.onLine;
      if (navigator.onLine) hurry();
    };
    const seen = () => document.visibilityState === 'visible' && navigator.onLine && hurry();
    addEventListener('online', update);
    addEventListener('offline', update);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);

  const late = useSignal(false);
  useEffect(() => {
    late.value = false;
    if (!cut) return;
    const timer = setTimeout(() => {
      late.value = true;
    }, GRACE);
    return () => clearTimeout(timer);
  }, [cut]);

  return (
    <div role="status">{(offline.value || late.value) && <p class="offline">{word('web.offline')}</p>}</div>
  );
}
