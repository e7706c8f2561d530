/** One line of a trace: what happened when, and to whom. Names, not objects, so that it can be written down. */
export type TraceEvent =
  | { readonly kind: "action"; readonly time: number }
  | { readonly kind: "start"; readonly time: number; readonly process: string }
  | { readonly kind: "hold"; readonly time: number; readonly process: string; readonly until: number }
  | { readonly kind: "resume"; readonly time: number; readonly process: string }
  | { readonly kind: "finish"; readonly time: number; readonly process: string }
  | { readonly kind: "interrupt"; readonly time: number; readonly process: string; readonly cause: string }
  | { readonly kind: "kill"; readonly time: number; readonly process: string }
  | { readonly kind: "fire"; readonly time: number; readonly place: string; readonly waiting: number }
  | {
      readonly kind: "queue" | "grant" | "balk" | "leave" | "release" | "preempt" | "regain";
      readonly time: number;
      readonly process: string;
      readonly place: string;
      readonly units: number;
    }
  | { readonly kind: "capacity"; readonly time: number; readonly place: string; readonly units: number };

/** Listens to a simulation: `new Simulation({ trace })`. Without one, tracing costs nothing but a comparison. */
export type Tracer = (event: TraceEvent) => void;

/** A tracer that writes each event as a line of NDJSON (one JSON object a line, ended by a line feed). */
export function ndjsonTracer(write: (line: string) => void): Tracer {
  return (event) => write(`${JSON.stringify(event)}\n`);
}
