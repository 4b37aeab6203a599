/** Reads a view of the emulator. */
export async function read(path) {
  const answer = await fetch(`/phone-api/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return await answer.json();
}

/** Does something as a user. Gives how the webhook ended. */
export async function act(userId, deed, body = {}) {
  const answer = await fetch(`/phone-api/users/${userId}/${deed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return await answer.json();
}

/** Sends a picture as a user. */
export async function sendPicture(userId, file) {
  const headers = { 'content-type': file.type || 'image/jpeg' };
  const answer = await fetch(`/phone-api/users/${userId}/image`, { method: 'POST', headers, body: file });
  return await answer.json();
}

/** Calls `onChange` for every piece of news, and with `{kind: 'again'}` after a lost connection. */
export function watch(onChange) {
  const source = new EventSource('/phone-api/changes');
  source.onmessage = (event) => onChange(JSON.parse(event.data));
  source.onopen = () => onChange({ kind: 'again' });
}
