import { limits } from './limits.ts';

/** A LINE account as the platform knows it. */
export interface Person {
  userId: string;
  displayName: string;
  /** BCP 47; absent when the user has not agreed to share it. */
  language?: string;
  /** `stranger` has not added the account; a message makes her reachable for a while all the same. */
  state: 'stranger' | 'friend' | 'blocked';
  /** When she last wrote to the account. */
  wroteAt?: number;
}

const reachableFor = limits.calls.reachableDaysAfterMessage * 86_400_000;

/** All accounts the platform knows, and who was seen in which group. */
export class People {
  readonly #people = new Map<string, Person>();
  readonly #groups = new Map<string, Set<string>>();

  /** The account with this id; a friend without a name when it was not known yet. */
  meet(userId: string): Person {
    const person = this.#people.get(userId) ?? { userId, displayName: '', state: 'friend' };
    this.#people.set(userId, person);
    return person;
  }

  /** A known account. */
  find(userId: string): Person | undefined {
    return this.#people.get(userId);
  }

  /** Everybody, in the order of meeting. */
  all(): Person[] {
    return [...this.#people.values()];
  }

  /** Remembers that the account is in a group or room, and who spoke there. */
  seenIn(groupId: string, userId: string | undefined): void {
    const members = this.#groups.get(groupId) ?? new Set<string>();
    if (userId !== undefined) members.add(userId);
    this.#groups.set(groupId, members);
  }

  /**
   * How many people a pushed message to this chat reaches: 1 or 0 for a user (0 when blocked or not a
   * friend), the members seen so far for a group. Nothing when the platform does not know the chat.
   */
  reached(chatId: string, now: number): number | undefined {
    const members = this.#groups.get(chatId);
    if (members) return Math.max(members.size, 1);
    const person = this.#people.get(chatId);
    if (person === undefined) return undefined;
    const wroteLately = person.wroteAt !== undefined && now - person.wroteAt <= reachableFor;
    return Number(person.state === 'friend' || (person.state === 'stranger' && wroteLately));
  }
}
