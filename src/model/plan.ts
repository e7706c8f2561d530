/** A world compiled for running: what every process looks up, and nothing that changes while it runs. */

import { ln } from "../arithmetic/index.ts";
import { distributionMean, idKey, sampler } from "../engine/index.ts";
import type { Leg } from "../network/index.ts";
import { type Network, network } from "../network/index.ts";
import { evaluateFormula, formulaBounds, mixesOf, type Weights, type World } from "../scenario/index.ts";
import { type AssetClass, compileAssetClass, mayAnswer } from "./assets/assetClass.ts";
import { type LawfulTraffic, lawfulTraffic } from "./checkpoints/lawfulTraffic.ts";
import { type DispatchRule, dispatchRule } from "./response/dispatchRule.ts";

/** A signature class: conveyances that look alike and move at one speed. */
export type SignatureClass = { readonly index: number; readonly signature: string; readonly speed: number };

/** A checkpoint, compiled. */
export type Checkpoint = {
  readonly id: string;
  readonly inspectors: number;
  readonly inspection: (u: number) => number;
  readonly select: number;
  readonly flags: number;
  readonly find: number;
  readonly traffic: LawfulTraffic | undefined;
};

/** What happens to loads at a node, compiled. */
export type Transfer = {
  /** Key for chance that a load shares with the node. */
  readonly key: number;
  /** Hours that a load stays there. */
  readonly stay: ((u: number) => number) | undefined;
  /** Kilograms that wait for each other before they go on, and the most that go on as one. */
  readonly join: number | undefined;
  readonly split: number | undefined;
};

/** How well intelligence knows the place of a target. */
export type CueError = NonNullable<NonNullable<World["flows"][string]["cue"]>["error"]>;

/** Cues to what is not there, compiled. */
export type FalseCue = {
  readonly leg: Leg;
  readonly conveyance: string;
  readonly rate: number;
  readonly after: (u: number) => number;
};

/** A conveyance that a flow uses, with its weight among those that may be taken. */
export type Carrier = {
  readonly id: string;
  readonly key: number;
  readonly weight: number;
  readonly logWeight: number;
  /** Kilograms. */
  readonly capacity: number;
  /** Dollars for a trip, and for each kilometre of it. */
  readonly cost: number;
  readonly costPerKm: number;
  readonly class: SignatureClass;
};

/** What carries a flow: by mode, and on single legs in place of these. */
export type Carriers = {
  readonly ofMode: ReadonlyMap<string, readonly Carrier[]>;
  readonly onLeg: ReadonlyMap<string, readonly Carrier[]>;
};

/** A flow, compiled. */
export type Flow = {
  readonly id: string;
  readonly organisation: string;
  /** Departures an hour, times the factor of the season at an hour counted from the decision date. */
  readonly rate: number;
  readonly season: (hour: number) => number;
  /** A bound that the factor of the season never exceeds. */
  readonly peak: number;
  readonly load: (u: number) => number;
  /** Kilograms, on average. */
  readonly meanLoad: number;
  readonly cue:
    | {
        readonly share: number;
        readonly after: (u: number) => number;
        /** Cues that come late: what share of them, and by how many hours beyond `after`. */
        readonly late: { readonly share: number; readonly by: (u: number) => number } | undefined;
        /** Share of the shipments whose load intelligence knows. */
        readonly knowsLoad: number;
        readonly error: CueError | undefined;
        readonly foundBy: "responder" | "searcher";
      }
    | undefined;
  readonly carriers: Carriers;
  /** Weight of each route of fixed shares; undefined: the cheapest. */
  readonly shares: ReadonlyMap<string, number> | undefined;
};

export type Plan = {
  readonly world: World;
  readonly network: Network;
  readonly signatures: ReadonlyMap<string, SignatureClass>;
  readonly assetClasses: readonly AssetClass[];
  readonly checkpoints: ReadonlyMap<string, Checkpoint>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly falseCues: ReadonlyMap<string, FalseCue>;
  /** Kilograms that a conveyance carries on average, by mode and conveyance, over all flows: what a false cue is taken to be. */
  readonly usualLoads: ReadonlyMap<string, number>;
  /** The classes that may answer a target, by its zone ("" for none) and the index of its signature class. */
  readonly answerers: ReadonlyMap<string, readonly ReadonlySet<AssetClass>[]>;
  /** What happens to loads on their way through a node, where anything does. */
  readonly transfers: ReadonlyMap<string, Transfer>;
  /** How long a track is held that nobody follows; undefined: until the target lands. */
  readonly trackLife: ((u: number) => number) | undefined;
  /** How many times as large a load has to be for a unit on its way to leave its case for it; undefined: it never does. */
  readonly worthLeavingFor: number | undefined;
  /** Whether cases wait while nobody is free. */
  readonly casesWait: boolean;
  /** The rule by which the scenario chooses whom to send. */
  readonly dispatch: DispatchRule;
  /** Whether some class, or all, respond at a given rate. */
  readonly fixedResponses: boolean;
  /** Whether some class goes out only with a unit of another. */
  readonly needsCompany: boolean;
};

/** Signature classes by name, shared by the plans of one replication so that a class keeps its index. */
export type SignatureRegister = Map<string, SignatureClass>;

/** Compiles a world. Throws RangeError for what only its numbers together make impossible. */
export function plan(world: World, register: SignatureRegister = new Map()): Plan {
  const map = network(world);
  const signatures = signatureClasses(world, register);
  const classes = [...register.values()];
  const assetClasses = Object.entries(world.assets).map(([id, asset]) =>
    compileAssetClass(id, asset, map, classes),
  );
  return {
    world,
    network: map,
    signatures,
    assetClasses,
    answerers: new Map(
      ["", ...map.zones.keys()].map((zone) => [
        zone,
        classes.map(
          ({ signature }) => new Set(assetClasses.filter((each) => mayAnswer(each, zone, signature))),
        ),
      ]),
    ),
    checkpoints: new Map(Object.entries(world.checkpoints ?? {}).map(([id, c]) => [id, checkpoint(id, c)])),
    flows: new Map(
      Object.entries(world.flows).map(([id, flow]) => [id, compileFlow({ world, signatures }, id, flow)]),
    ),
    falseCues: new Map(
      Object.entries(world["false-cues"]).map(([id, { leg, conveyance, poisson, after }]) => [
        id,
        { leg: map.legs.get(leg)!, conveyance, rate: poisson, after: sampler(after) },
      ]),
    ),
    usualLoads: usualLoads(world),
    trackLife: world.cases["track-life"] && sampler(world.cases["track-life"]),
    worthLeavingFor: world.cases["re-task"]?.["when-larger-by"],
    casesWait: world.cases["when-nobody-is-free"] === "wait",
    dispatch: dispatchRule(world),
    fixedResponses:
      world.response !== undefined || assetClasses.some((each) => each.asset.response !== undefined),
    needsCompany: assetClasses.some((each) => each.asset.with !== undefined),
    transfers: new Map(
      Object.entries(world.nodes)
        .filter(([, { stay, join, split }]) => (stay ?? join ?? split) !== undefined)
        .map(([id, { stay, join, split }]) => [
          id,
          { key: idKey(id), stay: stay && sampler(stay), join, split },
        ]),
    ),
  };
}

/** The signature class of each conveyance: same signature and same speed are one class. */
function signatureClasses(world: World, register: SignatureRegister): ReadonlyMap<string, SignatureClass> {
  const byConveyance = new Map<string, SignatureClass>();
  for (const [id, conveyance] of Object.entries(world.conveyances)) {
    const signature = conveyance.signature ?? id;
    const name = `${signature} ${conveyance.speed}`;
    const known = register.get(name) ?? { index: register.size, signature, speed: conveyance.speed };
    register.set(name, known);
    byConveyance.set(id, known);
  }
  return byConveyance;
}

function checkpoint(id: string, given: NonNullable<World["checkpoints"]>[string]): Checkpoint {
  const { lawful, risk } = given;
  return {
    id,
    inspectors: given.inspectors,
    inspection: sampler(given.inspection),
    select: given.select,
    flags: risk?.flags ?? 0,
    find: given.find,
    traffic:
      lawful &&
      lawfulTraffic({
        ...lawful,
        referred: 1 - (1 - given.select) * (1 - (risk?.["false-alarms"] ?? 0)),
        inspection: distributionMean(given.inspection),
        inspectors: given.inspectors,
      }),
  };
}

function compileFlow(
  { world, signatures }: Pick<Plan, "world" | "signatures">,
  id: string,
  flow: World["flows"][string],
): Flow {
  const routes = world.organisations[flow.organisation]!.routes;
  return {
    id,
    organisation: flow.organisation,
    rate: flow.departures.poisson,
    ...seasonOf(world, flow),
    load: sampler(flow.load),
    meanLoad: distributionMean(flow.load),
    cue: flow.cue && {
      share: flow.cue.share,
      after: sampler(flow.cue.after),
      late: flow.cue.late && { share: flow.cue.late.share, by: sampler(flow.cue.late.by) },
      knowsLoad: flow.cue["knows-load"],
      error: flow.cue.error,
      foundBy: flow.cue["found-by"],
    },
    carriers: {
      ofMode: carriers({ world, signatures }, flow.conveyances),
      onLeg: carriers({ world, signatures }, flow["conveyances-on"] ?? {}),
    },
    shares: routes === "cheapest" ? undefined : new Map(Object.entries(routes.shares)),
  };
}

function carriers(
  { world, signatures }: Pick<Plan, "world" | "signatures">,
  mixes: Readonly<Record<string, Weights>>,
): ReadonlyMap<string, readonly Carrier[]> {
  const offered = (weights: Weights) =>
    Object.entries(weights).map(([conveyance, weight]): Carrier => {
      const { capacity, cost, "cost-per-km": costPerKm } = world.conveyances[conveyance]!;
      return {
        id: conveyance,
        key: idKey(conveyance),
        weight,
        logWeight: ln(weight),
        capacity,
        cost: cost ?? 0,
        costPerKm: costPerKm ?? 0,
        class: signatures.get(conveyance)!,
      };
    });
  return new Map(Object.entries(mixes).map(([name, weights]) => [name, offered(weights)]));
}

function seasonOf(world: World, { departures }: World["flows"][string]): Pick<Flow, "season" | "peak"> {
  if (departures.season === undefined) return { season: () => 1, peak: 1 };
  const [, peak] = formulaBounds(departures.season, [-world["warm-up"], world.horizon + world["run-out"]]);
  return { season: evaluateFormula(departures.season), peak };
}

function usualLoads(world: World): ReadonlyMap<string, number> {
  const sums = new Map<string, { kg: number; loads: number }>();
  for (const flow of Object.values(world.flows)) {
    const { departures, load } = flow;
    for (const { by, weights } of mixesOf(world, flow)) {
      const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      for (const [conveyance, weight] of Object.entries(weights)) {
        const name = `${by} ${conveyance}`;
        const sum = sums.get(name) ?? { kg: 0, loads: 0 };
        const loads = (departures.poisson * weight) / whole;
        sums.set(name, { kg: sum.kg + loads * distributionMean(load), loads: sum.loads + loads });
      }
    }
  }
  return new Map([...sums].map(([name, { kg, loads }]) => [name, loads > 0 ? kg / loads : 0]));
}
