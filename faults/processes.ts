/** Processes, threads and clocks that do what they should not. */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jobOf, onWorkers, settingOf, workerProgram } from "../src/execution/index.ts";
import { type Block, WorkList } from "../src/experiment/index.ts";
import { prepare, readScenario } from "../src/study/index.ts";
import { answerIn, broken, compare, pause, scenario, scratch, survived, type Verdict } from "./stage.ts";

/** A second process on the same folder is refused, and the first is not disturbed. */
export async function twoProcesses(expected: string): Promise<Verdict> {
  const out = scratch();
  const first = compare(out);
  while (!existsSync(join(out, ".picket-lock"))) await pause(10);
  const second = await compare(out).ended;
  const { code } = await first.ended;
  if (second.code !== 1 || !second.stderr.includes(`in use by process ${first.child.pid}`)) {
    return broken(`the second ended with ${second.code}: ${second.stderr.slice(-300)}`);
  }
  if (code !== 0 || answerIn(out) !== expected) return broken(`the first was disturbed: exit ${code}`);
  return survived("the second was refused with the number of the first, which ended with the same bytes");
}

/** The clock jumps to and fro by up to a year, in every thread. */
export async function clockJumps(expected: string): Promise<Verdict> {
  const out = scratch();
  const jumping = join(scratch(), "jumping.mjs");
  writeFileSync(
    jumping,
    `const now = Date.now; let n = 0;
     Date.now = () => now() + ((n++ * 7919) % 365 - 180) * 86_400_000;\n`,
  );
  const { code, stderr } = await compare(out, [], { NODE_OPTIONS: `--import ${jumping}` }).ended;
  if (code !== 0) return broken(`exit ${code}: ${stderr.slice(-300)}`);
  return answerIn(out) === expected ? survived("same bytes") : broken("other bytes than undisturbed");
}

/** One interruption from the keyboard keeps what is finished; a second one at once does too. */
export async function interrupted(times: 1 | 2, expected: string): Promise<Verdict> {
  const out = scratch();
  const run = compare(out);
  while (!existsSync(join(out, ".picket-lock"))) await pause(10);
  await pause(1200);
  for (let i = 0; i < times; i++) {
    run.child.kill("SIGINT");
    await pause(5);
  }
  const { code, stderr } = await run.ended;
  if (code !== 130) return broken(`exit ${code}: ${stderr.slice(-300)}`);
  if (times === 1 && !/finished work is kept; to resume: picket compare/.test(stderr)) {
    return broken(`no command to resume: ${stderr.slice(-300)}`);
  }
  const again = await compare(out).ended;
  if (again.code !== 0 || answerIn(out) !== expected) return broken(`then exit ${again.code}`);
  return survived("exit 130, and the same command went on to the same bytes");
}

/** A replication takes all memory, or ends its thread: it fails, and no other does. */
export async function threadBreaks(deed: "out of memory" | "crash"): Promise<Verdict> {
  const deeds = {
    "out of memory": "const all = []; for (;;) all.push(new Array(1000).fill(n));",
    crash: "process.exit(1);",
  };
  const plugin = join(scratch(), "breaks.mjs");
  // Eleven departures in the first two days, which happens in some replications.
  writeFileSync(
    plugin,
    `export const counted = { kind: "measure", name: "counted", unit: "1", begin: () => { let n = 0; return {
       listen: ({ kind, at }) => { if (kind === "departed" && at < 48 && ++n === 11) { ${deeds[deed]} } }, value: () => n }; } };`,
  );
  const prepared = await prepare("run", await readScenario(scenario), {
    plugins: [plugin],
    replications: 40,
  });
  const { path, hash } = await workerProgram();
  const job = jobOf(prepared, hash)!;
  const blocks: Block[] = [];
  const work = new WorkList(new Map([["today", [{ from: 1, to: 40 }]]]));
  await onWorkers({ job, program: path, count: 2, heap: 64 })(
    await settingOf(job),
    work,
    (block) => blocks.push(block),
    undefined,
  );
  const failed = blocks.flatMap((block) => block.failed);
  const done = blocks.reduce((sum, { replications }) => sum + replications.length, 0);
  if (failed.length === 0 || done + failed.length !== 40) {
    return broken(`${done} done and ${failed.length} failed of 40`);
  }
  return survived(`${done} of 40 replications done, ${failed.length} failed: ${failed[0]!.error}`);
}
