// The work as plain data
export { historyOf, type Job, jobOf, type PluginModule, settingOf, shardDirectoriesOf } from "./job.ts";
export { type Program, workerProgram } from "./program.ts";

// What the modeller brings
export { importModule, type Module } from "./importModule.ts";
export { type LoadedPlugins, loadPlugins, modulesOf, type Plugin, PluginError } from "./plugins.ts";

// Where it runs
export { onThisThread, type ThisThreadOptions } from "./thisThread.ts";
export { cores, onWorkers, type WorkersOptions } from "./workers.ts";
export { type HereOptions, here } from "./here.ts";
export { WorkerPool, type WorkerPoolOptions } from "./workerPool.ts";
export { doTask } from "./block.ts";
export { remembering } from "./remembering.ts";
