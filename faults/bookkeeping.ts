/** A million tasks without their simulation: what keeping the books costs in time and memory. */

import { RecordTable, WorkList } from "../src/experiment/index.ts";
import { spillFile } from "../src/results/index.ts";

const [tasks = "1000000", width = "50"] = process.argv.slice(2);
const each = Number(tasks) / 2;
const began = performance.now();
const ids = ["today", "more"];
const work = new WorkList(new Map(ids.map((id) => [id, [{ from: 1, to: each }]])));
const spill = spillFile();
const tables = new Map(ids.map((id) => [id, new RecordTable(Number(width), spill)]));
const first = performance.now() - began;
const record = new Float64Array(Number(width));
let count = 0;
let most = 0;
for (let task = work.take(() => 1); task !== undefined; task = work.take(() => 1)) {
  record.fill(task.from);
  tables.get(task.alternative)!.add(task.from, record, 0);
  if (++count % 50_000 === 0) most = Math.max(most, process.memoryUsage().rss);
}
const kept = performance.now() - began;
const [table] = tables.values();
const column = table!.without(new Set()).column(7);
const sum = column.reduce((total, value) => total + value, 0);
spill.close();
process.stdout.write(
  `${JSON.stringify({
    ...{ tasks: count, firstTaskMs: Math.round(first), allMs: Math.round(kept) },
    ...{ columnMs: Math.round(performance.now() - began - kept), rssMB: Math.round(most / 1e6) },
    right: sum === (each * (each + 1)) / 2,
  })}\n`,
);
