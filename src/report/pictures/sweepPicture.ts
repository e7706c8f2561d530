/** A sweep as a picture: kilograms delivered over the first thing that was varied. */

import { shortPath } from "../../scenario/index.ts";
import type { Sweep, SweepPoint } from "../../study/index.ts";
import { withInterval } from "../text/interval.ts";
import { counted, scaleFor } from "../text/numbers.ts";
import { sweepAnswer } from "../text/sweepText.ts";
import { chart } from "./chart.ts";
import { escaped } from "./svg.ts";

/**
 * An SVG document: a point with its 95 % interval for each point of the sweep, over the first factor; text values stand in
 * their order. Throws RangeError for a sweep without points.
 */
export function sweepPicture(sweep: Sweep): string {
  const { points, replications, seed, picket, scenarioHash } = sweep;
  const [first] = points;
  if (first === undefined) throw new RangeError("no picture of a sweep without points");
  const [path] = Object.keys(first.values);
  const places = placesOf(points, path!);
  const ends = points.flatMap(({ measures }) => {
    const { estimate, low, high } = measures["kg_delivered"]!;
    return [estimate ?? 0, low ?? estimate ?? 0, high ?? estimate ?? 0];
  });
  const kg = scaleFor("kg", Math.max(...ends));
  const words = (point: SweepPoint) =>
    `${Object.entries(point.values)
      .map(([each, value]) => `${shortPath(each)} ${value}`)
      .join(", ")}: ${withInterval(point.measures["kg_delivered"]!)}`;
  return chart({
    title: sweepAnswer(sweep),
    subtitle: sweep.scenario,
    words: points.map((point) => `${words(point)}.`).join(" "),
    caption:
      `Lines: 95 % intervals. Other factors vary too where there are several points above one place. n = ${counted(replications, "replication")} of each point, ` +
      `seed ${seed}; picket ${picket}, scenario ${scenarioHash.slice(0, 12)}.`,
    x: { from: Math.min(...places), to: Math.max(...places), factor: 1, label: axisLabel(first, path!) },
    y: {
      from: Math.min(...ends),
      to: Math.max(...ends),
      factor: kg.factor,
      label: `kilograms delivered, ${kg.unit}`,
    },
    marks: (place) =>
      points.map((point, i) => {
        const { estimate, low, high } = point.measures["kg_delivered"]!;
        const x = place.x(places[i]!);
        return (
          `<g><title>${escaped(words(point))}</title>` +
          `<line class="interval less" x1="${x}" x2="${x}" y1="${place.y(low ?? estimate ?? 0)}" y2="${place.y(high ?? estimate ?? 0)}"/>` +
          `<circle class="point less" cx="${x}" cy="${place.y(estimate ?? 0)}" r="4"/></g>`
        );
      }),
  });
}

const numberOf = (value: unknown): number => Number.parseFloat(String(value));

/** Numbers where they are, anything else by its order of appearance. */
function placesOf(points: readonly SweepPoint[], path: string): readonly number[] {
  const values = points.map((point) => point.values[path]!);
  if (values.every((value) => Number.isFinite(numberOf(value)))) return values.map(numberOf);
  const order = [...new Set(values)];
  return values.map((value) => order.indexOf(value) + 1);
}

function axisLabel({ values }: SweepPoint, path: string): string {
  const unit = String(values[path]).replace(/^[-+\d.e]+\s*/i, "");
  const isNumber = Number.isFinite(numberOf(values[path]));
  return `${shortPath(path)}${isNumber && unit !== "" ? `, ${unit}` : ""}`;
}
