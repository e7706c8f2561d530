/** The figures of docs/scale.md: `npx tsx faults/scale.ts [--scenario FILE] [--only NAME]`. Needs dist/ and a quiet machine. */

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { jobOf, onWorkers, settingOf, shardDirectoriesOf, workerProgram } from "../src/execution/index.ts";
import {
  type Block,
  blockOf,
  setting as compile,
  type Executor,
  experiment,
  perform,
  WorkList,
} from "../src/experiment/index.ts";
import { keepBlock, keptBlocks, shardBytes } from "../src/results/index.ts";
import { prepare, readScenario } from "../src/study/index.ts";
import { freePort } from "../tests/cli/freePorts.ts";
import { main, scratch, scenario as small } from "./stage.ts";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const { values } = parseArgs({
  options: {
    scenario: { type: "string", default: path("../scenarios/transit-zone-2014.yaml") },
    only: { type: "string" },
    replications: { type: "string", default: "60" },
  },
});
const say = (name: string, figure: unknown) => process.stdout.write(`${name}: ${JSON.stringify(figure)}\n`);

async function prepared(file: string, replications: number) {
  const question = await prepare("compare", await readScenario(file), { replications });
  const { path: program, hash } = await workerProgram();
  const job = jobOf(question, hash)!;
  return { job, program, setting: await settingOf(job) };
}

/** Replications a second on so many worker threads, start of the threads included and left out. */
async function speed(file: string, replications: number, count: number) {
  const { job, program, setting } = await prepared(file, replications);
  const spans = [{ from: 1, to: replications }];
  const work = new WorkList(new Map(job.alternatives.map((id) => [id, spans])));
  const total = work.left;
  const began = performance.now();
  let first = 0;
  let early = 0;
  await onWorkers({ job, program, count })(
    setting,
    work,
    ({ replications: done }) => {
      if (first === 0) {
        first = performance.now();
        early = done.length;
      }
    },
    undefined,
  );
  const end = performance.now();
  return {
    perSecond: total / ((end - began) / 1000),
    warmPerSecond: (total - early) / ((end - first) / 1000),
  };
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;

const measurements: Readonly<Record<string, () => Promise<void>>> = {
  speed: async () => {
    const n = Number(values.replications);
    const runs: Record<number, number[]> = { 1: [], 2: [] };
    for (let i = 0; i < 3; i++) {
      for (const count of [1, 2]) runs[count]!.push((await speed(values.scenario, n, count)).warmPerSecond);
    }
    const [one, two] = [median(runs[1]!), median(runs[2]!)];
    say("replications a second", {
      one: round(one),
      two: round(two),
      ratio: round(two / one),
      load: loadavg()[0],
    });
  },
  overhead: async () => {
    const { job, setting } = await prepared(values.scenario, 20);
    const folder = scratch();
    const [id, directory] = [...shardDirectoriesOf(job, setting, folder)][0]!;
    const block = blockOf(id, [...perform(setting, { alternative: id, from: 1, to: 20 })]);
    const span = { from: 1, to: 20 };
    keepBlock(directory, span, block);
    const time = (work: () => void) => {
      const began = performance.now();
      for (let i = 0; i < 50; i++) work();
      return (performance.now() - began) / 50;
    };
    const encode = time(() => shardBytes(directory, span, block));
    const keep = time(() => keepBlock(directory, span, block));
    const bytes = shardBytes(directory, span, block).length;
    say("a shard of 20 replications, ms", {
      encode: round(encode),
      keep: round(keep),
      bytes,
      sums: directory.names.length,
    });
  },
  resume: async () => {
    const { job, setting } = await prepared(small, 1);
    const folder = scratch();
    const [id, directory] = [...shardDirectoriesOf(job, setting, folder)][0]!;
    mkdirSync(join(folder, "shards", directory.history), { recursive: true });
    const [one] = [...perform(setting, { alternative: id, from: 1, to: 1 })];
    for (let k = 1; k <= 10_000; k++) {
      const block = blockOf(id, [{ ...one!, replication: k }]);
      keepBlock(directory, { from: k, to: k }, block);
    }
    const began = performance.now();
    let count = 0;
    for await (const { replications } of keptBlocks(
      new Map([[id, directory]]),
      { from: 1, to: 10_000 },
      () => {},
    )) {
      count += replications.length;
    }
    say("resume from 10,000 shards", { count, seconds: round((performance.now() - began) / 1000) });
  },
  statistics: async () => {
    const scenario = await readScenario(values.scenario);
    const processor = async (work: () => Promise<unknown> | unknown) => {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    for (const [name, options] of [
      ["compare", {}],
      ["compare --pairs all --simultaneous", { pairs: "all", simultaneous: true }],
    ] as const) {
      const { question } = await prepare("compare", scenario, { replications: 100, ...options });
      const compiled = compile(scenario, question);
      const blocks: Block[] = [];
      const simulating = await processor(() => {
        for (const alternative of question.alternatives) {
          for (let from = 1; from <= 100; from += 10) {
            const task = { alternative, from, to: from + 9 };
            blocks.push(blockOf(alternative, [...perform(compiled, task)]));
          }
        }
      });
      const replaying: Executor = async (_, work, onBlock) => {
        while (work.take(() => Number.POSITIVE_INFINITY) !== undefined);
        for (const block of blocks) onBlock(block);
      };
      const folding = await processor(() => experiment(scenario, question, { executor: replaying }));
      say(`statistics of ${name}, 100 replications of ${question.alternatives.length}`, {
        simulatingSeconds: round(simulating),
        statisticsSeconds: round(folding, 3),
        share: round(folding / (simulating + folding), 4),
      });
    }
  },
  queue: async () => {
    const port = await freePort();
    const redis = spawn("redis-server", ["--port", String(port), "--save", ""], { stdio: "ignore" });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const address = `redis://127.0.0.1:${port}`;
    const worker = spawn(
      process.execPath,
      [main, "worker", "--queue", address, "--workers", "2", "--quiet"],
      {
        stdio: "ignore",
      },
    );
    const { onQueue } = await import("../src/execution/onQueue.ts");
    const { job, program: _, setting } = await prepared(small, 1);
    const directories = shardDirectoriesOf({ ...job }, setting, scratch());
    const spans = [{ from: 1, to: 1500 }];
    const own = new WorkList(new Map(job.alternatives.map((id) => [id, spans])));
    const total = own.left;
    const fingerprint = spawnSync(process.execPath, [
      "-e",
      `process.stdout.write(require("crypto").createHash("sha256").update(require("fs").readFileSync(${JSON.stringify(path("../dist/execution/worker.js"))})).digest("hex"))`,
    ]).stdout.toString();
    const began = performance.now();
    let tasks = 0;
    try {
      await onQueue({
        address,
        job: { ...job, program: fingerprint },
        shelves: directories,
        onTrouble: () => {},
        blockLength: 0,
      })(setting, own, () => tasks++, undefined);
    } finally {
      worker.kill("SIGTERM");
      redis.kill("SIGTERM");
    }
    const seconds = (performance.now() - began) / 1000;
    say("queue, tasks of one replication", { tasks, total, perSecond: round(tasks / seconds) });
  },
  memory: async () => {
    for (const n of [500, 2000, 8000]) {
      const out = scratch();
      const run = spawnSync(
        "/usr/bin/time",
        [
          ...["-f", "%M", process.execPath, main, "compare", small, "--replications", String(n)],
          ...["--workers", "2", "--out", out, "--quiet", "--format", "csv"],
        ],
        { encoding: "utf8" },
      );
      say(
        `memory at ${n} replications of each alternative, MB`,
        round(Number(run.stderr.trim().split("\n").at(-1)) / 1000, 0),
      );
    }
  },
  bookkeeping: async () => {
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", "tsx", path("bookkeeping.ts"), "1000000", "50"],
      { encoding: "utf8" },
    );
    say("bookkeeping of a million tasks", JSON.parse(stdout));
  },
};

say("machine", {
  node: process.version,
  cpu: /model name\s*: (.*)/.exec(readFileSync("/proc/cpuinfo", "utf8"))?.[1],
  load: loadavg()[0],
});
for (const [name, measure] of Object.entries(measurements)) {
  if (values.only === undefined || values.only === name) await measure();
}
