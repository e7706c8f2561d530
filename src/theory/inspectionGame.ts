import { type Ends, maxFlow } from "./maxFlow.ts";

/** An arc on which an inspector, if he is there, detects with a probability. */
export interface InspectedArc {
  readonly from: string;
  readonly to: string;
  readonly detection: number;
}

/** The solution of the game: the chance of detection, where to inspect, and which arcs to travel, as probabilities by arc. */
export interface InspectionPlan {
  readonly value: number;
  readonly inspection: readonly number[];
  readonly travel: readonly number[];
}

/**
 * The zero-sum game between one inspector, who chooses an arc, and an evader, who chooses a path and does not know which.
 *
 * The value is one over the least cut with capacities 1 / detection; the inspector mixes over that cut in proportion to them, the
 * evader follows the greatest flow (Washburn and Wood 1995, Two-person zero-sum games for network interdiction, Operations Research
 * 43:243). 0 where the evader can go by arcs without detection, 1 without any path.
 */
export function inspectionGame(arcs: readonly InspectedArc[], ends: Ends): InspectionPlan {
  const capacities = arcs.map(({ from, to, detection }) => ({ from, to, capacity: 1 / detection }));
  const { value, flow, cut } = maxFlow(capacities, ends);
  if (value === Number.POSITIVE_INFINITY || value === 0) {
    const nothing = arcs.map(() => 0);
    return { value: value === 0 ? 1 : 0, inspection: nothing, travel: nothing };
  }
  return {
    value: 1 / value,
    inspection: arcs.map((_, i) => (cut.includes(i) ? capacities[i]!.capacity / value : 0)),
    travel: flow.map((amount) => amount / value),
  };
}

/**
 * The same for parallel routes: value 1 / sum(1 / p_i), and each route inspected (and travelled) with probability value / p_i.
 *
 * @param detections the chance of detection on each route if it is inspected, above 0
 */
export function parallelRoutesGame(detections: readonly number[]): { value: number; mix: readonly number[] } {
  const value = 1 / detections.reduce((sum, detection) => sum + 1 / detection, 0);
  return { value, mix: detections.map((detection) => value / detection) };
}
