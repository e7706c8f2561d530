/** The frontier as a picture: cost on one axis, kilograms that are no longer delivered on the other. */

import type { Frontier, FrontierPoint } from "../../study/index.ts";
import { inEnglish } from "../language/index.ts";
import { frontierAnswer, planWords } from "../text/frontierText.ts";
import { withInterval } from "../text/interval.ts";
import { counted, inScale, scaleFor } from "../text/numbers.ts";
import { chart } from "./chart.ts";
import { type FrontierMark, frontierMarks, frontierRange } from "./frontierMarks.ts";

/**
 * An SVG document: a point a plan with the 95 % interval of its paired difference from the baseline, dominated plans
 * greyed, plans that cannot be told from their cheaper neighbour hollow. Throws RangeError for a frontier without plans.
 */
export function frontierPicture(frontier: Frontier): string {
  const { frontier: points, replications, seed, picket, scenarioHash, budget } = frontier;
  if (points.length === 0) throw new RangeError("no picture of a frontier without plans");
  const limit = budget ?? undefined;
  const marks = points.map((point): FrontierMark => markOf(point, limit));
  const range = frontierRange({ marks, budget: limit });
  const money = scaleFor("USD", range.x.to);
  const kg = scaleFor("kg", Math.max(Math.abs(range.y.from), range.y.to));
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
      "Points: plans on the frontier, with 95 % intervals of the paired difference from the baseline; hollow: not clearly different from what it is held against; grey: clearly dominated; ringed: the baseline. " +
      `n = ${counted(replications, "paired replication")}, seed ${seed}; picket ${picket}, scenario ${scenarioHash.slice(0, 12)}.`,
    x: { ...range.x, factor: money.factor, label: `cost, ${money.unit}` },
    y: { ...range.y, factor: kg.factor, label: `kilograms not delivered, against the baseline, ${kg.unit}` },
    marks: (place) => frontierMarks({ marks, budget: limit, language: inEnglish }, place),
  });
}

function markOf(point: FrontierPoint, limit: number | undefined): FrontierMark {
  const { cost, dominated, separable, baseline } = point;
  return {
    ...{ name: planWords(point), cost, stopped: stoppedBy(point) },
    isKept: !dominated,
    isBeaten: dominated && separable,
    isClear: separable,
    isBaseline: baseline,
    isOver: limit !== undefined && cost > limit * (1 + 1e-9),
  };
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
