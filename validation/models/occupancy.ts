import type { Simulation } from "../../src/engine/index.ts";

/** How many are present, with the time spent at each number, counted apart from the engine's own monitors. */
export class Occupancy {
  readonly #simulation: Simulation;
  readonly #timeAt: number[] = [];
  #present = 0;
  #since = 0;
  #integral = 0;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    this.#since = simulation.now;
  }

  add(change: number): void {
    this.#account();
    this.#present += change;
  }

  /** The integral of the number present over the time observed. */
  get integral(): number {
    this.#account();
    return this.#integral;
  }

  /** The time at exactly `number` present. */
  timeAt(number: number): number {
    this.#account();
    return this.#timeAt[number] ?? 0;
  }

  reset(): void {
    this.#since = this.#simulation.now;
    this.#integral = 0;
    this.#timeAt.fill(0);
  }

  #account(): void {
    const elapsed = this.#simulation.now - this.#since;
    this.#since += elapsed;
    this.#integral += elapsed * this.#present;
    while (this.#timeAt.length <= this.#present) this.#timeAt.push(0);
    this.#timeAt[this.#present]! += elapsed;
  }
}
