/** The map: what flows where as great circles, how much of it is removed, and what an alternative changes. */

import { type GeoProjection, geoCircle, geoEqualEarth, geoPath } from "d3-geo";
import type { GeometryCollection } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { atan2, cosine, hypot, sine } from "../../arithmetic/index.ts";
import type { MeasureEstimate } from "../../experiment/index.ts";
import { countOf } from "../language/index.ts";
import { isolated, type Material, nameOf } from "../page/material.ts";
import type { Cell } from "../text/answerTable.ts";
import { differenceWithInterval, isClear, sizeOf, withInterval } from "../text/interval.ts";
import { amount, inScale, scaleFor } from "../text/numbers.ts";
import { fitted } from "../text/wrapped.ts";
import { Labels } from "./labels.ts";
import { changeOn, type Flows, flows, type LegFlow } from "./legFlows.ts";
import { type Drawing, type Picture, svgDocument } from "./picture.ts";
import { escaped, px, textLines } from "./svg.ts";
import { zoneOutline } from "./zoneOutline.ts";

/** An SVG document. Throws RangeError where no leg carries anything. */
export const mapPicture = (material: Material): string => svgDocument(mapOf(material));

/** The baseline's flow above, and below it what an alternative does there. */
export function mapOf(material: Material): Picture {
  const found = flows(material);
  if (found.legs.length === 0) throw new RangeError("no map of a result in which nothing leaves");
  const { comparison, language } = material;
  const say = language.words.picture.map;
  const name = nameOf(material);
  const [largest] = found.legs;
  const most = Math.max(...found.legs.map(({ share }) => share));
  const percent = (share: number) => `${inScale(share, scaleFor("1", share, language))} %`;
  const changed = found.alternative === undefined ? [] : [say.changeCaption(changeWords(found, material))];
  return {
    title: say.title(name(found.baseline)),
    subtitle: material.scenario.title,
    caption: [
      say.caption(
        `${largest!.name}, ${amount("kg", largest!.departed.level.estimate!, language)}`,
        percent(most),
      ),
      ...changed,
      ...(material.atlas === undefined ? [] : [say.atlas]),
      language.words.picture.made(
        countOf(largest!.departed.level.n, "replication", language),
        comparison.seed,
        comparison.picket,
        comparison.scenarioHash.slice(0, 12),
      ),
    ].join(" "),
    words: found.legs
      .map(
        (leg) =>
          `${leg.name}: ${withInterval(leg.departed.level, language)}, ${percent(leg.share)} ${say.removedShare}.`,
      )
      .join(" "),
    table: {
      head: say.head.map((word) => [word]),
      rows: found.legs.map((leg) => [
        [leg.name],
        [withInterval(leg.departed.level, language)],
        [
          leg.removed === undefined
            ? "0 kg"
            : `${withInterval(leg.removed.level, language)} (${percent(leg.share)})`,
        ],
        changeCell(leg.departed, material),
        changeCell(leg.removed, material),
      ]),
    },
    draw: (width) => drawn(found, width, material),
  };
}

/** "from 1,326 t to 907 t", and the difference with its interval. */
function changeCell(measured: LegFlow["removed"], { language }: Material): Cell {
  if (measured?.change === undefined) return [""];
  const { level, after, change } = measured;
  const difference = differenceWithInterval(change, language);
  if (after === undefined || level.estimate === null || after.estimate === null || !isClear(change))
    return [difference];
  const scale = scaleFor("kg", Math.max(level.estimate, after.estimate), language);
  const ends = language.words.picture.map.fromTo(
    inScale(level.estimate, scale),
    `${inScale(after.estimate, scale)} ${scale.unit}`,
  );
  return [ends, difference];
}

/** The routes behind the map, as a table. */
export function routesTable(material: Material) {
  const { language } = material;
  const { routes } = flows(material);
  return {
    head: language.words.picture.map.routesHead.map((word) => [word]),
    rows: routes.map(({ name, departed, delivered, removed, change }) => [
      [name],
      [withInterval(departed, language)],
      [delivered === undefined ? "0 kg" : withInterval(delivered, language)],
      [removed === undefined ? "0 kg" : withInterval(removed, language)],
      [change === undefined ? "" : differenceWithInterval(change, language)],
    ]),
  };
}

function changeWords({ legs }: Flows, { language }: Material): string {
  const say = language.words.picture.map;
  const clearest = (changeOf: (leg: LegFlow) => MeasureEstimate | undefined) => {
    const clear = legs.flatMap((leg) => {
      const change = changeOf(leg);
      return change !== undefined && isClear(change) ? [{ leg, change }] : [];
    });
    return clear.sort((a, b) => sizeOf(b.change) - sizeOf(a.change))[0];
  };
  const flow = clearest(({ departed }) => departed.change);
  const removed = clearest(({ removed: each }) => each?.change);
  return [
    flow === undefined
      ? say.noChange
      : say.clearest(flow.leg.name, differenceWithInterval(flow.change, language)),
    ...(removed === undefined
      ? []
      : [say.clearestRemoved(removed.leg.name, differenceWithInterval(removed.change, language))]),
  ].join(" ");
}

const margin = 20;
/** Width of the widest line, in pixels. */
const widest = 13;

function drawn(found: Flows, width: number, material: Material): Drawing {
  const { language, scenario } = material;
  const say = language.words.picture.map;
  const { projection, height } = projectionFor(found, width, material);
  const ground = groundOf(projection, [width, height], material);
  const legend = legendOf(width, material, height + 18);
  const flowPanel = [
    ...ground,
    ...found.legs.map((leg) => flowLine(leg, found, projection)).reverse(),
    ...labelsOf(found, { projection, width, height, material }),
    ...legend.marks,
  ];
  const flowHeight = height + 18 + legend.height;
  if (found.alternative === undefined) return { height: flowHeight, marks: flowPanel };
  const name = nameOf({ scenario });
  const title = fitted(
    say.changed(name(found.alternative), name(found.baseline)),
    Math.floor((width - 2 * margin) / 7.6),
    3,
  );
  const top = flowHeight + 14 + title.length * 20;
  const changes = changeLegend(found, height + 22, width, material);
  return {
    height: top + height + 22 + changes.height,
    marks: [
      ...flowPanel,
      ...title.map(
        (text, i) =>
          `<text class="ink strong" x="${margin}" y="${flowHeight + 16 + i * 20}">${escaped(text)}</text>`,
      ),
      `<g transform="translate(0 ${top})">`,
      ...ground,
      ...[...found.legs]
        .sort((a, b) => sizeOfChange(a) - sizeOfChange(b))
        .map((leg) => changeLine(leg, found, projection)),
      ...changeLabels(found, { projection, width, height, material }),
      ...changes.marks,
      "</g>",
    ],
  };
}

const sizeOfChange = (leg: LegFlow) => Math.abs(changeOn(leg)?.change ?? 0);

/** Everything that the map shows fits, with a margin. */
function projectionFor(found: Flows, width: number, { scenario }: Material) {
  const { baseline: world } = scenario;
  const places = Object.values(world.nodes).map(({ at }) => at);
  const east = meanEast(places.map(([, each]) => each));
  const north = places.reduce((sum, [each]) => sum + each, 0) / places.length;
  const shown: GeometryCollection = {
    type: "GeometryCollection",
    geometries: [
      ...found.legs.map((leg) => lineOf(leg)),
      ...Object.values(world.zones).map(zoneOutline),
      // Never nearer than this, so that what is around can be recognised.
      geoCircle().center([east, north]).radius(5)(),
    ],
  };
  const projection = geoEqualEarth().rotate([-east, 0]);
  const inset = width < 500 ? 14 : 34;
  projection.fitWidth(width - 2 * inset, shown);
  const [[, top], [, bottom]] = geoPath(projection).bounds(shown);
  const height = Math.round(
    Math.min(width * (width < 500 ? 1.1 : 0.85), Math.max(width * 0.5, bottom - top + 2 * inset)),
  );
  projection.fitExtent(
    [
      [inset, inset],
      [width - inset, height - inset],
    ],
    shown,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, height };
}

/** The middle of some longitudes on the circle. */
function meanEast(degrees: readonly number[]): number {
  const radians = degrees.map((each) => (each * Math.PI) / 180);
  const sum = (of: (angle: number) => number) => radians.reduce((total, angle) => total + of(angle), 0);
  return (atan2(sum(sine), sum(cosine)) * 180) / Math.PI;
}

const lineOf = ({ points }: LegFlow) => ({
  type: "LineString" as const,
  coordinates: points.map(([north, east]) => [east, north]),
});

/** Sea, land, borders and the areas that are searched. */
function groundOf(
  projection: GeoProjection,
  [width, height]: readonly [number, number],
  { atlas, scenario }: Material,
): readonly string[] {
  const path = geoPath(projection).digits(1);
  const land = atlas === undefined ? "" : (path(feature(atlas, objectOf(atlas, "land"))) ?? "");
  const borders =
    atlas === undefined ? "" : (path(mesh(atlas, objectOf(atlas, "countries"), (a, b) => a !== b)) ?? "");
  return [
    `<rect class="sea" width="${width}" height="${height}"/>`,
    ...(land === "" ? [] : [`<path class="land" d="${withoutSpecks(land)}"/>`]),
    ...(borders === "" ? [] : [`<path class="coast" d="${borders}"/>`]),
    ...Object.values(scenario.baseline.zones).map(
      (zone) => `<path class="area" d="${path(zoneOutline(zone)) ?? ""}"/>`,
    ),
  ];
}

const objectOf = (atlas: Topology, name: string): GeometryObject => {
  const found = atlas.objects[name] as GeometryObject | undefined;
  if (found === undefined)
    throw new RangeError(`atlas: expected countries and land of world-atlas; found no ${name}`);
  return found;
};

/** A path without rings of less than about two pixels, which nobody would see. */
function withoutSpecks(path: string): string {
  return path
    .split(/(?=M)/)
    .filter((ring) => {
      const numbers = ring.match(/-?[\d.]+/g) ?? [];
      if (numbers.length > 16) return true;
      const xs = numbers.filter((_, i) => i % 2 === 0).map(Number);
      const ys = numbers.filter((_, i) => i % 2 === 1).map(Number);
      return Math.max(...xs) - Math.min(...xs) > 1.6 || Math.max(...ys) - Math.min(...ys) > 1.6;
    })
    .join("");
}

/** Shares removed at which the colour changes. */
const steps = [0.01, 0.05, 0.15, 0.3] as const;
const stepOf = (share: number): number => steps.filter((step) => share >= step).length;

function flowLine(leg: LegFlow, found: Flows, projection: GeoProjection): string {
  const most = found.legs[0]!.departed.level.estimate!;
  const wide = Math.max(1.2, (leg.departed.level.estimate! / most) * widest);
  return drawnLine(leg, { found, projection }, { wide, kind: `removal-${stepOf(leg.share)}` });
}

function changeLine(leg: LegFlow, found: Flows, projection: GeoProjection): string {
  const most = Math.max(...found.legs.map(sizeOfChange));
  const change = changeOn(leg);
  const wide = change === undefined ? 1.5 : Math.max(2.5, (Math.abs(change.change) / most) * widest);
  return drawnLine(leg, { found, projection }, { wide, kind: change?.doing ?? "unclear" });
}

/** Solid by sea, dashed by air, dotted by land and in containers. */
function drawnLine(
  leg: LegFlow,
  { found, projection }: { readonly found: Flows; readonly projection: GeoProjection },
  { wide, kind }: { readonly wide: number; readonly kind: string },
): string {
  const d = geoPath(projection).digits(1)(lineOf(leg)) ?? "";
  const dash =
    leg.by === "sea"
      ? ""
      : leg.by === "air"
        ? ` stroke-dasharray="${px(wide + 7)} ${px(wide / 2 + 5)}"`
        : ` stroke-dasharray="0.1 ${px(wide * 1.5 + 2)}"`;
  const [dx, dy] = aside(leg, found, projection);
  const moved = dx === 0 && dy === 0 ? "" : ` transform="translate(${px(dx)} ${px(dy)})"`;
  return `<path${moved} class="flow ${kind}${leg.by === "air" ? " dashed" : ""}" stroke-width="${px(wide)}"${dash} d="${d}"/>`;
}

type Labelling = {
  readonly projection: GeoProjection;
  readonly width: number;
  readonly height: number;
  readonly material: Material;
};

/** Places with their names, and the largest flows in figures; text that would cover other text is left out. */
function labelsOf(found: Flows, { projection, width, height, material }: Labelling): readonly string[] {
  const { scenario, language } = material;
  const narrow = width < 500;
  const labels = new Labels({ x: 4, y: 0, w: width - 8, h: height });
  const { legs, nodes } = scenario.baseline;
  const used = new Set(found.legs.flatMap(({ id }) => [legs[id]!.from, legs[id]!.to]));
  const places = [...used].map((id) => {
    const { at, name } = nodes[id]!;
    return { at: projection([at[1], at[0]])!, text: isolated(name ?? id) };
  });
  for (const { at } of places) labels.avoid(at, 6);
  avoidLines(labels, found, projection);
  const dots = places.map(({ at: [x, y] }) => `<circle class="place" cx="${px(x)}" cy="${px(y)}" r="4"/>`);
  const names = places.map(({ at, text }) =>
    labels.beside(at, fitted(text, narrow ? 16 : 24, 2), narrow ? smallName : placeName),
  );
  const figures = found.legs.slice(0, narrow ? 3 : 8).map((leg) => {
    const text = `${narrow ? "" : `${leg.name}: `}${joined(amount("kg", leg.departed.level.estimate!, language))}`;
    return labels.besideOne(spotsOn(leg, found, projection), fitted(text, 34, 2), flowFigure);
  });
  return [...dots, ...names, ...figures];
}

/** A number and its unit on one line. */
const joined = (text: string): string => text.replaceAll(" ", "\u00a0");

const placeName = { kind: "ink label", size: 14 };
const smallName = { kind: "small ink label", size: 12 };
const flowFigure = { kind: "small label strong", size: 12, away: 11 };

/** What changes on the legs. */
function changeLabels(found: Flows, { projection, width, height, material }: Labelling): readonly string[] {
  const { language } = material;
  const narrow = width < 500;
  const labels = new Labels({ x: 4, y: 0, w: width - 8, h: height });
  avoidLines(labels, found, projection);
  const say = language.words.picture.map;
  return [...found.legs]
    .sort((a, b) => sizeOfChange(b) - sizeOfChange(a))
    .flatMap((leg) => {
      const change = changeOn(leg);
      return change === undefined ? [] : [{ leg, change }];
    })
    .slice(0, narrow ? 4 : 8)
    .map(({ leg, change: { doing, from, to } }) => {
      const scale = scaleFor("kg", Math.max(from, to), language);
      const [first, last] = [inScale(from, scale), joined(`${inScale(to, scale)} ${scale.unit}`)];
      const what = doing === "removed" || doing === "spared" ? say.removedFromTo : say.passesFromTo;
      const lines = fitted(`${leg.name}: ${what(first, last)}`, narrow ? 22 : 30, 3);
      return labels.besideOne(spotsOn(leg, found, projection), lines, flowFigure);
    });
}

/** Lines are crossed only where there is no other place. */
function avoidLines(labels: Labels, found: Flows, projection: GeoProjection): void {
  for (const leg of found.legs) {
    const points = pointsOf(leg, projection);
    for (const [i, point] of points.slice(1).entries()) labels.avoidLine(points[i]!, point);
  }
}

/** Places on a leg for its label, the middle first. */
function spotsOn(
  leg: LegFlow,
  found: Flows,
  projection: GeoProjection,
): readonly (readonly [number, number])[] {
  const points = pointsOf(leg, projection);
  const [dx, dy] = aside(leg, found, projection);
  return [0.5, 0.35, 0.65, 0.2, 0.8].map((share) => {
    const [x, y] = pointAt(points, share);
    return [x + dx, y + dy];
  });
}

/** A share of the way along a line. */
function pointAt(points: readonly (readonly [number, number])[], share: number): readonly [number, number] {
  const lengths = points.slice(1).map(([x, y], i) => hypot(x - points[i]![0], y - points[i]![1]));
  let left = share * lengths.reduce((sum, each) => sum + each, 0);
  for (const [i, length] of lengths.entries()) {
    const [[x0, y0], [x1, y1]] = [points[i]!, points[i + 1]!];
    if (left <= length && length > 0) {
      return [x0 + ((x1 - x0) * left) / length, y0 + ((y1 - y0) * left) / length];
    }
    left -= length;
  }
  return points.at(-1) ?? [0, 0];
}

/** Where a leg bends, as it is drawn. */
function pointsOf(leg: LegFlow, projection: GeoProjection): readonly (readonly [number, number])[] {
  const d = geoPath(projection).digits(1)(lineOf(leg)) ?? "";
  return [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

/** Legs between the same places stand side by side. */
function aside(leg: LegFlow, { legs }: Flows, projection: GeoProjection): readonly [number, number] {
  const ends = ({ points }: LegFlow) => [points[0]!.join(), points.at(-1)!.join()].sort().join(" ");
  const twins = legs.filter((each) => ends(each) === ends(leg));
  if (twins.length === 1) return [0, 0];
  const points = pointsOf(twins[0]!, projection);
  const [[x1, y1], [x2, y2]] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
  const long = hypot(x2 - x1, y2 - y1) || 1;
  const away = (twins.indexOf(leg) - (twins.length - 1) / 2) * 11;
  return [((y1 - y2) / long) * away, ((x2 - x1) / long) * away];
}

/** What the colours mean: shares removed on a leg. */
function legendOf(width: number, { language }: Material, top: number) {
  const say = language.words.picture.map;
  const percent = (share: number) => (100 * share).toLocaleString(language.locale);
  const texts = [
    `< ${percent(steps[0])} %`,
    ...steps.slice(0, -1).map((step, i) => `${percent(step)}–${percent(steps[i + 1]!)} %`),
    `> ${percent(steps.at(-1)!)} %`,
  ];
  const each = Math.min(110, (width - 2 * margin) / texts.length);
  return {
    height: 44,
    marks: [
      `<text class="small" x="${margin}" y="${top + 4}">${escaped(say.removedShare)}</text>`,
      ...texts.map(
        (text, i) =>
          `<rect class="swatch removal-${i}" x="${px(margin + i * each)}" y="${top + 10}" width="${px(each - 6)}" height="8"/>` +
          `<text class="small" x="${px(margin + i * each)}" y="${top + 32}">${escaped(text)}</text>`,
      ),
    ],
  };
}

/** What the colours of the changes on this map mean, a line each. */
function changeLegend(found: Flows, top: number, width: number, { language }: Material) {
  const say = language.words.picture.map;
  const present = new Set(found.legs.map((leg) => changeOn(leg)?.doing ?? "unclear"));
  const kinds = (["removed", "spared", "passed", "moved", "unclear"] as const).filter((kind) =>
    present.has(kind),
  );
  let y = top;
  const marks = kinds.flatMap((kind) => {
    const lines = fitted(say.doing[kind], Math.floor((width - 2 * margin - 30) / 6.6), 3);
    const swatch = `<line class="flow ${kind}" stroke-width="${kind === "unclear" ? 1.5 : 6}" x1="${margin}" x2="${margin + 22}" y1="${y - 4}" y2="${y - 4}"/>`;
    const text = textLines(lines, { x: margin + 30, y, step: 15, kind: "small" });
    y += lines.length * 15 + 3;
    return [swatch, ...text];
  });
  return { height: y - top, marks };
}
