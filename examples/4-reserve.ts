/**
 * Covers: a dispatch rule of one's own, from a module that every worker can import; replications in pairs.
 *
 * Scenario: does it pay to keep the last ship for large loads? The same histories under the scenario's rule and under
 * the one of reserve.mjs, replication by replication, so that the difference is not drowned by chance.
 */
import { fileURLToPath } from "node:url";
import { readScenario, run } from "picket";
import { pairedDifference } from "picket/statistics";

const crossing = await readScenario(fileURLToPath(new URL("crossing.yaml", import.meta.url)));
const rule = new URL("./reserve.mjs", import.meta.url);
const replications = 20;

/** Kilograms delivered and shipments answered in one replication. */
async function history(replication: number, plugins: readonly URL[]): Promise<readonly [number, number]> {
  const { alternatives } = await run(crossing, { replications, replication, plugins, workers: 1 });
  const { kg_delivered, shipments_responded } = alternatives[0]!.measures;
  return [kg_delivered!.estimate!, shipments_responded!.estimate!];
}

const [nearest, reserve]: [(readonly [number, number])[], (readonly [number, number])[]] = [[], []];
for (let k = 1; k <= replications; k++) {
  nearest.push(await history(k, []));
  reserve.push(await history(k, [rule]));
}

for (const [i, what] of ["kg delivered", "shipments answered"].entries()) {
  const [a, b] = [reserve, nearest].map((histories) => histories.map((values) => values[i]!));
  const { estimate, low, high } = pairedDifference(a!, b!, 0.95);
  console.log(
    `${what}: ${[estimate, low, high].map((value) => value!.toFixed(0)).join(", ")} (change, 95 % interval)`,
  );
}
