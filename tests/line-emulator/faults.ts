/** A fault that the next call of an endpoint meets. */
export interface Fault {
  /** The end of the path: `push`, `reply`, `profile/U…`. */
  endpoint: string;
  status: 429 | 500;
  /**
   * `before`: nothing was sent. `after`: LINE accepted and delivered, but the answer is an error, which
   * is why retry keys exist.
   */
  when?: 'before' | 'after';
}

/** Faults ordered by a test; each strikes once. */
export class Faults {
  #ordered: Fault[] = [];

  /** Lets the next call of this endpoint fail. */
  failNext(fault: Fault): void {
    this.#ordered.push(fault);
  }

  /** Takes the fault that strikes a path at this moment. */
  strike(path: string, when: 'before' | 'after'): Fault | undefined {
    const index = this.#ordered.findIndex(
      (fault) => path.endsWith(`/${fault.endpoint}`) && (fault.when ?? 'before') === when,
    );
    return index < 0 ? undefined : this.#ordered.splice(index, 1)[0];
  }
}
