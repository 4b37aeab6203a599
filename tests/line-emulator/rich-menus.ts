import type { Json } from './validate/problems.ts';

/** A rich menu as it was created, with its picture once uploaded. */
export interface RichMenu {
  richMenuId: string;
  menu: Json;
  image?: { bytes: Buffer; contentType: string };
}

/** Rich menus, their aliases, the default one and the one of each user. */
export class RichMenus {
  readonly menus = new Map<string, RichMenu>();
  /** Rich menu id by alias. */
  readonly aliases = new Map<string, string>();
  defaultId: string | undefined;
  readonly #ofUser = new Map<string, string>();

  /** Removes a menu from everywhere; false when it does not exist. */
  remove(richMenuId: string): boolean {
    if (this.defaultId === richMenuId) this.defaultId = undefined;
    for (const [userId, id] of this.#ofUser) if (id === richMenuId) this.#ofUser.delete(userId);
    return this.menus.delete(richMenuId);
  }

  /** Links a menu to a user. The caller has checked that its picture is there. */
  link(userId: string, richMenuId: string): void {
    this.#ofUser.set(userId, richMenuId);
  }

  /** Takes the user's own menu away; the default shows again. */
  unlink(userId: string): void {
    this.#ofUser.delete(userId);
  }

  /** The menu linked to this user by the API. */
  linkedTo(userId: string): string | undefined {
    return this.#ofUser.get(userId);
  }

  /** The menu the user sees: her own before the default. */
  shownTo(userId: string): RichMenu | undefined {
    const id = this.#ofUser.get(userId) ?? this.defaultId;
    return id === undefined ? undefined : this.menus.get(id);
  }

  /** What happens when the user taps a switch: the status LINE puts into the postback. */
  switchTo(userId: string, aliasId: string): 'SUCCESS' | 'RICHMENU_ALIAS_ID_NOTFOUND' | 'RICHMENU_NOTFOUND' {
    const id = this.aliases.get(aliasId);
    if (id === undefined) return 'RICHMENU_ALIAS_ID_NOTFOUND';
    if (!this.menus.get(id)?.image) return 'RICHMENU_NOTFOUND';
    this.link(userId, id);
    return 'SUCCESS';
  }
}
