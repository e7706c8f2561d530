// How the model's time grows with the size of its world: npm run bench:growth -- [--world NAME] [--quick] [--format json]
// Three hard worlds, in which cases wait for whoever comes free: the time of a replication at each size, and the exponent, the
// slope of log time over log size by least squares. Compiled as the package is; each size runs in a process of its own. CPU
// time, the least of three replications once code is warm (1.5 s and five replications), garbage collection included. --quick: small sizes only.
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { bundled } from "./bundled.ts";
import { hardWorlds } from "./hardWorlds.ts";

const { values } = parseArgs({
  options: {
    world: { type: "string" },
    quick: { type: "boolean", default: false },
    format: { type: "string", default: "text" },
  },
});

/** What a replication takes at a size: CPU seconds, events, and the share of cases that waited. */
type Cost = {
  readonly size: number;
  readonly seconds: number;
  readonly events: number;
  readonly waited: number;
};

/** The slope of log time over log size by least squares. */
function exponent(points: readonly Cost[]): number {
  const logs = points.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, each) => sum + each[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const across = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return across / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
}

const program = await bundled("growthAt");
const at = (world: string, size: number): Cost =>
  JSON.parse(execFileSync(process.execPath, [program, world, String(size)], { encoding: "utf8" }));

const report: Record<string, unknown> = {};
for (const [name, { grows, sizes, must }] of Object.entries(hardWorlds)) {
  if (values.world !== undefined && values.world !== name) continue;
  const text = values.format === "text";
  if (text) console.log(`${name}: ${grows}`);
  const points: Cost[] = [];
  for (const size of values.quick ? sizes.slice(0, 2) : sizes) {
    const cost = at(name, size);
    points.push(cost);
    const { seconds, events, waited } = cost;
    if (text)
      console.log(
        `  ${String(size).padStart(5)}: ${seconds.toFixed(3)} s, ${events} events of ${((1e6 * seconds) / events).toFixed(2)} µs, ${(100 * waited).toFixed(0)} % of cases waited`,
      );
  }
  if (text) console.log(`  time grows as n^${exponent(points).toFixed(2)} (must ${must.toFixed(2)})`);
  report[name] = { points, exponent: exponent(points), must };
}
if (values.format === "json") console.log(JSON.stringify(report, undefined, 2));
