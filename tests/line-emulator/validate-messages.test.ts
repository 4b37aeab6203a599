import { expect, it } from 'vitest';
import { problemsOf } from './validate/message.ts';
import type { Json } from './validate/problems.ts';

const url = 'https://example.org/a.jpg';
const text = { type: 'text', text: 'hello' };
const long = (length: number) => 'x'.repeat(length);
const emoji = { index: 0, productId: '5ac1', emojiId: '001' };
const quick = (action: Json, count = 1) => ({
  ...text,
  quickReply: { items: Array.from({ length: count }, () => ({ type: 'action', action })) },
});
const say = { type: 'message', label: 'Yes', text: 'Yes' };
const buttons = (more: Json) => template({ type: 'buttons', text: 'Which?', actions: [say], ...more });
const column = { text: 'One', actions: [say] };

function template(inner: Json): Json {
  return { type: 'template', altText: 'A question', template: inner };
}

it.each<[string, Json]>([
  ['text of 5000 units', { type: 'text', text: long(5000) }],
  ['text with emoji', { type: 'text', text: '$ hello', emojis: [emoji] }],
  [
    'textV2 with a placeholder and doubled braces',
    { type: 'textV2', text: '{a} {{x}}', substitution: { a: { type: 'emoji' } } },
  ],
  ['sticker', { type: 'sticker', packageId: '446', stickerId: '1988' }],
  ['image', { type: 'image', originalContentUrl: url, previewImageUrl: url }],
  ['video', { type: 'video', originalContentUrl: url, previewImageUrl: url, trackingId: 'a-1' }],
  ['audio', { type: 'audio', originalContentUrl: url, duration: 1 }],
  ['location', { type: 'location', title: 'Office', address: 'Taipei', latitude: 25, longitude: 121.5 }],
  ['thirteen quick replies', quick(say, 13)],
  ['quick reply with a postback', quick({ type: 'postback', label: 'Yes', data: 'a=1', displayText: 'Yes' })],
  ['quick reply for the camera', quick({ type: 'camera', label: 'Photo' })],
  ['buttons', buttons({})],
  ['confirm', template({ type: 'confirm', text: 'Sure?', actions: [say, say] })],
  ['carousel', template({ type: 'carousel', columns: [column, column] })],
  [
    'image carousel',
    template({ type: 'image_carousel', columns: [{ imageUrl: url, action: { type: 'uri', uri: url } }] }),
  ],
  ['a sender with a name', { ...text, sender: { name: 'Counselor', iconUrl: url } }],
])('takes %s', (_, message) => {
  expect(problemsOf(message)).toEqual([]);
});

it.each<[string, Json, string]>([
  ['an unknown type', { type: 'note', text: 'x' }, 'type'],
  ['an empty text', { type: 'text', text: '' }, 'text'],
  ['a text over 5000 units', { type: 'text', text: long(5001) }, 'text'],
  ['2501 emoji, which are 5002 units', { type: 'text', text: '😀'.repeat(2501) }, 'text'],
  ['a text that is a number', { type: 'text', text: 5 }, 'text'],
  ['a property LINE does not know', { ...text, colour: 'red' }, 'colour'],
  ['an emoji beside its $', { type: 'text', text: 'a$', emojis: [emoji] }, 'emojis[0].index'],
  ['a placeholder without substitution', { type: 'textV2', text: 'Hi {name}' }, 'text'],
  ['a single brace in textV2', { type: 'textV2', text: 'a } b' }, 'text'],
  ['a sticker without id', { type: 'sticker', packageId: '1' }, 'stickerId'],
  [
    'an http picture',
    { type: 'image', originalContentUrl: 'http://example.org/a.jpg', previewImageUrl: url },
    'originalContentUrl',
  ],
  [
    'an address that is not encoded',
    { type: 'image', originalContentUrl: 'https://example.org/圖.jpg', previewImageUrl: url },
    'originalContentUrl',
  ],
  [
    'an address over 2000',
    { type: 'image', originalContentUrl: url, previewImageUrl: `https://a.tw/${long(2000)}` },
    'previewImageUrl',
  ],
  ['an audio without duration', { type: 'audio', originalContentUrl: url }, 'duration'],
  [
    'a location off the globe',
    { type: 'location', title: 'a', address: 'b', latitude: 91, longitude: 0 },
    'latitude',
  ],
  ['a location without title', { type: 'location', address: 'b', latitude: 1, longitude: 0 }, 'title'],
  ['fourteen quick replies', quick(say, 14), 'quickReply.items'],
  ['no quick reply at all', { ...text, quickReply: { items: [] } }, 'quickReply.items'],
  ['a quick reply label over 20', quick({ ...say, label: long(21) }), 'quickReply.items[0].action.label'],
  ['a quick reply without label', quick({ type: 'message', text: 'x' }), 'quickReply.items[0].action.label'],
  [
    'a rich menu switch as quick reply',
    quick({ type: 'richmenuswitch', label: 'x' }),
    'quickReply.items[0].action.type',
  ],
  [
    'postback data over 300',
    quick({ type: 'postback', label: 'x', data: long(301) }),
    'quickReply.items[0].action.data',
  ],
  ['postback without data', quick({ type: 'postback', label: 'x' }), 'quickReply.items[0].action.data'],
  [
    'a displayText over 300',
    quick({ type: 'postback', label: 'x', data: 'a', displayText: long(301) }),
    'quickReply.items[0].action.displayText',
  ],
  [
    'displayText beside text',
    buttons({ actions: [{ type: 'postback', label: 'x', data: 'a', displayText: 'b', text: 'c' }] }),
    'template.actions[0].text',
  ],
  [
    'fillInText without keyboard',
    quick({ type: 'postback', label: 'x', data: 'a', fillInText: 'b' }),
    'quickReply.items[0].action.fillInText',
  ],
  ['an action text over 300', quick({ ...say, text: long(301) }), 'quickReply.items[0].action.text'],
  [
    'a script address',
    quick({ type: 'uri', label: 'x', uri: 'javascript:alert(1)' }),
    'quickReply.items[0].action.uri',
  ],
  [
    'an address over 1000',
    quick({ type: 'uri', label: 'x', uri: `https://a.tw/${long(1000)}` }),
    'quickReply.items[0].action.uri',
  ],
  [
    'a picker without mode',
    quick({ type: 'datetimepicker', label: 'x', data: 'a' }),
    'quickReply.items[0].action.mode',
  ],
  [
    'a picker with a time for a date',
    quick({ type: 'datetimepicker', label: 'x', data: 'a', mode: 'date', initial: '21:30' }),
    'quickReply.items[0].action.initial',
  ],
  [
    'a picker that ends before it starts',
    quick({
      type: 'datetimepicker',
      label: 'x',
      data: 'a',
      mode: 'date',
      min: '2026-02-01',
      max: '2026-01-01',
    }),
    'quickReply.items[0].action.max',
  ],
  [
    'a clipboard text over 1000',
    quick({ type: 'clipboard', label: 'x', clipboardText: long(1001) }),
    'quickReply.items[0].action.clipboardText',
  ],
  ['a template without altText', { type: 'template', template: buttons({}).template }, 'altText'],
  ['an altText over 1500', { ...buttons({}), altText: long(1501) }, 'altText'],
  ['an unknown template', template({ type: 'list' }), 'template.type'],
  ['five buttons', buttons({ actions: [say, say, say, say, say] }), 'template.actions'],
  [
    'a button label over 20',
    buttons({ actions: [{ ...say, label: long(21) }] }),
    'template.actions[0].label',
  ],
  ['a button text over 160', buttons({ text: long(161) }), 'template.text'],
  ['a button text over 60 under a title', buttons({ title: 'T', text: long(61) }), 'template.text'],
  [
    'confirm with one action',
    template({ type: 'confirm', text: 'Sure?', actions: [say] }),
    'template.actions',
  ],
  ['eleven columns', template({ type: 'carousel', columns: Array(11).fill(column) }), 'template.columns'],
  [
    'columns with different buttons',
    template({ type: 'carousel', columns: [column, { ...column, actions: [say, say] }] }),
    'template.columns[1].actions',
  ],
  [
    'a camera in a template',
    buttons({ actions: [{ type: 'camera', label: 'x' }] }),
    'template.actions[0].type',
  ],
  ['a sender name over 20', { ...text, sender: { name: long(21) } }, 'sender.name'],
])('refuses %s', (_, message, property) => {
  expect(problemsOf(message).map((problem) => problem.property)).toEqual([`messages[0].${property}`]);
});
