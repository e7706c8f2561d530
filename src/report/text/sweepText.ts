/** A sweep as text: what was varied, a row a point, and the effects of two-level designs. */

import { shortPath } from "../../scenario/index.ts";
import type { Sweep, SweepEffect, SweepPoint } from "../../study/index.ts";
import type { Table } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { differenceFigures, figuresOf, isClear, sizeOf } from "./interval.ts";
import { counted, scaleFor, scaleForDifference } from "./numbers.ts";
import { tidyCsv } from "./planCsv.ts";
import { wrapped } from "./wrapped.ts";

/** What `picket sweep` prints. */
export function sweepText(sweep: Sweep, width = 120): string {
  const { points, design, replications, effects, checks, reproduce } = sweep;
  return `${[
    sweep.scenario,
    "",
    sweepAnswer(sweep),
    "",
    columns(pointTable(points), width),
    "",
    ...(effects === undefined ? [] : [...effectLines(sweep, width), ""]),
    `Points: ${design.words}.`,
    `n = ${counted(replications, "replication")} of each point and of its baseline, under common random numbers; 95 % intervals, each by itself.`,
    ...checks.filter(({ pass }) => !pass).map(({ name, detail }) => `BROKEN: ${name}: ${detail}`),
    `Reproduce: ${reproduce}`,
  ].join("\n")}\n`;
}

/** Where kilograms delivered are least and most, and whether that is more than chance. */
export function sweepAnswer({ points, checks }: Sweep): string {
  const broken = checks.filter(({ pass }) => !pass).map(({ name }) => name);
  if (broken.length > 0) {
    return `No answer: the numbers contradict each other (${broken.join(", ")}). This is a mistake in picket; please report it.`;
  }
  const sorted = [...points].sort((a, b) => delivered(a).estimate! - delivered(b).estimate!);
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const scale = scaleFor("kg", delivered(most).estimate ?? 0);
  const words = (point: SweepPoint) =>
    `${figuresOf(delivered(point), scale)} ${scale.unit} (${valueWords(point)})`;
  const clear = points.filter(({ change }) => change !== null && isClear(change.kg_delivered));
  const compared = points.filter(({ change }) => change !== null);
  return (
    `Over ${counted(points.length, "point")}, kilograms delivered run from ${words(least)} to ${words(most)}. ` +
    (compared.length === 0
      ? "No lever was varied, so no point is compared with a baseline."
      : `${clear.length} of ${counted(compared.length, "point")} differ${clear.length === 1 ? "s" : ""} clearly from the baseline in the same world.`)
  );
}

const delivered = ({ measures }: SweepPoint) => measures["kg_delivered"]!;

const valueWords = ({ values }: SweepPoint): string =>
  Object.entries(values)
    .map(([path, value]) => `${shortPath(path)} ${value}`)
    .join(", ");

function pointTable(points: readonly SweepPoint[]): Table {
  const paths = Object.keys(points[0]!.values);
  const names = Object.keys(points[0]!.measures);
  const scales = new Map(
    names.map((name) => {
      const estimates = points.map(({ measures }) => Math.abs(measures[name]!.estimate ?? 0));
      return [name, scaleFor(points[0]!.measures[name]!.unit, Math.max(...estimates))] as const;
    }),
  );
  const changes = points.flatMap(({ change }) => (change === null ? [] : [change.kg_delivered]));
  const changeScale = scaleForDifference("kg", Math.max(0, ...changes.map(sizeOf)));
  return {
    head: [
      [""],
      ...paths.map((path) => wrapped(shortPath(path), 14)),
      ...(changes.length === 0 ? [] : [["change from", `baseline (${changeScale.unit})`]]),
      ...names.map((name) => [name, `(${scales.get(name)!.unit})`]),
    ],
    rows: points.map(({ id, values, measures, change }) => [
      [id.replace("point-", "")],
      ...paths.map((path) => [String(values[path])]),
      ...(changes.length === 0
        ? []
        : [change === null ? ["(baseline)"] : differenceFigures(change.kg_delivered, changeScale)]),
      ...names.map((name) => [figuresOf(measures[name]!, scales.get(name)!)]),
    ]),
  };
}

function effectLines({ effects, design }: Sweep, width: number): readonly string[] {
  const own = effects!.filter(({ measure }) => measure === "kg_delivered");
  const scale = scaleForDifference("kg", Math.max(0, ...own.map(sizeOf)));
  const ranked = [...own].sort((a, b) => Math.abs(b.estimate ?? 0) - Math.abs(a.estimate ?? 0));
  const words = ({ factors }: SweepEffect) => factors.map(shortPath).join(" x ");
  return [
    "Change in kilograms delivered as each factor goes from low to high (two names: their interaction):",
    columns(
      {
        head: [[""], [`effect (${scale.unit})`]],
        rows: ranked.map((effect) => [[words(effect)], differenceFigures(effect, scale)]),
      },
      width,
    ),
    ...(design.confounded ?? []),
  ];
}

/** A sweep as a tidy table; `change.` rows hold differences from the baseline in the same world. */
export const sweepCsv = ({ points }: Sweep): string =>
  tidyCsv(
    points.map(({ id, values, measures, change }) => ({
      id,
      values,
      estimates: [
        ...Object.entries(measures),
        ...Object.entries(change ?? {}).map(([name, each]) => [`change.${name}`, each] as const),
      ],
    })),
  );
