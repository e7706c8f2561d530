// Time

// Resources
export type { AskedFor, AskOptions, Balked, Granted, Reneged } from "./ask.ts";
// Processes and what they wait for
export { Batch, type BatchMembers } from "./batch.ts";
export { type CapacityChange, scheduleCapacity } from "./capacitySchedule.ts";
// Chance
export * from "./chance.ts";
export { type AllOf, allOf, anyOf, type FirstOf, type Parts, type PartValue } from "./condition.ts";
export { Container, type ContainerOptions, type Moved } from "./container.ts";
export type { EventHandle } from "./eventCalendar.ts";
export { Gate } from "./gate.ts";
export { type Held, type HeldUnless, hold, holdUnless } from "./hold.ts";
// Observation
export { Level } from "./level.ts";
export type { Process } from "./process.ts";
export {
  type Claimant,
  type Discipline,
  type Preempted,
  type Requested,
  type RequestOptions,
  Resource,
  type ResourceOptions,
} from "./resource.ts";
export type { ResourceCounts, ResourceRecord } from "./resourceRecord.ts";
export { Series } from "./series.ts";
export { Signal } from "./signal.ts";
export { type RunOptions, Simulation, type SimulationOptions, type WaitingProcess } from "./simulation.ts";
export { SimulationError } from "./simulationError.ts";
export { type GetOptions, type Got, Store, type StoreOptions } from "./store.ts";
export { Tally } from "./tally.ts";
export { timeout } from "./timeout.ts";
export { ndjsonTracer, type TraceEvent, type Tracer } from "./trace.ts";
export type { Behaviour, Elapsed, Interrupted, Killed, Signalled, Wait, Waiting } from "./wait.ts";
export { type Awaitable, waitFor } from "./waitFor.ts";
export { warmUp } from "./warmUp.ts";
