// Reading

export { type Announcement, announce } from "../study/announce.ts";
// Asking
export { type AskOptions, ask, compare, run, type Watching } from "../study/ask.ts";
// Many plans
export type { FactorGroup } from "../study/factors.ts";
// Where it runs
export { type HereOptions, here } from "./here.ts";
// What the modeller brings
export { importModule, type Module } from "./importModule.ts";
export {
  type FrontierOptions,
  frontier,
  type OptimizeOptions,
  optimize,
  prepareSweep,
  type SweepOptions,
  sweep,
} from "../study/manyPlans.ts";
export type { StudyOptions } from "../study/studyOptions.ts";
export { historyOf, type Job, jobOf, type PluginModule, settingOf, shardDirectoriesOf } from "./job.ts";
export { keepResult } from "../study/keepResult.ts";
export { telling } from "../study/computing.ts";
export { type LoadedPlugins, loadPlugins, type Plugin, PluginError } from "../study/plugins.ts";
// In time
export { type ProfileOptions, profile, type WarmUpOptions, warmUp } from "../study/inTime.ts";
export { type Program, workerProgram } from "./program.ts";
export {
  type PreparedQuestion,
  prepare,
  QuestionError,
  type QuestionOptions,
  type Verb,
} from "../study/question.ts";
export { packagedScenarios, type ReadOptions, readScenario } from "../study/readScenario.ts";
export { type ReplayOptions, replay } from "../study/replay.ts";
export { shellWord } from "./shellWord.ts";
export { onThisThread, type ThisThreadOptions } from "./thisThread.ts";
export { type Finding, type VerifyOptions, verify } from "../study/verify.ts";
export { comparisonDefaults } from "../study/defaults.ts";
export { cores, onWorkers, type WorkersOptions } from "./workers.ts";
