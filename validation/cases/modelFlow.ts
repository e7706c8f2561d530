import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hold, Resource, Simulation, type Uniform } from "../../src/engine/index.ts";
import { type Fact, planSchedule, simulate } from "../../src/model/index.ts";
import { parseScenario, scenario } from "../../src/scenario/index.ts";
import { erlangB } from "../../src/theory/index.ts";
import type { ExactCase, StochasticCase } from "../case.ts";
import { type Count, crossing, interdictionCase, share } from "../models/interdiction.ts";

const read = (file: string) => {
  const path = fileURLToPath(new URL(`../../scenarios/${file}`, import.meta.url));
  return parseScenario(readFileSync(path, "utf8"), {
    file: path,
    read: (other) => readFileSync(other, "utf8"),
  });
};

const isDelivered = (fact: Fact): number => (fact.kind === "ended" && fact.fate === "delivered" ? 1 : 0);

/** Mean number at sea over departures an hour: the mean time at sea by Little's law. */
const timeAtSea: Count = ({ from, to }) => {
  let atSea = 0;
  let since = 0;
  let area = 0;
  let departed = 0;
  const advance = (at: number) => {
    area += atSea * Math.max(0, Math.min(at, to) - Math.max(since, from));
    since = at;
  };
  return {
    listen: (fact) => {
      if (fact.kind !== "departed" && fact.kind !== "ended") return;
      advance(fact.at);
      atSea += fact.kind === "departed" ? 1 : -1;
      if (fact.kind === "departed" && fact.at >= from && fact.at < to) departed++;
    },
    ratio: () => [area, departed],
  };
};

/** 2 at sea at 48 departures a month of 730.5 h: 30.4375 h, 1.27 days. Half of the boats take 24 h, half 36.875 h. */
const littlesLaw = interdictionCase({
  case: "model: mean number at sea over departures an hour, 48 a month and 2 at sea: mean hours at sea",
  source: "J. D. C. Little (1961): 2 at sea at 48 a month imply 1.27 days",
  expected: (2 / 48) * 730.5,
  world: crossing(
    24,
    {
      horizon: "20000 h",
      conveyances: {
        fast: { by: "sea", speed: "50 km/h", capacity: "1 t" },
        slow: { by: "sea", speed: `${(24 * 50) / 36.875} km/h`, capacity: "1 t" },
      },
    } as never,
    { departures: { poisson: "48 / month" }, conveyances: { sea: { fast: 1, slow: 1 } } },
  ),
  count: timeAtSea,
  replications: 60,
  effort: 80_000,
});

/** The textbook file of three legs at which one load in ten is taken, for longer. */
const serialLegs: StochasticCase = {
  kind: "stochastic",
  case: "model: three legs in a row that take one load in ten each: share delivered",
  source: "0.9 x 0.9 x 0.9",
  expected: 0.729,
  tails: "light",
  replications: 10,
  effort: 100_000,
  replicate: (open) => {
    const world = read("textbook/serial-legs.yaml");
    const history = planSchedule(world, world.alternatives[0]!);
    const { listen, ratio } = share("ended", "ended", isDelivered)({ from: 240, to: 9000 });
    simulate(history, { seed: String(open("model")()), replication: 1, listeners: [listen] });
    return ratio();
  },
};

/** A port whose lanes are never full for long: 30 lawful and 2 smuggling vehicles an hour. */
const port = {
  lawful: 30,
  smuggled: 2,
  lanes: 4,
  primary: 0.1,
  inspectors: 2,
  inspection: 1,
  select: 0.05,
  flags: 0.4,
  falseAlarms: 0.01,
};

const portWorld = scenario({
  ...crossing(0.5),
  legs: { crossing: { from: "start", to: "end", by: "sea", checkpoint: "port" } },
  zones: {},
  flows: {
    boats: {
      organisation: "network",
      from: "start",
      to: "end",
      departures: { poisson: `${port.smuggled} / h` },
      load: "100 kg",
      conveyances: { sea: { boat: 1 } },
    },
  },
  checkpoints: {
    port: {
      inspectors: port.inspectors,
      inspection: { exponential: `${port.inspection} h` },
      select: port.select,
      find: 1,
      risk: { flags: port.flags, "false-alarms": port.falseAlarms },
      lawful: { traffic: `${port.lawful} / h`, lanes: port.lanes, primary: `${port.primary} h` },
    },
  },
} as never);

/** Share of smuggling vehicles that are inspected, vehicle by vehicle: lanes with a queue, inspectors without one. */
function vehicleByVehicle(uniform: Uniform, hours: number): number {
  const simulation = new Simulation();
  const lanes = new Resource(simulation, { capacity: port.lanes });
  let inspecting = 0;
  let smuggled = 0;
  let inspected = 0;
  const exponential = (mean: number) => -mean * Math.log(uniform());
  function* vehicle(smuggles: boolean) {
    const flagged = uniform() < (smuggles ? port.flags : port.falseAlarms);
    const referred = uniform() < port.select || flagged;
    yield* lanes.request();
    yield* hold(simulation, exponential(port.primary));
    lanes.release();
    if (smuggles) smuggled++;
    if (!referred || inspecting >= port.inspectors) return;
    inspecting++;
    if (smuggles) inspected++;
    yield* hold(simulation, exponential(port.inspection));
    inspecting--;
  }
  function* arrivals(rate: number, smuggles: boolean) {
    for (;;) {
      yield* hold(simulation, exponential(1 / rate));
      simulation.start(vehicle(smuggles));
    }
  }
  simulation.start(arrivals(port.lawful, false));
  simulation.start(arrivals(port.smuggled, true));
  simulation.run({ until: hours });
  return inspected / smuggled;
}

/** Share of loads inspected in the model over the same share in a port simulated vehicle by vehicle. */
const smallPort: StochasticCase = {
  kind: "stochastic",
  case: "model: loads inspected at a checkpoint with fluid lawful traffic over those in a port vehicle by vehicle",
  source: "two simulations that share no code but the engine",
  expected: 1,
  tails: "light",
  replications: 20,
  effort: 900_000,
  replicate: (open) => {
    const history = planSchedule(portWorld, portWorld.alternatives[0]!);
    const { listen, ratio } = share("inspected", "checked")({ from: 400, to: 10_400 });
    simulate(history, { seed: String(open("model")()), replication: 1, listeners: [listen] });
    const [inspected, checked] = ratio();
    return [inspected / checked, vehicleByVehicle(open("port"), 10_000)];
  },
};

/** The same share exactly: selected, and an inspector free of the loads of both kinds. */
const portExactly: StochasticCase = {
  ...smallPort,
  case: "model: loads inspected at a checkpoint with fluid lawful traffic: share",
  source: "Erlang B with the loads of lawful and smuggling referrals together",
  expected: portShare(),
  effort: 200_000,
  replicate: (open) => {
    const history = planSchedule(portWorld, portWorld.alternatives[0]!);
    const { listen, ratio } = share("inspected", "checked")({ from: 400, to: 10_400 });
    simulate(history, { seed: String(open("model")()), replication: 1, listeners: [listen] });
    return ratio();
  },
};

function portShare(): number {
  const referred = (extra: number) => 1 - (1 - port.select) * (1 - extra);
  const load =
    (port.lawful * referred(port.falseAlarms) + port.smuggled * referred(port.flags)) * port.inspection;
  return referred(port.flags) * (1 - erlangB(port.inspectors, load));
}

/** Kilograms delivered by the cohort in a few replications under common chance. */
function delivered(file: string, alternative: string, replications: number): number {
  const world = read(file);
  const history = planSchedule(world, world.alternatives.find(({ id }) => id === alternative)!);
  let kg = 0;
  for (let replication = 1; replication <= replications; replication++) {
    const listen = (fact: Fact) => {
      if (fact.kind !== "ended" || fact.fate !== "delivered") return;
      for (const portion of fact.lot.portions) if (portion.shipment.cohort) kg += portion.kg;
    };
    simulate(history, { seed: "more ships", replication, listeners: [listen] });
  }
  return kg;
}

const moreShips = (file: string): ExactCase => ({
  kind: "exact",
  case: `model: ${file}: fleets that deliver more kilograms than a smaller one in the paired mean`,
  source: "more ships never deliver more",
  expected: 0,
  tolerance: 0,
  compute: () => {
    const assetClasses = ["today", "ten-ships", "sixteen-ships"].map((id) => delivered(file, id, 4));
    return assetClasses.slice(1).filter((kg, i) => kg > assetClasses[i]!).length;
  },
});

export const cases = [
  littlesLaw,
  serialLegs,
  smallPort,
  portExactly,
  moreShips("transit-zone-2014.yaml"),
  moreShips("transit-zone-2014-few.yaml"),
];
