// Time: a clock and what is due
export { type RunOptions, Simulation, type SimulationOptions, type WaitingProcess } from "./simulation.ts";
export type { EventHandle } from "./eventCalendar.ts";

// Processes: stories in time
export type { Process } from "./process.ts";
export type { Behaviour, Elapsed, Interrupted, Killed, Signalled, Wait, Waiting } from "./wait.ts";
export { type Held, type HeldUnless, hold, holdUnless } from "./hold.ts";

// Waiting for something to happen
export { type Awaitable, waitFor } from "./waitFor.ts";
export { waitUntil, when } from "./waitUntil.ts";
export { Signal } from "./signal.ts";
export { type Failed, OneShot, type Succeeded } from "./oneShot.ts";
export { Gate } from "./gate.ts";
export { State } from "./state.ts";
export { Batch, type BatchMembers } from "./batch.ts";
export { deadline, timeout } from "./timeout.ts";
export { type AllOf, allOf, anyOf, type FirstOf, type Parts, type PartValue } from "./condition.ts";

// Sharing what is scarce
export type { AskedFor, AskOptions, Balked, Granted, Reneged } from "./ask.ts";
export type { Claimant } from "./claimant.ts";
export {
  type Discipline,
  type Preempted,
  type Requested,
  type RequestOptions,
  Resource,
  type ResourceOptions,
} from "./resource.ts";
export { type CapacityChange, scheduleCapacity } from "./capacitySchedule.ts";
export { Container, type ContainerOptions, type Moved } from "./container.ts";
export { type GetOptions, type Got, Store, type StoreOptions } from "./store.ts";

// Chance
export * from "./chance.ts";

// Observation
export { Tally } from "./tally.ts";
export { Level } from "./level.ts";
export { Series } from "./series.ts";
export type { ResourceCounts, ResourceRecord } from "./resourceRecord.ts";
export { warmUp } from "./warmUp.ts";
export { ndjsonTracer, type TraceEvent, type Tracer } from "./trace.ts";

// Many runs
export {
  type Compared,
  comparisonOf,
  estimatesOf,
  type Model,
  type Replicated,
  type ReplicateOptions,
  replicate,
  replicateVariants,
} from "./replicate.ts";

// What went wrong
export { SimulationError } from "./simulationError.ts";
