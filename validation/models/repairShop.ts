import { type Behaviour, hold, Resource, Simulation } from "../../src/engine/index.ts";
import type { RepairShop } from "../../src/theory/index.ts";
import type { OpenStream } from "../case.ts";
import { Occupancy } from "./occupancy.ts";

/** Watches a fleet of units that fail and are repaired; the level is the number of units down. */
export function watchRepairShop(
  { units, repairers, failureRate, repairRate }: RepairShop,
  { warmUp, horizon }: { readonly warmUp: number; readonly horizon: number },
  open: OpenStream,
): { readonly down: Occupancy; readonly shop: Resource } {
  const simulation = new Simulation();
  const shop = new Resource(simulation, { capacity: repairers, name: "shop" });
  const down = new Occupancy(simulation);

  function* unit(number: number): Behaviour {
    const chance = open(`unit/${number}`);
    for (;;) {
      yield* hold(simulation, -Math.log(chance()) / failureRate);
      down.add(1);
      yield* shop.request();
      yield* hold(simulation, -Math.log(chance()) / repairRate);
      shop.release();
      down.add(-1);
    }
  }

  for (let number = 0; number < units; number++) simulation.start(unit(number));
  simulation.run({ until: warmUp });
  down.reset();
  shop.record.reset();
  simulation.run({ until: warmUp + horizon });
  return { down, shop };
}
