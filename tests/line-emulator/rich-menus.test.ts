import { expect, it } from 'vitest';
import { type Stage, stage } from './test-kit.ts';
import { problemsOfRichMenu } from './validate/rich-menu.ts';

const area = {
  bounds: { x: 0, y: 0, width: 1250, height: 843 },
  action: { type: 'richmenuswitch', richMenuAliasId: 'rm-id', data: 'a=lang&l=id', label: 'Indonesia' },
};
const menu = {
  size: { width: 2500, height: 843 },
  selected: true,
  name: 'main',
  chatBarText: 'Menu',
  areas: [area],
};
const png = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

async function make({ call }: Stage, name: string, withImage = true): Promise<string> {
  const { body } = await call('POST', '/richmenu', { ...menu, name });
  const id = String(body.richMenuId);
  if (withImage) await call('POST', `/richmenu/${id}/content`, png, { 'content-type': 'image/png' });
  return id;
}

it('links a menu only when its picture is there, which cannot be replaced', async () => {
  const on = await stage();
  const userId = on.line.user('siti').id;
  const id = await make(on, 'main', false);
  expect((await on.call('POST', `/user/${userId}/richmenu/${id}`)).status).toBe(400);
  const upload = () => on.call('POST', `/richmenu/${id}/content`, png, { 'content-type': 'image/png' });
  expect((await upload()).status).toBe(200);
  expect((await upload()).status).toBe(400);
  expect((await on.call('POST', `/user/${userId}/richmenu/${id}`)).status).toBe(200);
  expect((await on.call('GET', `/richmenu/${id}/content`)).headers.get('content-type')).toBe('image/png');
});

it('shows the menu of the user before the default', async () => {
  const on = await stage();
  const siti = on.line.user('siti');
  const [all, own] = [await make(on, 'all'), await make(on, 'own')];
  expect((await on.call('GET', '/user/all/richmenu')).status).toBe(404);
  await on.call('POST', `/user/all/richmenu/${all}`);
  expect(siti.richMenu).toMatchObject({ name: 'all' });
  await on.call('POST', `/user/${siti.id}/richmenu/${own}`);
  expect(siti.richMenu).toMatchObject({ name: 'own' });
  expect((await on.call('GET', `/user/${siti.id}/richmenu`)).body).toEqual({ richMenuId: own });
  await on.call('DELETE', `/user/${siti.id}/richmenu`);
  expect(siti.richMenu).toMatchObject({ name: 'all' });
  await on.call('DELETE', `/richmenu/${all}`);
  expect(siti.richMenu).toBeUndefined();
});

it('switches menus by alias, with the result in the postback', async () => {
  const on = await stage();
  const siti = on.line.user('siti');
  await siti.taps(area.action);
  const id = await make(on, 'indonesia');
  expect(
    (await on.call('POST', '/richmenu/alias', { richMenuAliasId: 'rm-id', richMenuId: id })).status,
  ).toBe(200);
  await siti.taps(area.action);
  const postbacks = on.bot.received.map(({ events }) => events[0]?.postback);
  expect(postbacks).toMatchObject([
    { params: { status: 'RICHMENU_ALIAS_ID_NOTFOUND' } },
    { params: { newRichMenuAliasId: 'rm-id', status: 'SUCCESS' } },
  ]);
  expect(siti.richMenu).toMatchObject({ name: 'indonesia' });
  expect((await on.call('GET', '/richmenu/alias/list')).body).toEqual({
    aliases: [{ richMenuAliasId: 'rm-id', richMenuId: id }],
  });
  expect(
    (await on.call('POST', '/richmenu/alias', { richMenuAliasId: 'rm-id', richMenuId: id })).status,
  ).toBe(400);
});

it('links many users at once', async () => {
  const on = await stage();
  const [a, b] = [on.line.user('a'), on.line.user('b')];
  const richMenuId = await make(on, 'many');
  expect((await on.call('POST', '/richmenu/bulk/link', { richMenuId, userIds: [a.id, b.id] })).status).toBe(
    202,
  );
  expect([a.richMenu, b.richMenu]).toMatchObject([{ name: 'many' }, { name: 'many' }]);
  expect((await on.call('POST', '/richmenu/bulk/unlink', { userIds: [] })).status).toBe(400);
});

it.each([
  ['size.width', { ...menu, size: { width: 799, height: 300 }, areas: [] }],
  ['size', { ...menu, size: { width: 1000, height: 900 }, areas: [] }],
  ['chatBarText', { ...menu, chatBarText: 'x'.repeat(15) }],
  ['name', { ...menu, name: undefined }],
  ['areas', { ...menu, areas: Array(21).fill(area) }],
  ['areas[0].bounds', { ...menu, areas: [{ ...area, bounds: { ...area.bounds, x: 1251 } }] }],
  ['areas[0].action.type', { ...menu, areas: [{ ...area, action: { type: 'camera', label: 'x' } }] }],
  [
    'areas[0].action.richMenuAliasId',
    { ...menu, areas: [{ ...area, action: { ...area.action, richMenuAliasId: 'A' } }] },
  ],
])('refuses a rich menu with a bad %s', (property, body) => {
  expect(problemsOfRichMenu(body).map((problem) => problem.property)).toEqual([property]);
});
