// Time
export { hoursPerMonth, hoursPerYear } from "./calendarYear.ts";

// The unit of work: replications of one alternative
export {
  type Block,
  blockOf,
  type Failure,
  type History,
  perform,
  type ReplicationResult,
  replicate,
  type Setting,
  type Task,
} from "./task.ts";
export { gaps, type Span, WorkList } from "./workList.ts";
export type { Executor } from "./executor.ts";

// What a replication leaves: accounts in columns
export { Ledger } from "./ledger.ts";
export { embedding, type Layout, layout } from "./layout.ts";
export { embedded, type Records, RecordTable, rowsOf, type Spill } from "./records.ts";
export { week, type Weeks, weeksOf } from "./weeks.ts";

// An experiment: alternatives x replications
export {
  commonLayout,
  comparisonOf,
  experiment,
  firstLook,
  measuresOf,
  type Progress,
  type Question,
  type Results,
  type Running,
  setting,
} from "./experiment.ts";
export type { LeadingChange } from "./leadingChange.ts";

// What is reported of it
export type { Measure, OwnFold, OwnMeasure } from "./measure.ts";
export { measures } from "./measures.ts";
export { difference, estimate, level, type MeasureEstimate, values } from "./estimates.ts";
export { balanceTolerance, checks } from "./checks.ts";
export type { Check, Comparison, FailedReplication } from "./comparison.ts";

// How alternatives stand to one another, and how precisely
export { type Lead, leadOf, type Standing, type StandingPair } from "./standing.ts";
export {
  type OutcomeReport,
  type Pairing,
  type PairReport,
  type PairsQuestion,
  type PairsReport,
  type PairVerdict,
  verdictOf,
} from "./pairs.ts";
export type { PrecisionGoal, PrecisionReport } from "./precision.ts";
export { expectedDepartures, type ReducedReport } from "./reduction.ts";

// What the purchase of added units costs
export { type UnitsOwned, unitsBought, unitsOf, yearlyPrice } from "./purchase.ts";

// Which picket it was
export { version } from "./version.ts";
