import { type Origin, originOf } from "../assemble.ts";
import { legLength } from "../geography.ts";
import { destination } from "../parameterPath.ts";
import type { Scenario } from "../scenario.ts";
import { type World, worldSchema } from "../schema/world.ts";
import { sourceKinds } from "../source.ts";
import { sourcing } from "../sourcing.ts";
import { thousands } from "../thousands.ts";
import { type Path, plain, treeAt } from "../tree.ts";
import { usefulLegs, type Weights } from "../ways.ts";
import { written } from "../written.ts";
import { list, pathWords } from "./words.ts";

/** What a scenario is, as a page of plain sentences, with its network drawn. */
export function describe(scenario: Scenario): string {
  const origin = originOf(scenario);
  const { baseline: world } = scenario;
  const blocks = [
    [scenario.title, "=".repeat(scenario.title.length)],
    scenario.question === undefined ? [] : [`Question: ${scenario.question}`],
    scenario.description === undefined ? [] : [scenario.description.trimEnd()],
    [
      `Measured: ${days(world.horizon)} from the decision date, after a warm-up of ${days(world["warm-up"])}; shipments are followed for at most ${days(world["run-out"])} more.`,
    ],
    ["The network", ...drawing(world, origin).map((line) => `  ${line}`)],
    Object.keys(world.zones).length === 0
      ? []
      : ["The zones", ...Object.keys(world.zones).map((id) => `  ${zoneSentence(id, world)}`)],
    ["The flows", ...Object.keys(world.flows).map((id) => `  ${flowSentence(id, world, origin)}`)],
    Object.keys(world.assets).length === 0
      ? ["There are no assets: nobody searches or pursues."]
      : ["The assets", ...Object.keys(world.assets).map((id) => `  ${assetSentence(id, world, origin)}`)],
    ...(Object.keys(world.checkpoints).length === 0
      ? []
      : [
          [
            "Checkpoints",
            ...Object.keys(world.checkpoints).map((id) => `  ${checkpointSentence(id, world, origin)}`),
          ],
        ]),
    [caseSentence(world)],
    [
      "The alternatives",
      ...scenario.alternatives.map(
        (alternative) => `  ${alternativeSentence(alternative, scenario, origin)}`,
      ),
    ],
    scenario.interventions.length === 0
      ? []
      : [
          "Changes after the decision date",
          ...scenario.interventions.map(
            ({ id, at, why }) =>
              `  ${id}, ${days(at)} after the decision date${why === undefined ? "" : `: ${why}`}`,
          ),
        ],
    rangeSentences(scenario),
    [restsOn(scenario)],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n")}\n`;
}

const days = (hours: number) =>
  hours % 8766 === 0
    ? count(hours / 8766, "year")
    : hours >= 48
      ? count(Number((hours / 24).toFixed(1)), "day")
      : count(Number(hours.toFixed(1)), "hour");
const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Every leg that a flow can use, below the node it starts from. */
function drawing(world: World, origin: Origin): readonly string[] {
  const useful = new Set(Object.values(world.flows).flatMap((flow) => usefulLegs(world, flow)));
  const legs = Object.entries(world.legs).filter(([id]) => useful.has(id));
  const starts = [...new Set(Object.values(world.flows).map((flow) => flow.from))];
  const lines: string[] = [];
  const drawn = new Set<string>();
  const draw = (node: string, indent: string): void => {
    const { role, stay } = world.nodes[node]!;
    const again = drawn.has(node);
    const notes = [
      role,
      ...(stay === undefined ? [] : ["loads wait"]),
      ...(again && role !== "market" ? ["as above"] : []),
    ];
    lines.push(`${indent}${label(node, world.nodes[node])} [${notes.join(", ")}]`);
    if (again || lines.length > 200) return;
    drawn.add(node);
    for (const [id, leg] of legs.filter(([, each]) => each.from === node)) {
      const guarded = [
        leg.zone === undefined ? [] : [searchWords(leg.zone, world)],
        leg.checkpoint === undefined ? [] : [`through ${leg.checkpoint}`],
        leg.landing === undefined ? [] : [`${says(origin, ["legs", id, "landing"])} for landing`],
      ].flat();
      lines.push(
        `${indent}  ${id}: by ${leg.by}, ${thousands(Math.round(legLength(world, leg)))} km${guarded.map((part) => `, ${part}`).join("")}`,
      );
      draw(leg.to, `${indent}    `);
    }
  };
  for (const start of starts) draw(start, "");
  return lines;
}

/** The assets that search a zone under the baseline. */
const searchers = (zone: string, { assets }: World): readonly string[] =>
  Object.entries(assets).flatMap(([id, asset]) =>
    asset.zone === zone && asset.role.includes("detect") && (asset.count ?? asset["on-station"]) !== 0
      ? [id]
      : [],
  );

function searchWords(zone: string, world: World): string {
  const ids = searchers(zone, world);
  return ids.length === 0 ? `in ${zone}, which nobody searches` : `searched in ${zone} by ${list(ids)}`;
}

function label(id: string, entry: { readonly name?: string } | undefined): string {
  return entry?.name === undefined ? id : `${entry.name} (${id})`;
}

/** What the file says at a path of the baseline, or undefined. */
function says({ base }: Origin, path: Path): string | undefined {
  const tree = treeAt(base, path);
  return tree === undefined ? undefined : written(plain(tree));
}

function zoneSentence(id: string, world: World): string {
  const zone = world.zones[id]!;
  const form = zone.shape === undefined ? "a disc" : `a shape with ${zone.shape.length} corners`;
  const middle = zone.at.map((degrees) => Number(degrees.toFixed(1))).join(", ");
  const names = searchers(id, world).map((asset) => label(asset, world.assets[asset]));
  const search = names.length === 0 ? "Nobody searches it" : `Searched by ${list(names)}`;
  return `${label(id, zone)}: ${form} of ${thousands(Number(zone.area.toPrecision(3)))} km2, centred at [${middle}]. ${search}.`;
}

function flowSentence(id: string, world: World, origin: Origin): string {
  const flow = world.flows[id]!;
  const at = (...path: Path) => says(origin, ["flows", id, ...path]);
  const carriers = (weights: Weights) =>
    Object.entries(weights).flatMap(([name, weight]) =>
      weight > 0 ? [label(name, world.conveyances[name])] : [],
    );
  const usual = Object.values(flow.conveyances).flatMap(carriers);
  const own = Object.entries(flow["conveyances-on"] ?? {}).map(
    ([leg, weights]) => `on ${label(leg, world.legs[leg])} by ${list(carriers(weights))}`,
  );
  const rule =
    world.organisations[flow.organisation]!.routes === "cheapest"
      ? "by the cheapest route"
      : "by fixed shares of routes";
  const season = at("departures", "season");
  const sentences = [
    `${label(id, flow)}: ${label(flow.organisation, world.organisations[flow.organisation])} sends ${at("departures", "poisson")} from ${flow.from} to ${flow.to}, ${rule}${season === undefined ? "" : `, times ${season}`}.`,
    `A shipment weighs ${at("load")} and travels ${[...(usual.length === 0 ? [] : [`by ${list(usual)}`]), ...own].join("; ")}.`,
    ...(flow.cue === undefined ? ["Intelligence knows of none of them."] : cueSentences(flow.cue, at)),
  ];
  return sentences.join(" ");
}

function cueSentences(
  { late, error, "found-by": finder, "knows-load": knowsLoad }: NonNullable<World["flows"][string]["cue"]>,
  at: (...path: Path) => string | undefined,
): readonly string[] {
  const growth = at("cue", "error", "growth") ?? "the speed of the target";
  return [
    `Intelligence knows of ${at("cue", "share")}, after ${at("cue", "after")}.`,
    ...(late === undefined
      ? []
      : [`Of these cues, ${at("cue", "late", "share")} come later by ${at("cue", "late", "by")}.`]),
    error === undefined
      ? "It knows the position exactly until landfall."
      : `It knows the position to within ${at("cue", "error", "radius")}, a radius that grows at ${growth} until ${finder === "searcher" ? "a searcher" : "the unit that is sent"} finds the target again.`,
    ...(knowsLoad === 1
      ? []
      : [`It knows the load of ${at("cue", "knows-load")}; for the others it expects the mean load.`]),
  ];
}

function assetSentence(id: string, world: World, origin: Origin): string {
  const asset = world.assets[id]!;
  const at = (...path: Path) => says(origin, ["assets", id, ...path]);
  const number =
    asset.count === undefined ? `${at("on-station")} on station on average` : `${at("count")} in all`;
  const tasks = asset.role.map((role) => (role === "detect" ? "search" : "pursue"));
  const where = asset.zone === undefined ? "wait at their base" : `patrol ${asset.zone}`;
  const parts = [
    `${label(id, asset)}: ${number}${asset.partner === true ? ", of a partner" : ""}; they ${where} and ${list(tasks)}.`,
    [
      at("speed") === undefined ? [] : [`speed ${at("speed")}`],
      asset.reach === undefined
        ? []
        : [`boat or helicopter ${at("reach", "speed")} out to ${at("reach", "range")}`],
      at("endurance") === undefined ? ["no limit of endurance"] : [`${at("endurance")} out`],
      at("turnaround") === undefined ? [] : [`${at("turnaround")} in port`],
      at("processing") === undefined ? [] : [`a case takes ${at("processing")} after interception`],
      at("pursuit") === undefined ? [] : [`a pursuit that fails takes ${at("pursuit")}`],
      at("escape") === undefined ? [] : [`a target that gets away takes ${at("escape")}`],
      asset.cost?.acquire === undefined
        ? []
        : [
            `each additional unit costs ${at("cost", "acquire", "price")}, over ${at("cost", "acquire", "years")} years at ${at("cost", "acquire", "rate")}${asset.cost.acquire.after === 0 ? "" : `, and comes after ${days(asset.cost.acquire.after)}`}`,
          ],
    ]
      .flat()
      .join(", "),
  ];
  return `${parts.join(" ")}.`.replace(/(^|\. )([a-z])/g, (all, before: string, letter: string) =>
    before === "" ? all : `${before}${letter.toUpperCase()}`,
  );
}

function checkpointSentence(id: string, world: World, origin: Origin): string {
  const at = (...path: Path) => says(origin, ["checkpoints", id, ...path]);
  const traffic = at("lawful", "traffic");
  return `${label(id, world.checkpoints[id])}: ${at("inspectors")} inspectors; ${at("select")} picked at random, ${at("find")} of inspected loads found, ${at("inspection")} each${traffic === undefined ? "" : `; lawful traffic of ${traffic}`}.`;
}

function caseSentence(world: World): string {
  if (world.response !== undefined)
    return `The response rate is an input: ${100 * world.response.probability} %. Such a scenario cannot say what another unit buys.`;
  const { "when-nobody-is-free": wait, dispatch } = world.cases;
  return `A case goes to the ${dispatch === "nearest" ? "nearest asset that can take it" : "first asset that is free"}; when nobody is free it ${wait === "wait" ? "waits until its deadline" : "is lost at once"}.`;
}

function alternativeSentence(
  alternative: Scenario["alternatives"][number],
  { alternatives }: Scenario,
  origin: Origin,
): string {
  const { id, name, why, changes, baseline } = alternative;
  const compared = alternatives.find((each) => each.id === baseline && each !== alternative);
  const parts = Object.entries(changes).map(([path, value]) => {
    const before = compared?.changes[path] ?? standing(path, origin);
    const after = value === null ? "removed" : written(value);
    const from =
      before === undefined || before === null
        ? ""
        : `${typeof before === "string" ? before : written(before)} -> `;
    return `${pathWords(path)}: ${from}${after}`;
  });
  const against = compared === undefined ? " (the baseline)" : ` (compared with ${baseline})`;
  return `${label(id, name === undefined ? {} : { name })}: ${parts.length === 0 ? "no changes" : parts.join(", ")}${against}.${why === undefined ? "" : ` ${why}`}`;
}

/** What the file says at the path of a change; undefined where the change adds something, or replaces a whole part. */
function standing(path: string, { base }: Origin): string | undefined {
  const target = destination(path, base, worldSchema);
  if (target.kind === "lost" || target.tree === undefined) return undefined;
  return written(plain(target.tree));
}

function restsOn(scenario: Scenario): string {
  const { all, byKind } = sourcing(scenario);
  const counts = sourceKinds.map((kind) => `${byKind[kind].length} ${kind}`);
  return `Of its ${all.length} parameters ${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}.`;
}

function rangeSentences({ levers, uncertainties, budget }: Scenario): readonly string[] {
  const lines = [
    Object.keys(levers).length === 0 ? [] : [`Levers: ${list(Object.keys(levers).map(pathWords))}.`],
    budget === undefined
      ? []
      : [`Budget: ${thousands(Number(((budget.most * 8766) / 1e6).toPrecision(6)))} MUSD / year.`],
    Object.keys(uncertainties).length === 0
      ? []
      : [`Uncertain: ${list(Object.keys(uncertainties).map(pathWords))}.`],
  ];
  return lines.flat();
}
