// Reading a scenario
export { packagedScenarios, type ReadOptions, readScenario } from "./readScenario.ts";

// Preparing a question: its defaults, what it will cost, the command that reproduces it
export {
  type PreparedQuestion,
  prepare,
  QuestionError,
  type QuestionOptions,
  type Verb,
} from "./question.ts";
export { comparisonDefaults } from "./defaults.ts";
export type { StudyOptions } from "./studyOptions.ts";
export { type Announcement, announce } from "./announce.ts";

// Comparing alternatives
export { type AskOptions, ask, compare, run, type Watching } from "./ask.ts";

// Many plans: frontier, sweep, optimum
export {
  type FrontierOptions,
  frontier,
  type OptimizeOptions,
  optimize,
  prepareSweep,
  type SweepOptions,
  sweep,
} from "./manyPlans.ts";
export { type Candidate, gridSize, type LeverVector, leverValues } from "./leverGrid.ts";
export {
  computeFrontier,
  type Frontier,
  type FrontierPoint,
  type FrontierQuestion,
  type FrontierStanding,
  type Margin,
  type NextStep,
} from "./frontier.ts";
export type { FactorGroup } from "./factors.ts";
export {
  type Design,
  type DesignKind,
  designPoints,
  type Factor,
  type FactorRange,
  type Written,
  writtenIn,
} from "./design.ts";
export {
  computeSweep,
  type Sweep,
  type SweepEffect,
  type SweepPoint,
  type SweepQuestion,
  type SweepSize,
  sweepSize,
} from "./sweep.ts";
export {
  needsIndifference,
  type SelectionMethod,
  selectionMethods,
  sharesRandomNumbers,
} from "./selecting.ts";
export {
  type ChosenPlan,
  type Contender,
  findOptimum,
  type Objective,
  type OptimizeQuestion,
  type Optimum,
} from "./optimize.ts";

// In time
export { type ProfileOptions, profile, type WarmUpOptions, warmUp } from "./inTime.ts";
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

// Replications as a study needs them
export { type Executors, MeasureUnknown, ReplicationsFailed, Study, type StudyQuestion } from "./study.ts";
export { telling } from "./withExecutors.ts";

// Once more: a result kept, one replication replayed, an answer verified
export { keepResult } from "./keepResult.ts";
export { type ReplayOptions, replay } from "./replay.ts";
export { type Finding, type VerifyOptions, verify } from "./verify.ts";
