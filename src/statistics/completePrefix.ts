/** Follows which replications have ended, in whatever order, and how long the prefix without gaps is. */
export class CompletePrefix {
  readonly #ahead = new Set<number>();
  #length = 0;

  /** Replication r (from 0) has ended. */
  add(replication: number): void {
    if (replication >= this.#length) this.#ahead.add(replication);
    while (this.#ahead.delete(this.#length)) this.#length++;
  }

  /** The number of replications from 0 on that have all ended. */
  get length(): number {
    return this.#length;
  }
}
