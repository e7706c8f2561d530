/**
 * Does to a running comparison what happens to long ones, and sees whether anything is lost. Seeded and bounded:
 * `npm run faults -- --count 50 --seed TEXT --only NAME`. Needs dist/. Exits 1 if something was.
 */
import { parseArgs } from "node:util";
import { streams } from "../src/engine/index.ts";
import { damaged } from "./damage.ts";
import { diskFull, folderRemoved, readOnly } from "./disks.ts";
import { killedAfter } from "./killed.ts";
import { clockJumps, interrupted, threadBreaks, twoProcesses } from "./processes.ts";
import { answerIn, compare, scratch, type Verdict } from "./stage.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "50" },
    seed: { type: "string", default: "picket" },
    only: { type: "string" },
  },
});
const uniform = streams(values.seed, 1)("faults");

const undisturbed = scratch();
const began = performance.now();
const { code, stderr } = await compare(undisturbed).ended;
if (code !== 0) throw new Error(`the undisturbed run failed: ${stderr}`);
const length = performance.now() - began;
const expected = answerIn(undisturbed);
process.stdout.write(`undisturbed: ${(length / 1000).toFixed(1)} s\n`);

const faults: Readonly<Record<string, () => Promise<Verdict>>> = {
  ...Object.fromEntries(
    Array.from({ length: Number(values.count) }, (_, i) => {
      const moment = uniform() * length;
      return [`killed ${i + 1}`, () => killedAfter(moment, expected)];
    }),
  ),
  "disk full": () => diskFull(expected),
  "read-only folder": readOnly,
  "folder removed": () => folderRemoved(expected),
  "two processes": () => twoProcesses(expected),
  "damaged shards": () => damaged(expected),
  "clock jumps": () => clockJumps(expected),
  "interrupted once": () => interrupted(1, expected),
  "interrupted twice": () => interrupted(2, expected),
  "worker out of memory": () => threadBreaks("out of memory"),
  "worker crash": () => threadBreaks("crash"),
};

const counts = { survived: 0, broken: 0, skipped: 0 };
for (const [name, fault] of Object.entries(faults)) {
  if (values.only !== undefined && !name.startsWith(values.only)) continue;
  const { kind, detail } = await fault();
  counts[kind]++;
  process.stdout.write(`${kind.toUpperCase().padEnd(8)} ${name}: ${detail}\n`);
}
process.stdout.write(`${counts.survived} survived, ${counts.broken} broken, ${counts.skipped} skipped\n`);
process.exitCode = counts.broken === 0 && counts.survived > 0 ? 0 : 1;
