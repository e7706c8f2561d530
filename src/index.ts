// What the analyst writes
export {
  type Scenario,
  ScenarioError,
  type ScenarioInput,
  scenario,
  withPlan,
  withPlans,
  withWorld,
} from "./scenario/index.ts";
export { readScenario } from "./study/index.ts";

// Asking the question: compare alternatives
export {
  type Announcement,
  type AskOptions,
  announce,
  type PreparedQuestion,
  prepare,
  QuestionError,
  run,
  compare,
} from "./study/index.ts";

// Many plans: the budget frontier, a sweep, the best plan
export {
  type FrontierOptions,
  frontier,
  type StudyOptions,
  type OptimizeOptions,
  optimize,
  type SweepOptions,
  sweep,
  type ChosenPlan,
  type Contender,
  type Frontier,
  type FrontierPoint,
  type Optimum,
  type Sweep,
  type SweepPoint,
} from "./study/index.ts";

// In time
export {
  type ProfileOptions,
  profile,
  type WarmUpOptions,
  warmUp,
  type ProfileBand,
  type ProfileReport,
  type WarmUpReport,
} from "./study/index.ts";

// Plug-ins: custom rules and custom measures
export { type Plugin, PluginError } from "./execution/index.ts";
export type { OwnFold, OwnMeasure } from "./experiment/index.ts";
export { type Candidate, type DispatchRule, firstFree, nearest } from "./model/index.ts";

// The answer as data
export {
  type Check,
  type Comparison,
  type FailedReplication,
  type MeasureEstimate,
  type PairsReport,
  type PrecisionReport,
  version,
} from "./experiment/index.ts";
export { ReplicationsFailed } from "./study/index.ts";

// One replication: what happened, fact by fact
export { type ReplayOptions, replay } from "./study/index.ts";
export type { Case, Fact, Fate, Unit, UnitState, MissReason, Passage, Shipment } from "./model/index.ts";

// The answer in words, tables, pictures and pages
export {
  announcementText,
  answer,
  answerTable,
  answerText,
  brief as reportBrief,
  budgetPicture,
  csv,
  differencesPicture,
  differenceWithInterval,
  frontierCsv,
  frontierPicture,
  frontierText,
  funnelPicture,
  type Histories,
  hoursPicture,
  type Language,
  languages,
  type Material,
  mapPicture,
  marginsPicture,
  markdown as reportMarkdown,
  optimumCsv,
  optimumPicture,
  optimumText,
  outcomesPicture,
  page as reportPage,
  profileCsv,
  profilePicture,
  profileText,
  sweepCsv,
  sweepPicture,
  sweepText,
  warmUpPicture,
  warmUpText,
  withInterval,
} from "./report/index.ts";

// Names of 0.1, for one version
/** @deprecated Use `Unit`. */
export type { Unit as Hull } from "./model/index.ts";
/** @deprecated Use `UnitState`. */
export type { UnitState as HullState } from "./model/index.ts";
/** @deprecated Use `StudyOptions`. */
export type { StudyOptions as InquiryOptions } from "./study/index.ts";
