import type { FastifyInstance } from 'fastify';
import { limits } from '../limits.ts';
import { jsonBody, LineError, notFound, refuse } from '../line-error.ts';
import type { Platform } from '../platform.ts';
import type { RichMenu } from '../rich-menus.ts';
import { problemsOfRichMenu } from '../validate/rich-menu.ts';
import { rate } from './rate.ts';

interface OfMenu {
  Params: { id: string };
}

const { image, maxMenus } = limits.richMenu;

/** Making, listing and deleting rich menus, and their pictures. */
export function richMenuRoutes(app: FastifyInstance, platform: Platform): void {
  const { menus } = platform.richMenus;
  const shown = ({ richMenuId, menu }: RichMenu) => ({ richMenuId, ...menu });
  const find = (id: string): RichMenu => {
    const found = menus.get(id);
    if (found === undefined) throw notFound();
    return found;
  };

  app.post('/richmenu', rate(platform, 'richMenuCreate'), async (request) => {
    const menu = jsonBody(request);
    refuse(problemsOfRichMenu(menu));
    if (menus.size >= maxMenus) throw new LineError(400, 'The maximum number of rich menus has been reached');
    const richMenuId = platform.ids.richMenu();
    menus.set(richMenuId, { richMenuId, menu });
    return { richMenuId };
  });

  app.post('/richmenu/validate', rate(platform), async (request) => {
    refuse(problemsOfRichMenu(jsonBody(request)));
    return {};
  });

  app.get('/richmenu/list', rate(platform, 'richMenuList'), async () => ({
    richmenus: [...menus.values()].map(shown),
  }));

  app.get<OfMenu>('/richmenu/:id', rate(platform), async (request) => shown(find(request.params.id)));

  app.delete<OfMenu>('/richmenu/:id', rate(platform, 'richMenuDelete'), async (request) => {
    if (!platform.richMenus.remove(request.params.id)) throw notFound();
    platform.changed({ kind: 'menu' });
    return {};
  });

  app.post<OfMenu>('/richmenu/:id/content', rate(platform), async (request) => {
    const menu = find(request.params.id);
    const contentType = request.headers['content-type'] ?? '';
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!image.types.includes(contentType))
      throw new LineError(415, `The content type, ${contentType}, is not supported`);
    if (bytes.length === 0 || bytes.length > image.maxBytes)
      throw new LineError(400, 'The image size is invalid');
    if (menu.image) throw new LineError(400, 'An image has already been uploaded to the richmenu');
    menu.image = { bytes, contentType };
    return {};
  });

  app.get<OfMenu>('/richmenu/:id/content', rate(platform), async (request, reply) => {
    const { image: picture } = find(request.params.id);
    if (picture === undefined) throw notFound();
    return reply.type(picture.contentType).send(picture.bytes);
  });
}
