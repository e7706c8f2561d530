// What the analyst writes

// Asking the question
// A rule or a measure of one's own
// Many plans
export {
  type AskOptions,
  compare,
  type FrontierOptions,
  frontier,
  type InquiryOptions,
  type OptimizeOptions,
  optimize,
  type Plugin,
  PluginError,
  QuestionError,
  type ReplayOptions,
  readScenario,
  replay,
  run,
  type SweepOptions,
  sweep,
} from "./execution/index.ts";
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
  type Frontier,
  type FrontierPoint,
  type Optimum,
  type PairsReport,
  type PrecisionReport,
  ReplicationsFailed,
  type Sweep,
  type SweepPoint,
  version,
} from "./experiment/index.ts";
export type {
  Candidate,
  Case,
  DispatchRule,
  Fact,
  Fate,
  Hull,
  HullState,
  MissReason,
  Passage,
  Shipment,
} from "./model/index.ts";
export { firstFree, nearest } from "./model/index.ts";
export {
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
  optimumText,
  outcomesPicture,
  page as reportPage,
  profilePicture,
  sweepCsv,
  sweepPicture,
  sweepText,
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
