/** Which draws decided: taken again from the entity that owns them, so that telling a story takes none. */

import {
  type AttemptChance,
  checkpointChance,
  endgames,
  type Fleet,
  fixedResponse,
  type Passage,
  type Plan,
  type Shipment,
  type ShipmentChance,
} from "../../model/index.ts";
import { share, thousandths } from "./figures.ts";
import type { Chance } from "./moment.ts";

const below = (what: string, draw: number, bound: number): Chance => ({
  what,
  draw,
  bound,
  happened: draw < bound,
});

/** Whether intelligence comes to know of a shipment. */
export function cueChance({ plan, flow }: Shipment, { cued }: ShipmentChance): readonly Chance[] {
  const cue = plan.flows.get(flow)?.cue;
  return cue === undefined ? [] : [below("intelligence comes to know of it", cued, cue.share)];
}

/** How much search finds a passage: as the chance that less would have done. */
export const searchChance = (threshold: number): Chance => ({
  what: "of passages are found by less search than this one needed",
  draw: 1 - Math.exp(-threshold),
  bound: 1,
  happened: true,
});

/** Whether whoever came found the target where it should be. */
export const interceptionChance = (fleet: Fleet, { interception }: AttemptChance): readonly Chance[] =>
  fleet.asset.interception === undefined
    ? []
    : [below("whoever comes finds it", interception, fleet.asset.interception)];

/** Whether it was taken for harmless. */
export const sortingChance = ({ sorting }: Fleet, { recognised }: AttemptChance): readonly Chance[] =>
  sorting === undefined ? [] : [below("it is recognised for what it is", recognised, sorting.sensitivity)];

/** Which of the endings it was: where the draw falls among their shares. */
export function endgameChance(fleet: Fleet, passage: Passage, { endgame }: AttemptChance): readonly Chance[] {
  const ends = fleet.endgame(passage.class);
  const open = ends.flatMap((end, i) => (end > (ends[i - 1] ?? 0) ? [i] : []));
  if (open.length < 2) return [];
  const branch = ends.findIndex((end) => endgame < end);
  const taken = branch < 0 ? endgames.length - 1 : branch;
  const from = ends[taken - 1] ?? 0;
  return [
    {
      what: `ends in "${endgames[taken]}", whose share lies between ${share(from)} and ${share(ends[taken]!)}`,
      draw: endgame,
      bound: ends[taken]!,
      happened: true,
    },
  ];
}

/** Whether a checkpoint looks into a load. */
export function selectionChance(passage: Passage, plan: Plan): readonly Chance[] {
  const checkpoint = plan.checkpoints.get(passage.leg.checkpoint ?? "");
  if (checkpoint === undefined) return [];
  const { selected, flagged } = checkpointChance(passage.lot.key, passage.id);
  return [
    below("it is selected at random", selected, checkpoint.select),
    ...(checkpoint.flags > 0 ? [below("its risk score flags it", flagged, checkpoint.flags)] : []),
  ];
}

/** Whether an inspection finds a load. */
export function findChance(passage: Passage, plan: Plan): readonly Chance[] {
  const checkpoint = plan.checkpoints.get(passage.leg.checkpoint ?? "");
  if (checkpoint === undefined) return [];
  const { found } = checkpointChance(passage.lot.key, passage.id);
  return [below("an inspection finds it", found, checkpoint.find)];
}

/** Whether classes whose response is a reported rate answer a case. */
export const fixedResponseChances = (plan: Plan, passage: Passage): readonly Chance[] =>
  fixedResponse(plan, passage).map(({ fleet, draw, probability }) =>
    below(`${fleet.id} responds`, draw, probability),
  );

/** A draw in words: "whoever comes finds it: drew 0.972, not below 95 %". */
export function chanceWords({ what, draw, bound, happened }: Chance): string {
  if (what.startsWith("of passages")) return `${share(draw)} ${what}`;
  if (what.startsWith("ends in")) return `the draw ${thousandths(draw)} ${what}`;
  return `${what}: drew ${thousandths(draw)}, ${happened ? "below" : "not below"} ${share(bound)}`;
}
