/** The frontier as a picture: cost on one axis, kilograms that are no longer delivered on the other. */

import type { Frontier, FrontierPoint } from "../experiment/index.ts";
import { chart, line } from "./chart.ts";
import { frontierAnswer, planWords } from "./frontierText.ts";
import { withInterval } from "./interval.ts";
import { counted, inScale, scaleFor } from "./numbers.ts";
import { escaped } from "./svg.ts";

/**
 * An SVG document: a point a plan with the 95 % interval of its paired difference from the baseline, dominated plans
 * greyed, plans that cannot be told from their cheaper neighbour hollow. Throws RangeError for a frontier without plans.
 */
export function frontierPicture(frontier: Frontier): string {
  const { frontier: points, replications, seed, picket, scenarioHash } = frontier;
  if (points.length === 0) throw new RangeError("no picture of a frontier without plans");
  const stopped = points.map(stoppedBy);
  const ends = stopped.flatMap(({ estimate, low, high }) => [estimate, low, high]);
  const costs = points.map(({ cost }) => cost);
  const money = scaleFor("USD", Math.max(...costs));
  const kg = scaleFor("kg", Math.max(...ends.map(Math.abs)));
  const kept = points.filter(({ dominated }) => !dominated);
  return chart({
    title: frontierAnswer(frontier),
    subtitle: frontier.scenario,
    words: kept
      .map(
        (point) =>
          `${planWords(point)}: cost ${inScale(point.cost, money)} ${money.unit}, change ${withInterval(point.change)}.`,
      )
      .join(" "),
    caption:
      "Points: plans on the frontier, with 95 % intervals of the paired difference from the baseline; hollow: not clearly different from the cheaper neighbour; grey: dominated. " +
      `n = ${counted(replications, "paired replication")}, seed ${seed}; picket ${picket}, scenario ${scenarioHash.slice(0, 12)}.`,
    x: {
      from: Math.min(...costs),
      to: Math.max(...costs),
      factor: money.factor,
      label: `cost, ${money.unit}`,
    },
    y: {
      from: Math.min(0, ...ends),
      to: Math.max(0, ...ends),
      factor: kg.factor,
      label: `kilograms not delivered, against the baseline, ${kg.unit}`,
    },
    marks: (place) => [
      line(
        kept.map((point) => [point.cost, stoppedBy(point).estimate]),
        place,
        "less",
      ),
      ...[...points]
        .sort((a, b) => Number(b.dominated) - Number(a.dominated))
        .map((point) => {
          const { estimate, low, high } = stoppedBy(point);
          const x = place.x(point.cost);
          const kind = point.dominated ? "greyed" : point.separable ? "less" : "unclear";
          return (
            `<g><title>${escaped(planWords(point))}</title>` +
            `<line class="interval ${kind}" x1="${x}" x2="${x}" y1="${place.y(low)}" y2="${place.y(high)}"/>` +
            `<circle class="point ${kind}" cx="${x}" cy="${place.y(estimate)}" r="4.5"/></g>`
          );
        }),
    ],
  });
}

/** Kilograms less delivered than under the baseline. */
function stoppedBy({ change }: FrontierPoint) {
  const estimate = 0 - (change.estimate ?? 0);
  return {
    estimate,
    low: change.high === null ? estimate : 0 - change.high,
    high: change.low === null ? estimate : 0 - change.low,
  };
}
