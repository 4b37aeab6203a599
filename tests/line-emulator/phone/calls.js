import { byId, element } from './element.js';
import { read } from './server.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
let drawn = new Map();

/** Lists the newest calls of the bot and webhooks of LINE, with what was wrong in a refused one. */
export async function showCalls() {
  const { lines, quotaUsed, refused } = await read('calls');
  byId('usage').textContent = `Refused calls: ${refused} · pushed this month: ${quotaUsed}`;
  const next = new Map();
  for (const line of lines) {
    const key = `${line.kind} ${line.requestId ?? line.at} ${line.status} ${line.milliseconds}`;
    // an opened line stays open, because its element is kept
    next.set(key, drawn.get(key) ?? draw(line));
  }
  drawn = next;
  byId('calls').replaceChildren(...next.values());
}

function draw(line) {
  const good = line.kind === 'call' ? line.status < 400 : line.ok;
  const title =
    line.kind === 'call' ? `${line.method} ${line.path}` : `webhook: ${line.types.join(', ') || 'no events'}`;
  const result = line.status || line.reason;
  const mark = element(
    'span',
    { className: good ? 'mark good' : 'mark bad' },
    `${good ? '✓' : '✗'} ${result}`,
  );
  const summary = element(
    'summary',
    {},
    element('time', { textContent: clock.format(line.at) }),
    element('span', { className: 'title', textContent: title }),
    mark,
  );
  const problems = (line.problems ?? []).map(({ property, message }) =>
    element('li', {}, element('code', { textContent: property }), ` ${message}`),
  );
  const details = element(
    'details',
    {},
    summary,
    element('p', { className: 'check', textContent: verdict(line) }),
  );
  if (problems.length > 0) details.append(element('ul', {}, ...problems));
  for (const part of [line.request, line.response]) {
    if (part !== undefined)
      details.append(element('pre', { tabIndex: 0, textContent: JSON.stringify(part, null, 1) }));
  }
  details.open = !good;
  return element('li', {}, details);
}

function verdict(line) {
  if (line.kind === 'webhook')
    return `${line.isRedelivery ? 'Sent again. ' : ''}Answered in ${line.milliseconds} ms.`;
  const count = line.request?.messages?.length;
  if (line.status >= 400) return line.response?.message ?? 'Refused.';
  return count ? `${count} message${count === 1 ? '' : 's'}, all within the limits.` : 'Accepted.';
}
