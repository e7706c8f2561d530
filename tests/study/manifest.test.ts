import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { arraySpec, batchScript } from "../../src/execution/slurm.ts";
import { readScenario } from "../../src/index.ts";
import { resultText } from "../../src/results/index.ts";
import {
  collect,
  doNumberedTask,
  manifest,
  missingTasks,
  taskOf,
  writeManifest,
} from "../../src/study/manifest.ts";
import { answerOf, scratch, small } from "../execution/support.ts";

const options = { replications: 23, seed: "picket", plugins: [], command: undefined };
const cut = async (tasks: number) =>
  manifest({ name: "small", verb: "compare", scenario: await readScenario(small), options, tasks });

it("tasks cover every replication of every alternative once", async () => {
  const content = await cut(7);
  const all = Array.from({ length: content.tasks }, (_, i) => taskOf(content, i));
  const covered = all.flatMap(({ alternative, from, to }) =>
    Array.from({ length: to - from + 1 }, (_, i) => `${alternative} ${from + i}`),
  );
  expect(covered.length).toBe(46);
  expect(new Set(covered).size).toBe(46);
});

it("tasks done one by one, in any order and one of them twice, collect to the bytes of the command itself", async () => {
  const folder = scratch();
  const path = join(folder, "manifest.json");
  const content = await cut(6);
  writeManifest(path, content);
  const numbers = Array.from({ length: content.tasks }, (_, i) => i).reverse();
  expect(await missingTasks(path)).toEqual([...numbers].reverse());
  for (const number of numbers.slice(1)) await doNumberedTask(path, number);
  expect(await missingTasks(path)).toEqual([content.tasks - 1]);
  const first = await doNumberedTask(path, content.tasks - 1);
  const again = await doNumberedTask(path, content.tasks - 1);
  expect([first.kept, again.done]).toEqual([0, 0]);
  expect(again.kept).toBe(first.done);

  let run = 0;
  const onProgress = () => {
    run++;
  };
  const { comparison, path: kept } = await collect(path, { workers: 1, onProgress });
  expect(run).toBe(0);
  expect(JSON.stringify(comparison)).toBe(await answerOf({ replications: 23, workers: 1 }));
  expect(readFileSync(kept, "utf8")).toBe(resultText(comparison));
});

it("a task whose shards are gone is missing, and is finished here when it is collected all the same", async () => {
  const folder = scratch();
  const path = join(folder, "manifest.json");
  const content = await cut(4);
  writeManifest(path, content);
  for (let i = 0; i < content.tasks; i++) await doNumberedTask(path, i);
  rmSync(join(folder, "shards"), { recursive: true });
  expect(await missingTasks(path)).toHaveLength(content.tasks);
  const { comparison } = await collect(path, { workers: 1 });
  expect(JSON.stringify(comparison)).toBe(await answerOf({ replications: 23, workers: 1 }));
});

it("a number that is no task, and a manifest of another picket, are refused", async () => {
  const path = join(scratch(), "manifest.json");
  const content = await cut(4);
  writeManifest(path, content);
  await expect(doNumberedTask(path, 99)).rejects.toThrow(
    `task: expected a number from 0 to ${content.tasks - 1}`,
  );
  writeManifest(path, { ...content, job: { ...content.job, program: "ab".repeat(32) } });
  await expect(doNumberedTask(path, 0)).rejects.toThrow("made by another picket");
});

it("the batch script has one array element a task, words that need it quoted, and time to keep what is finished", () => {
  const script = batchScript({
    ...{ name: "small", tasks: 12, manifest: "/my data/manifest.json", logs: "/logs" },
    ...{ picket: ["/usr/bin/node", "main.js"], sbatch: ["--partition=short"] },
  });
  expect(script).toBe(`#!/bin/bash
#SBATCH --job-name=picket-small
#SBATCH --array=0-11
#SBATCH --output=/logs/%A_%a.log
#SBATCH --requeue
#SBATCH --signal=TERM@60
#SBATCH --partition=short
exec /usr/bin/node main.js worker --manifest '/my data/manifest.json' --task "$SLURM_ARRAY_TASK_ID"
`);
});

it("numbers are written as Slurm reads them", () => {
  expect(arraySpec([0, 1, 2, 5, 7, 8])).toBe("0-2,5,7-8");
});
