/** How many replications make a block of the wanted length: as measured, alternative by alternative. */
export class Pace {
  readonly #milliseconds = new Map<string, number>();
  readonly #target: number;

  /** `target` is how long a block should take, in milliseconds. */
  constructor(target: number) {
    this.#target = target;
  }

  /** A block of so many replications took so long. */
  saw(alternative: string, replications: number, milliseconds: number): void {
    const each = milliseconds / replications;
    const before = this.#milliseconds.get(alternative);
    this.#milliseconds.set(alternative, before === undefined ? each : 0.7 * before + 0.3 * each);
  }

  /** Milliseconds that one replication takes; what is not yet known is as the slowest known. */
  each(alternative: string): number | undefined {
    return this.#milliseconds.get(alternative) ?? [...this.#milliseconds.values()].sort((a, b) => b - a)[0];
  }

  /** Replications of the next block: one until it is known how long that takes, and at most 4,096. */
  size(alternative: string): number {
    const own = this.#milliseconds.get(alternative);
    if (own === undefined) return 1;
    return Math.max(1, Math.min(4096, Math.round(this.#target / Math.max(own, 0.001))));
  }
}
