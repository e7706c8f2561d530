// npm run bench:against -- COMMIT [--only NAME] [--rounds N]: the engine of the working tree beside that of a commit, in one
// process, in short turns. The machine may be busy: a ratio compares the processor time of two neighbouring turns, and the report
// gives the median of all ratios with its 95 % interval by order statistics.

import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { bundled, bundledAt } from "./bundled.ts";
import type { Work } from "./work.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, rounds: { type: "string", default: "100" } },
});
const [commit] = positionals;
if (commit === undefined) throw new Error("say which commit: npm run bench:against -- COMMIT");
const rounds = Number(values.rounds);

const load = async (program: string): Promise<readonly Work[]> =>
  ((await import(pathToFileURL(program).href)) as { works: readonly Work[] }).works;
const [now, then] = [await load(await bundled("kernel")), await load(await bundledAt("kernel", commit))];

async function seconds(work: Work): Promise<number> {
  const before = process.cpuUsage();
  await work.picket(Math.round(work.units / 10));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

for (const work of now) {
  const old = then.find(({ name }) => name === work.name);
  if (old === undefined || !work.name.includes(values.only ?? "")) continue;
  const ratios: number[] = [];
  for (let round = -10; round < rounds; round++) {
    const first = await seconds(round % 2 === 0 ? work : old);
    const second = await seconds(round % 2 === 0 ? old : work);
    if (round >= 0) ratios.push(round % 2 === 0 ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);
  const spread = 0.98 * Math.sqrt(rounds);
  const at = (rank: number) => ratios[Math.min(rounds - 1, Math.max(0, Math.round(rank)))]!.toFixed(3);
  console.log(
    `${work.name}: ${at((rounds - 1) / 2)} times the time of ${commit}, 95 % interval ${at(rounds / 2 - spread)} to ${at(rounds / 2 + spread)}`,
  );
}
