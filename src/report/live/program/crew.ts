/** Workers of a page, started from the text of its own program: no address is asked for anything. */

import type { Answers, Basis, FromWorker, Order, ToWorker } from "../messages.ts";

type Waiting = {
  readonly order: Order;
  readonly signal: AbortSignal;
  readonly done: (answer: Answers[Order["kind"]]) => void;
  readonly failed: (error: Error) => void;
};

type Hand = { readonly worker: Worker; busy: Waiting | undefined; readonly knows: Set<number> };

export class Crew {
  readonly #address: string;
  readonly #most: number;
  readonly #hands: Hand[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #bases = new Map<number, Basis>();

  constructor(program: string, most: number) {
    this.#address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
    this.#most = most;
  }

  /** What later orders may name. */
  give(basis: Basis): void {
    this.#bases.set(basis.id, basis);
  }

  /** The answer to an order; rejects with the signal's reason if that comes before a worker has begun it. */
  ask<Kind extends Order["kind"]>(
    order: Extract<Order, { kind: Kind }>,
    signal: AbortSignal,
  ): Promise<Answers[Kind]> {
    return new Promise((done, failed) => {
      this.#waiting.push({ order, signal, done: done as Waiting["done"], failed });
      this.#begin();
    });
  }

  #begin(): void {
    for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
      if (next.signal.aborted) {
        this.#waiting.shift();
        next.failed(next.signal.reason as Error);
        continue;
      }
      const hand = this.#hands.find(({ busy }) => busy === undefined) ?? this.#hire();
      if (hand === undefined) return;
      this.#waiting.shift();
      this.#order(hand, next);
    }
  }

  #hire(): Hand | undefined {
    if (this.#hands.length >= this.#most) return undefined;
    const hand: Hand = { worker: new Worker(this.#address), busy: undefined, knows: new Set() };
    hand.worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const { busy } = hand;
      hand.busy = undefined;
      if (data.kind === "done") busy?.done(data.answer);
      else busy?.failed(new Error(data.why));
      this.#begin();
    };
    hand.worker.onerror = (event) => {
      event.preventDefault();
      hand.busy?.failed(new Error(event.message ?? "the worker could not start"));
      hand.busy = undefined;
    };
    this.#hands.push(hand);
    return hand;
  }

  #order(hand: Hand, waiting: Waiting): void {
    const say = (message: ToWorker) => hand.worker.postMessage(message);
    const { order } = waiting;
    if (!hand.knows.has(order.basis)) {
      say({ kind: "basis", basis: this.#bases.get(order.basis)! });
      hand.knows.add(order.basis);
    }
    hand.busy = waiting;
    say(order);
  }
}

/** As many as the machine has cores, and no more than eight: each holds a scenario. */
export const hands = (): number => Math.max(1, Math.min(8, navigator.hardwareConcurrency || 1));
