import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { jobOf, onWorkers, workerProgram } from "../../src/execution/index.ts";
import { settingOf } from "../../src/execution/job.ts";
import type { Progress } from "../../src/experiment/index.ts";
import { type Block, WorkList } from "../../src/experiment/index.ts";
import { readScenario } from "../../src/index.ts";
import { prepare } from "../../src/study/index.ts";
import { answerOf, mischief, scratch, small } from "./support.ts";

const shardsOf = (folder: string): string[] =>
  readdirSync(join(folder, "shards"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".parquet"))
    .map((file) => join(folder, "shards", file))
    .sort();

let alone: string;
beforeAll(async () => {
  alone = await answerOf({ replications: 60, workers: 1 });
});

describe("any number of workers", () => {
  it("gives the same bytes: one, two, three, and all cores unless told", async () => {
    for (const workers of [2, 3, undefined]) {
      expect(await answerOf({ replications: 60, workers }), `${workers} workers`).toBe(alone);
    }
  });

  it("gives replication 7 alone as replication 7 of many", async () => {
    const one = await answerOf({ replications: 60, replication: 7, workers: 2 });
    expect(one).toBe(await answerOf({ replications: 60, replication: 7, workers: 1 }));
  });
});

describe("a kept question", () => {
  it("is answered again from its shards, with nothing run, in the same bytes", async () => {
    const out = scratch();
    expect(await answerOf({ replications: 60, workers: 2, out })).toBe(alone);
    const seen: Progress[] = [];
    const before = shardsOf(out);
    expect(await answerOf({ replications: 60, workers: 2, out, onProgress: (p) => seen.push(p) })).toBe(
      alone,
    );
    expect(seen).toEqual([]);
    expect(shardsOf(out)).toEqual(before);
  });

  it("keeps the first replications when it grows, and computes only the rest", async () => {
    const out = scratch();
    await answerOf({ replications: 20, workers: 1, out });
    const before = new Map(shardsOf(out).map((file) => [file, readFileSync(file)]));
    let last: Progress | undefined;
    const grown = await answerOf({
      ...{ replications: 60, workers: 2, out },
      onProgress: (progress) => {
        last = progress;
      },
    });
    expect(grown).toBe(alone);
    expect(last).toMatchObject({ done: 120, total: 120, kept: 40, failed: 0 });
    for (const [file, bytes] of before) expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("computes only the alternative that is new", async () => {
    const out = scratch();
    await answerOf({ replications: 60, alternatives: ["today"], workers: 1, out });
    let kept = 0;
    await answerOf({
      ...{ replications: 60, workers: 1, out },
      onProgress: (progress) => {
        kept = progress.kept;
      },
    });
    expect(kept).toBe(60);
  });

  it("is computed afresh when asked to", async () => {
    const out = scratch();
    await answerOf({ replications: 60, workers: 1, out });
    let last: Progress | undefined;
    const again = await answerOf({
      ...{ replications: 60, workers: 1, out, fresh: true },
      onProgress: (progress) => {
        last = progress;
      },
    });
    expect(again).toBe(alone);
    expect(last).toMatchObject({ done: 120, kept: 0 });
  });

  it("makes a shard again that was cut short, changed or put in the wrong place, and says which", async () => {
    const out = scratch();
    await answerOf({ replications: 60, workers: 1, out });
    const [cut, swapped, other, changed] = shardsOf(out);
    truncateSync(cut!, 100);
    writeFileSync(swapped!, readFileSync(other!));
    const bytes = readFileSync(changed!);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(changed!, bytes);
    const told: string[] = [];
    const again = await answerOf({
      ...{ replications: 60, workers: 1, out },
      onUnsound: (path) => told.push(path),
    });
    expect(again).toBe(alone);
    expect(told.sort()).toEqual([cut, swapped, changed].sort());
    const sound: string[] = [];
    await answerOf({ replications: 60, workers: 1, out, onUnsound: (path) => sound.push(path) });
    expect(sound.filter((path) => path === cut || path === swapped || path === changed)).toEqual([]);
  });

  it("that is given up keeps what was finished, and then goes on to the same bytes", async () => {
    for (const workers of [1, 2]) {
      const out = scratch();
      const controller = new AbortController();
      let finished = 0;
      await expect(
        answerOf({
          ...{ replications: 60, workers, out, signal: controller.signal },
          onProgress: ({ done }) => {
            finished = done;
            if (done > 10) controller.abort(new Error("enough"));
          },
        }),
      ).rejects.toThrow("enough");
      expect(finished).toBeLessThan(120);
      let kept = 0;
      const resumed = await answerOf({
        ...{ replications: 60, workers, out },
        onProgress: (progress) => {
          kept = progress.kept;
        },
      });
      expect(resumed).toBe(alone);
      expect(kept).toBeGreaterThanOrEqual(finished);
      expect(readdirSync(out).sort()).toEqual(["shards"]);
    }
  });

  it("is refused while another process, or this one, answers into the folder", async () => {
    const out = scratch();
    const controller = new AbortController();
    const first = answerOf({ replications: 100_000, workers: 1, out, signal: controller.signal });
    while (!existsSync(join(out, ".picket-lock"))) await new Promise((resolve) => setTimeout(resolve, 10));
    await expect(answerOf({ replications: 5, workers: 1, out })).rejects.toThrow("in use by process");
    controller.abort(new Error("enough"));
    await expect(first).rejects.toThrow("enough");
    await answerOf({ replications: 5, workers: 1, out });
  });
});

describe("a plug-in", () => {
  it("enters the name of every shard with its bytes", async () => {
    const folder = scratch();
    const out = scratch();
    const kept = async (text: string) => {
      let of = 0;
      await answerOf({
        ...{ replications: 10, workers: 1, out, plugins: [mischief(folder, `${text.length}.mjs`, text)] },
        onProgress: ({ kept }) => {
          of = kept;
        },
      });
      return of;
    };
    expect(await kept("0")).toBe(0);
    expect(await kept("1 + 1")).toBe(0);
    expect(new Set(shardsOf(out).map((file) => file.split("/").at(-2))).size).toBe(4);
  });
});

/** Runs all replications on two workers with little memory and hands over the blocks. */
async function onTwo(plugin: string, replications: number): Promise<readonly Block[]> {
  const prepared = await prepare("run", await readScenario(small), { plugins: [plugin], replications });
  const { path, hash } = await workerProgram();
  const job = jobOf(prepared, hash)!;
  const blocks: Block[] = [];
  const work = new WorkList(new Map([["today", [{ from: 1, to: replications }]]]));
  const executor = onWorkers({ job, program: path, count: 2, heap: 64 });
  await executor(await settingOf(job), work, (block) => blocks.push(block), undefined);
  return blocks;
}
const failedIn = (blocks: readonly Block[]) => blocks.flatMap(({ failed }) => failed);
const doneIn = (blocks: readonly Block[]) =>
  blocks.flatMap(({ replications }) => [...replications]).sort((a, b) => a - b);
const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("a worker that breaks off", () => {
  it("once: its block is run again and nothing is missing", async () => {
    const folder = scratch();
    const mark = JSON.stringify(join(folder, "mark"));
    const deed = `if (begun === 5 && !fs.existsSync(${mark})) { fs.writeFileSync(${mark}, ""); process.exit(1); }`;
    const plugin = mischief(folder, "once.mjs", deed);
    writeFileSync(plugin, `import fs from "node:fs";\n${readFileSync(plugin, "utf8")}`);
    const blocks = await onTwo(plugin, 40);
    expect(existsSync(join(folder, "mark"))).toBe(true);
    expect(failedIn(blocks)).toEqual([]);
    expect(doneIn(blocks)).toEqual(oneTo(40));
  });

  it("always in the same replication: that one has failed, and only that one", async () => {
    // Which replication it is, its number of departures says: 231 in replication 3 with seed picket.
    const folder = scratch();
    const departures = await departuresOf(folder, 3);
    const plugin = mischief(folder, "always.mjs", `if (departed === ${departures}) process.exit(1)`);
    const blocks = await onTwo(plugin, 12);
    const failed = failedIn(blocks);
    expect(failed.map(({ replication }) => replication)).toContain(3);
    for (const { error } of failed) expect(error).toMatch(/^its worker broke off twice: /);
    const numbers = failed.map(({ replication }) => replication);
    expect([...doneIn(blocks), ...numbers].sort((a, b) => a - b)).toEqual(oneTo(12));
  });

  it("by running out of memory: its replication has failed with that reason, the others are done", async () => {
    const folder = scratch();
    const departures = await departuresOf(folder, 3);
    const deed = `if (departed === ${departures}) { const all = []; for (;;) all.push(new Array(1000).fill(facts)); }`;
    const blocks = await onTwo(mischief(folder, "memory.mjs", deed), 12);
    const failed = failedIn(blocks);
    expect(failed.map(({ replication }) => replication)).toContain(3);
    for (const { error } of failed) expect(error).toContain("memory");
    expect(doneIn(blocks).length + failed.length).toBe(12);
  });
});

/** How many shipments depart in a replication, by which a plug-in knows it again. */
async function departuresOf(folder: string, replication: number): Promise<number> {
  const counting = mischief(folder, "counting.mjs", "facts = departed");
  const answer = JSON.parse(
    await answerOf({ replications: 12, replication, workers: 1, plugins: [counting] }),
  );
  return answer.alternatives[0].measures.facts_counted.estimate;
}
