// Reading

export { type Announcement, announce } from "./announce.ts";
// Asking
export { type AskOptions, ask, compare, run, type Watching } from "./ask.ts";
// Many plans
export type { FactorGroup } from "./factors.ts";
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
} from "./inquire.ts";
export type { InquiryOptions } from "./inquiryOptions.ts";
export { historyOf, type Job, jobOf, type PluginModule, settingOf, shelvesOf } from "./job.ts";
export { keepResult } from "./keepResult.ts";
export { telling } from "./means.ts";
export { type LoadedPlugins, loadPlugins, type Plugin, PluginError } from "./plugins.ts";
// In time
export { type ProfileOptions, profile, type WarmUpOptions, warmUp } from "./profile.ts";
export { type Program, workerProgram } from "./program.ts";
export {
  type PreparedQuestion,
  prepare,
  QuestionError,
  type QuestionOptions,
  type Verb,
} from "./question.ts";
export { packagedScenarios, type ReadOptions, readScenario } from "./readScenario.ts";
export { type ReplayOptions, replay } from "./replay.ts";
export { shellWord } from "./shellWord.ts";
export { onThisThread, type ThisThreadOptions } from "./thisThread.ts";
export { type Finding, type VerifyOptions, verify } from "./verify.ts";
export { comparisonWishes } from "./wishes.ts";
export { cores, onWorkers, type WorkersOptions } from "./workers.ts";
