// One hard world at one size, for growth.ts: node growthAt.mjs WORLD SIZE
import { planSchedule, simulate } from "../src/model/index.ts";
import { scenario } from "../src/scenario/index.ts";
import { hardWorlds } from "./hardWorlds.ts";

const [name, size] = process.argv.slice(2);
const world = scenario(hardWorlds[name!]!.world(Number(size)));
const history = planSchedule(world, world.alternatives[0]!);

function timed(replication: number): { readonly seconds: number; readonly events: number } {
  const before = process.cpuUsage();
  const events = simulate(history, { seed: "growth", replication, listeners: [] });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, events };
}

/** The share of cases that are not answered in the instant in which they open. */
function waited(): number {
  let cases = 0;
  let atOnce = 0;
  simulate(history, {
    seed: "growth",
    replication: 1,
    listeners: [
      (fact) => {
        if (fact.kind === "case-opened") cases++;
        if (fact.kind === "responded" && fact.at === fact.case.openedAt) atOnce++;
      },
    ],
  });
  return 1 - atOnce / cases;
}

for (let runs = 0, spent = 0; runs < 5 || spent < 1.5; runs++) spent += timed(1).seconds;
const least = [2, 3, 4].map(timed).reduce((best, each) => (each.seconds < best.seconds ? each : best));
console.log(JSON.stringify({ size: Number(size), ...least, waited: waited() }));
