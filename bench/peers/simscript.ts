import { createRequire } from "node:module";

export interface SimscriptEntity {
  script(): Promise<void>;
  delay(time: number): Promise<number>;
  enterQueue(queue: unknown): Promise<number>;
  leaveQueue(queue: unknown): void;
  readonly simulation: SimscriptSimulation;
}

export interface SimscriptSimulation {
  readonly queues: unknown[];
  readonly timeNow: number;
  timeEnd: number | null;
  start(reset?: boolean): Promise<void>;
  stop(): void;
  activate(entity: SimscriptEntity): Promise<number>;
  onStarting(): void;
  onFinished(): void;
}

interface Simscript {
  Simulation: new (options?: object) => SimscriptSimulation;
  Entity: new () => SimscriptEntity;
  Queue: new (name: string, capacity?: number) => unknown;
}

/** simscript 1.0.37, which wants a browser's frames. */
export function simscript(): Simscript {
  const place = globalThis as unknown as { requestAnimationFrame?: (action: () => void) => void };
  place.requestAnimationFrame ??= (action) => setImmediate(action);
  return createRequire(import.meta.url)("simscript") as Simscript;
}

/** Runs a model to its end. */
export function finished(model: SimscriptSimulation): Promise<void> {
  return new Promise((resolve) => {
    model.onFinished = () => resolve();
    void model.start(true);
  });
}
