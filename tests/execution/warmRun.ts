/**
 * A comparison on worker threads that are warm, with its wall and processor seconds. As a program it prints those of one worker,
 * so that a test can see what two unrelated processes get out of this machine: `tsx tests/execution/warmRun.ts`.
 */
import { pathToFileURL } from "node:url";
import { jobOf, onWorkers, settingOf, workerProgram } from "../../src/execution/index.ts";
import { WorkList } from "../../src/experiment/index.ts";
import { prepare, readScenario } from "../../src/study/index.ts";

const replications = 120;
/** Replications before the watch is started: each worker compiles the model for itself, which takes it a second or two. */
const toWarmUp = 60;

export interface WarmRun {
  /** Wall seconds and processor seconds of `total` replications. */
  readonly wall: number;
  readonly busy: number;
  readonly total: number;
}

export async function warmRun(count: number): Promise<WarmRun> {
  const scenario = await readScenario("tests/cli/small.yaml", { set: ["horizon=4 years"] });
  const prepared = await prepare("compare", scenario, { replications });
  const { path, hash } = await workerProgram();
  const job = jobOf(prepared, hash)!;
  const work = new WorkList(new Map(job.alternatives.map((id) => [id, [{ from: 1, to: replications }]])));
  let began: { wall: number; processor: NodeJS.CpuUsage; done: number } | undefined;
  let done = 0;
  await onWorkers({ job, program: path, count })(
    await settingOf(job),
    work,
    (block) => {
      done += block.replications.length;
      if (done >= toWarmUp) began ??= { wall: performance.now(), processor: process.cpuUsage(), done };
    },
    undefined,
  );
  const { user, system } = process.cpuUsage(began!.processor);
  return {
    wall: (performance.now() - began!.wall) / 1000,
    busy: (user + system) / 1e6,
    total: done - began!.done,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href)
  process.stdout.write(JSON.stringify(await warmRun(1)));
