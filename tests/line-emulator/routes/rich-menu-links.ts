import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';
import { jsonBody, LineError, notFound, refuse } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import { checkFields } from '../validate/fields.ts';
import { type Json, Problems } from '../validate/problems.ts';
import { rate } from './rate.ts';

interface OfUser {
  Params: { userId: string; id: string };
}
interface OfAlias {
  Params: { alias: string };
}

/** Which rich menu whom shows: the default, one per user, many at once; and the aliases of menus. */
export function richMenuLinkRoutes(app: FastifyInstance, platform: Platform): void {
  const { richMenus } = platform;
  const changed = (): Json => {
    platform.changed({ kind: 'menu' });
    return {};
  };
  const ready = (id: string): string => {
    const menu = richMenus.menus.get(id);
    if (menu === undefined) throw notFound();
    if (!menu.image) throw new LineError(400, 'must upload richmenu image before applying it to user');
    return id;
  };

  app.post<OfUser>('/user/all/richmenu/:id', rate(platform), async (request) => {
    richMenus.defaultId = ready(request.params.id);
    return changed();
  });
  app.get('/user/all/richmenu', rate(platform), async () => shown(richMenus.defaultId));
  app.delete('/user/all/richmenu', rate(platform), async () => {
    richMenus.defaultId = undefined;
    return changed();
  });

  app.post<OfUser>('/user/:userId/richmenu/:id', rate(platform), async (request) => {
    link([request.params.userId], ready(request.params.id));
    return changed();
  });
  app.get<OfUser>('/user/:userId/richmenu', rate(platform), async (request) =>
    shown(richMenus.linkedTo(request.params.userId)),
  );
  app.delete<OfUser>('/user/:userId/richmenu', rate(platform), async (request) => {
    richMenus.unlink(request.params.userId);
    return changed();
  });

  app.post('/richmenu/bulk/link', rate(platform), async (request, reply) => {
    const body = jsonBody(request);
    link(userIds(body), ready(String(body.richMenuId)));
    return reply.code(202).send(changed());
  });
  app.post('/richmenu/bulk/unlink', rate(platform), async (request, reply) => {
    for (const userId of userIds(jsonBody(request))) richMenus.unlink(userId);
    return reply.code(202).send(changed());
  });
  aliasRoutes(app, platform);

  // LINE says nothing when the user is blocked, gone or foreign: the link is simply not made.
  function link(users: string[], id: string): void {
    for (const userId of users)
      if (platform.people.find(userId)?.state === 'friend') richMenus.link(userId, id);
  }
}

function aliasRoutes(app: FastifyInstance, platform: Platform): void {
  const { aliases, menus } = platform.richMenus;
  const known = (alias: string): string => {
    if (!aliases.has(alias)) throw notFound();
    return alias;
  };
  const point = (alias: string, body: Json): Json => {
    const fine = new RegExp(limits.richMenu.aliasId).test(alias);
    if (!fine) refuse([{ message: 'invalid property', property: 'richMenuAliasId' }]);
    if (!menus.get(String(body.richMenuId))?.image) throw new LineError(400, 'richmenu not found');
    aliases.set(alias, String(body.richMenuId));
    return {};
  };
  const entry = (alias: string) => ({ richMenuAliasId: alias, richMenuId: aliases.get(alias) });

  app.post('/richmenu/alias', rate(platform), async (request) => {
    const body = jsonBody(request);
    const alias = String(body.richMenuAliasId);
    if (aliases.has(alias)) throw new LineError(400, 'conflict richmenu alias id');
    if (aliases.size >= limits.richMenu.maxAliases)
      throw new LineError(400, 'The maximum number of aliases has been reached');
    return point(alias, body);
  });
  app.get('/richmenu/alias/list', rate(platform), async () => ({ aliases: [...aliases.keys()].map(entry) }));
  app.post<OfAlias>('/richmenu/alias/:alias', rate(platform), async (request) =>
    point(known(request.params.alias), jsonBody(request)),
  );
  app.get<OfAlias>('/richmenu/alias/:alias', rate(platform), async (request) =>
    entry(known(request.params.alias)),
  );
  app.delete<OfAlias>('/richmenu/alias/:alias', rate(platform, 'richMenuAliasDelete'), async (request) => {
    aliases.delete(known(request.params.alias));
    return {};
  });
}

function shown(id: string | undefined): Json {
  if (id === undefined) throw notFound();
  return { richMenuId: id };
}

function userIds(body: Json): string[] {
  const problems = new Problems();
  const rule = { kind: 'array', required: true, ...limits.calls.richMenuBulkUsers } as const;
  checkFields({ userIds: body.userIds }, { userIds: rule }, '', problems);
  refuse(problems.list);
  return (body.userIds as unknown[]).map(String);
}
