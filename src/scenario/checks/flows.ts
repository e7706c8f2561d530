import { distributionMean } from "../distributionMean.ts";
import { didYouMean } from "../field.ts";
import { evaluateFormula } from "../formula.ts";
import { foundKind } from "../quantity.ts";
import type { World } from "../schema/world.ts";
import type { Path } from "../tree.ts";
import { mixesOf, namedRoutes, pathOfId, someWays, usefulLegs, weightsOn } from "../ways.ts";
import type { Check, Checking } from "./checking.ts";

/** A flow leads from an origin to a market, by conveyances of the right kind, over at least one way. */
export const checkFlows: Check = (checking) => {
  const { world, complain } = checking;
  const ways =
    checking.areWhole("legs", "routes", "flows") &&
    Object.entries(world.flows).every(
      ([id, flow]) =>
        flow["conveyances-on"] !== undefined || !checking.isWritten(["flows", id, "conveyances-on"]),
    );
  const splitting = Object.entries(world.nodes).filter(([, node]) => node.split !== undefined);
  for (const [id, flow] of Object.entries(world.flows)) {
    for (const [key, role] of [
      ["from", "origin"],
      ["to", "market"],
    ] as const) {
      const node = world.nodes[flow[key]];
      if (node === undefined || node.role === role) continue;
      complain(
        ["flows", id, key],
        { expected: `a node of the role ${role}`, found: `"${flow[key]}" of the role ${node.role}` },
        { other: ["nodes", flow[key], "role"] },
      );
    }
    checkConveyances(checking, id, flow);
    checkPieces(checking, id, splitting);
    checkSeason(checking, id, flow);
    if (ways) {
      checkWay(checking, id, flow);
      checkChanges(checking, id, flow);
    }
  }
  if (ways) checkShares(checking);
};

function checkConveyances({ world, complain }: Checking, id: string, flow: World["flows"][string]): void {
  for (const { path, by, weights } of mixesOf(world, flow)) {
    for (const name of Object.keys(weights)) {
      const conveyance = world.conveyances[name];
      if (conveyance === undefined || conveyance.by === by) continue;
      complain(
        ["flows", id, ...path, name],
        { expected: `a conveyance by ${by}`, found: `"${name}", which travels by ${conveyance.by}` },
        { atKey: true, other: ["conveyances", name, "by"] },
      );
    }
    if (!Object.values(weights).some((weight) => weight > 0)) {
      complain(
        ["flows", id, ...path],
        { expected: "at least one conveyance with a weight above 0", found: "none" },
        { atKey: true },
      );
    }
  }
}

/** What a flow says of a single leg changes its conveyance at transfer nodes only, as loads are put over only there. */
function checkChanges({ world, complain }: Checking, id: string, flow: World["flows"][string]): void {
  const own = flow["conveyances-on"] ?? {};
  const legs = usefulLegs(world, flow).map((name) => [name, world.legs[name]!] as const);
  for (const [before, { to, by }] of legs) {
    if (world.nodes[to]?.role !== "waypoint") continue;
    for (const [after, next] of legs) {
      if (next.from !== to || next.by !== by) continue;
      const [name, other] = Object.hasOwn(own, after) ? [after, before] : [before, after];
      if (!Object.hasOwn(own, name) || sameWeights(flow, [before, after], by)) continue;
      complain(
        ["flows", id, "conveyances-on", name],
        {
          expected: `the conveyances of leg ${other}, which it meets at ${to}, a waypoint`,
          found: "others",
          suggestion: `give ${to} the role transfer, where loads change conveyance`,
        },
        { atKey: true, other: ["nodes", to, "role"] },
      );
    }
  }
}

function sameWeights(flow: World["flows"][string], legs: readonly string[], by: string): boolean {
  const [first, second] = legs.map((leg) =>
    Object.entries(weightsOn(flow, leg, by) ?? {})
      .filter(([, weight]) => weight > 0)
      .map(([name, weight]) => `${name} ${weight}`)
      .sort()
      .join(),
  );
  return first === second;
}

/** A load goes in pieces; more than this many, on average, are a slip in a unit. */
const mostPieces = 1000;

/** A load is not many times what its conveyances carry, nor the size of the pieces that nodes make of it. */
function checkPieces(
  { world, complain }: Checking,
  id: string,
  splitting: readonly (readonly [name: string, node: World["nodes"][string]])[],
): void {
  const flow = world.flows[id]!;
  const load = distributionMean(flow.load);
  const refuse = (path: Path, kilograms: number) => {
    if (load <= mostPieces * kilograms) return;
    complain(
      path,
      {
        expected: `at least a thousandth of the mean load of flow ${id}, ${kg(load)}`,
        found: kg(kilograms),
      },
      { other: ["flows", id, "load"] },
    );
  };
  for (const { weights } of mixesOf(world, flow)) {
    for (const [name, weight] of Object.entries(weights)) {
      const conveyance = world.conveyances[name];
      if (conveyance !== undefined && weight > 0)
        refuse(["conveyances", name, "capacity"], conveyance.capacity);
    }
  }
  for (const [name, node] of splitting) refuse(["nodes", name, "split"], node.split!);
}

const kg = (value: number) => `${Number(value.toPrecision(3))} kg`;

/** The factor is tried at a thousand moments from the start of the warm-up to the end of the run-out. */
function checkSeason({ world, complain }: Checking, id: string, flow: World["flows"][string]): void {
  const { season } = flow.departures;
  if (season === undefined) return;
  const factor = evaluateFormula(season);
  const [from, to] = [-(world["warm-up"] ?? 0), (world.horizon ?? 8766) + (world["run-out"] ?? 0)];
  for (let step = 0; step <= 1000; step++) {
    const hour = from + ((to - from) * step) / 1000;
    const value = factor(hour);
    if (value >= 0 && Number.isFinite(value)) continue;
    complain(["flows", id, "departures", "season"], {
      expected: "a factor that is finite and at least 0 at all times",
      found: `${Number(value.toPrecision(3))} at day ${Math.round(hour / 24)}`,
    });
    return;
  }
}

function checkWay({ world, complain }: Checking, id: string, flow: World["flows"][string]): void {
  const modes =
    [...Object.keys(flow.conveyances), ...Object.keys(flow["conveyances-on"] ?? {})].join(", ") || "none";
  if (world.routes === undefined) {
    if (usefulLegs(world, flow).length > 0 && flow.from !== flow.to) return;
    complain(
      ["flows", id, "to"],
      {
        expected: `legs from ${flow.from} to ${flow.to} that its conveyances (${modes}) can travel`,
        found: "no way",
      },
      { other: ["flows", id, "from"] },
    );
  } else if (namedRoutes(world, flow).length === 0) {
    complain(
      ["flows", id, "to"],
      {
        expected: `a route from ${flow.from} to ${flow.to} that its conveyances (${modes}) can travel`,
        found: `none of the ${Object.keys(world.routes).length} routes`,
      },
      { other: ["routes"] },
    );
  }
}

const mostNamed = 12;

function wayWords(name: string, ways: readonly string[]): string {
  const known = [...new Set(ways)];
  const near = didYouMean(name, known);
  const more = known.length > mostNamed ? [...known.slice(0, mostNamed), "..."] : known;
  return [...(near === undefined ? [] : [near]), `known: ${more.join(", ")}`].join(" ");
}

/** Where routes are not named, the shares of an organisation name paths of legs. */
function checkShares({ world, complain }: Checking): void {
  for (const [id, organisation] of Object.entries(world.organisations)) {
    if (organisation.routes === "cheapest" || world.routes !== undefined) continue;
    const flows = Object.values(world.flows).filter((flow) => flow.organisation === id);
    for (const name of Object.keys(organisation.routes.shares)) {
      if (flows.some((flow) => pathOfId(world, flow, name) !== undefined)) continue;
      complain(
        ["organisations", id, "routes", "shares", name],
        {
          expected: "the legs of a way of one of its flows, joined with --",
          found: foundKind(name),
          suggestion: wayWords(
            name,
            flows.flatMap((flow) => someWays(world, flow, mostNamed + 1)),
          ),
        },
        { atKey: true },
      );
    }
  }
}
