// What the analyst writes

// Asking the question
// A rule or a measure of one's own
// Many plans
export {
  type Announcement,
  type AskOptions,
  announce,
  type FrontierOptions,
  frontier,
  type StudyOptions,
  type OptimizeOptions,
  optimize,
  type PreparedQuestion,
  type ProfileOptions,
  prepare,
  profile,
  QuestionError,
  type ReplayOptions,
  readScenario,
  replay,
  run,
  type SweepOptions,
  sweep,
  type WarmUpOptions,
  warmUp,
} from "./study/index.ts";
export { compare } from "./study/index.ts";
export { type Plugin, PluginError } from "./execution/index.ts";
// The answer
export type {
  Check,
  Comparison,
  FailedReplication,
  MeasureEstimate,
  OwnFold,
  OwnMeasure,
} from "./experiment/index.ts";
export {
  type ChosenPlan,
  type Contender,
  type Frontier,
  type FrontierPoint,
  type Optimum,
  type ProfileBand,
  type ProfileReport,
  ReplicationsFailed,
  type Sweep,
  type SweepPoint,
  type WarmUpReport,
} from "./study/index.ts";
export { type PairsReport, type PrecisionReport, version } from "./experiment/index.ts";
export type {
  Candidate,
  Case,
  DispatchRule,
  Fact,
  Fate,
  Unit,
  UnitState,
  MissReason,
  Passage,
  Shipment,
} from "./model/index.ts";
export { firstFree, nearest } from "./model/index.ts";
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
export {
  type Scenario,
  ScenarioError,
  type ScenarioInput,
  scenario,
  withPlan,
  withPlans,
  withWorld,
} from "./scenario/index.ts";
