import { expect, it } from 'vitest';
import { problemsOf } from './validate/message.ts';
import type { Json } from './validate/problems.ts';

const words = { type: 'text', text: 'hello', wrap: true, weight: 'bold', size: 'lg', color: '#0b6e6e' };
const button = { type: 'button', style: 'primary', action: { type: 'postback', label: 'Go', data: 'a=1' } };
const url = 'https://example.org/a.jpg';
const box = (...contents: Json[]): Json => ({ type: 'box', layout: 'vertical', contents });
const bubble = (more: Json = {}): Json => ({ type: 'bubble', body: box(words), ...more });
const flex = (contents: Json): Json => ({ type: 'flex', altText: 'A card', contents });
const body = (...contents: Json[]) => flex(bubble({ body: box(...contents) }));
const carousel = (...contents: Json[]) => flex({ type: 'carousel', contents });
const big = (letter: string, count: number) =>
  bubble({ body: box({ ...words, text: letter.repeat(count) }) });

it.each<[string, Json]>([
  ['a bubble', flex(bubble({ footer: box(button), size: 'kilo', styles: { footer: { separator: true } } }))],
  ['nested boxes', body(box(box(words)), { type: 'separator', margin: 'md' }, { type: 'filler' })],
  [
    'a baseline box with an icon',
    body({ type: 'box', layout: 'baseline', contents: [{ type: 'icon', url }, words] }),
  ],
  ['spans', body({ type: 'text', contents: [{ type: 'span', text: 'a', weight: 'bold' }] })],
  ['an empty box', body(box())],
  ['a picture as hero', flex(bubble({ hero: { type: 'image', url, aspectRatio: '20:13', size: 'full' } }))],
  ['a call', body({ ...button, action: { type: 'uri', label: '1955', uri: 'tel:1955' } })],
  ['twelve bubbles', carousel(...Array(12).fill(bubble()))],
  ['9000 Chinese characters', flex(big('法', 9000))],
])('takes %s', (_, message) => {
  expect(problemsOf(message)).toEqual([]);
});

it.each<[string, Json, string]>([
  ['an unknown container', flex({ type: 'card' }), '.type'],
  ['a bubble without blocks', flex({ type: 'bubble' }), ''],
  ['an empty text', body({ type: 'text', text: '' }), '.body.contents[0].text'],
  ['a text without text', body({ type: 'text', wrap: true }), '.body.contents[0].text'],
  ['an unknown component', body({ type: 'table' }), '.body.contents[0].type'],
  ['an unknown property', body({ ...words, bold: true }), '.body.contents[0].bold'],
  ['an unknown weight', body({ ...words, weight: '600' }), '.body.contents[0].weight'],
  ['a colour by name', body({ ...words, color: 'teal' }), '.body.contents[0].color'],
  ['a size that does not exist', body({ ...words, size: 'huge' }), '.body.contents[0].size'],
  ['a box without layout', body({ type: 'box', contents: [] }), '.body.contents[0].layout'],
  [
    'a button in a baseline box',
    body({ type: 'box', layout: 'baseline', contents: [button] }),
    '.body.contents[0].contents[0].type',
  ],
  ['a button without action', body({ type: 'button' }), '.body.contents[0].action'],
  [
    'a button without label',
    body({ ...button, action: { type: 'postback', data: 'a' } }),
    '.body.contents[0].action.label',
  ],
  [
    'a button label over 40',
    body({ ...button, action: { ...button.action, label: 'x'.repeat(41) } }),
    '.body.contents[0].action.label',
  ],
  [
    'a camera in a bubble',
    body({ ...button, action: { type: 'camera', label: 'x' } }),
    '.body.contents[0].action.type',
  ],
  ['an http picture', body({ type: 'image', url: 'http://example.org/a.jpg' }), '.body.contents[0].url'],
  ['a text as header', flex(bubble({ header: words })), '.header.type'],
  ['thirteen bubbles', carousel(...Array(13).fill(bubble())), '.contents'],
  ['bubbles of two sizes', carousel(bubble(), bubble({ size: 'kilo' })), '.contents[1].size'],
  ['a bubble in a bubble', body(bubble()), '.body.contents[0].type'],
  ['a bubble over 30 KB, counted in bytes', flex(big('法', 10_000)), ''],
  ['a carousel over 50 KB', carousel(big('x', 26_000), big('x', 26_000)), ''],
])('refuses %s', (_, message, property) => {
  expect(problemsOf(message).map((problem) => problem.property)).toEqual([`messages[0].contents${property}`]);
});

it('refuses a flex message without altText', () => {
  expect(problemsOf({ type: 'flex', contents: bubble() })).toMatchObject([
    { property: 'messages[0].altText' },
  ]);
});
