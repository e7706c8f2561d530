// Asking the question

export { hoursPerMonth, hoursPerYear } from "./calendarYear.ts";
export { balanceTolerance } from "./checks.ts";
// The answer
export type { Check, Comparison, FailedReplication } from "./comparison.ts";
// Many plans
export {
  type Design,
  type DesignKind,
  type Factor,
  type FactorRange,
  lay,
  type Written,
  writtenIn,
} from "../study/design.ts";
export { difference, estimate, level, type MeasureEstimate, values } from "./estimates.ts";
export type { Executor } from "./executor.ts";
export {
  commonLayout,
  compare,
  experiment,
  firstLook,
  measuresOf,
  type Progress,
  type Question,
  type Results,
  type Running,
  setting,
} from "./experiment.ts";
export {
  type Frontier,
  type FrontierPoint,
  type FrontierQuestion,
  type FrontierStanding,
  frontier,
  type Margin,
  type NextStep,
} from "../study/frontier.ts";
export { type StudyQuestion, Study, type Means, MeasureUnknown, ReplicationsFailed } from "../study/study.ts";
export { embedding, type Layout, layout } from "./layout.ts";
export type { LeadingChange } from "./leadingChange.ts";
export { Ledger } from "./ledger.ts";
export { type Candidate, gridSize, type LeverVector, leverValues } from "../study/leverGrid.ts";
// What is reported
export type { Measure, OwnFold, OwnMeasure } from "./measure.ts";
export { measures } from "./measures.ts";
export {
  type ChosenPlan,
  type Contender,
  type Objective,
  type OptimizeQuestion,
  type Optimum,
  optimize,
} from "../study/optimize.ts";
// How alternatives stand to one another, and how precisely
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
// In time
export {
  type ProfileBand,
  type ProfileQuestion,
  type ProfileReport,
  profileBands,
  profileReport,
  type WarmUpReport,
  type WeeklySeries,
  warmUpReport,
  weeklySeries,
  wholeWeeks,
} from "./weeklySeries.ts";
export { embedded, type Records, RecordTable, rowsOf, type Spill } from "./records.ts";
export { expectedDepartures, type ReducedReport } from "./reduction.ts";
export {
  needsIndifference,
  type SelectionMethod,
  selectionMethods,
  sharesRandomNumbers,
} from "../study/selecting.ts";
export type { Lead, Standing, StandingPair } from "./standing.ts";
export {
  type Sweep,
  type SweepEffect,
  type SweepPoint,
  type SweepQuestion,
  type SweepSize,
  sweep,
  sweepSize,
} from "../study/sweep.ts";
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
export { version } from "./version.ts";
export type { Weeks } from "./weeks.ts";
export { gaps, type Span, WorkList } from "./workList.ts";
