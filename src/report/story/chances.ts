/** Which draws decided: taken again from the entity that owns them, so that telling a story takes none. */

import { exp } from "../../arithmetic/index.ts";
import {
  type AssetClass,
  type AttemptDraws,
  checkpointDraw,
  endgames,
  fixedResponse,
  type Passage,
  type Plan,
  type Shipment,
  type ShipmentDraws,
} from "../../model/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { share, thousandths } from "./figures.ts";
import type { Chance } from "./moment.ts";
import { storyWords } from "./words/index.ts";

const below = (what: string, draw: number, bound: number): Chance => ({
  what,
  draw,
  bound,
  happened: draw < bound,
});

/** Whether intelligence comes to know of a shipment. */
export function cueProbability(
  { plan, flow }: Shipment,
  { cued }: ShipmentDraws,
  { tag }: Language,
): readonly Chance[] {
  const cue = plan.flows.get(flow)?.cue;
  return cue === undefined ? [] : [below(storyWords[tag].chances.cue, cued, cue.share)];
}

/** How much search finds a passage: as the chance that less would have done. */
export const searchProbability = (threshold: number, { tag }: Language): Chance => ({
  what: storyWords[tag].chances.search,
  draw: 1 - exp(-threshold),
  bound: 1,
  happened: true,
});

/** Whether whoever came found the target where it should be. */
export const interceptionProbability = (
  assetClass: AssetClass,
  { interception }: AttemptDraws,
  { tag }: Language,
): readonly Chance[] =>
  assetClass.asset.interception === undefined
    ? []
    : [below(storyWords[tag].chances.interception, interception, assetClass.asset.interception)];

/** Whether it was taken for harmless. */
export const sortingProbability = (
  { sorting }: AssetClass,
  { recognised }: AttemptDraws,
  { tag }: Language,
): readonly Chance[] =>
  sorting === undefined ? [] : [below(storyWords[tag].chances.sorting, recognised, sorting.sensitivity)];

/** Which of the endings it was: where the draw falls among their shares. */
export function endgameProbability(
  assetClass: AssetClass,
  passage: Passage,
  { endgame }: AttemptDraws,
  language: Language,
): readonly Chance[] {
  const words = storyWords[language.tag];
  const ends = assetClass.endgame(passage.class);
  const open = ends.flatMap((end, i) => (end > (ends[i - 1] ?? 0) ? [i] : []));
  if (open.length < 2) return [];
  const branch = ends.findIndex((end) => endgame < end);
  const taken = branch < 0 ? endgames.length - 1 : branch;
  const from = ends[taken - 1] ?? 0;
  const { endsIn, endgame: which } = words.chances;
  const end = words.endgames[endgames[taken]!];
  return [
    {
      what: `${endsIn} ${which(end, share(from, language), share(ends[taken]!, language))}`,
      draw: endgame,
      bound: ends[taken]!,
      happened: true,
    },
  ];
}

/** Whether a checkpoint looks into a load. */
export function selectionProbability(passage: Passage, plan: Plan, { tag }: Language): readonly Chance[] {
  const checkpoint = plan.checkpoints.get(passage.leg.checkpoint ?? "");
  if (checkpoint === undefined) return [];
  const { lot, leg } = passage;
  const say = storyWords[tag].chances;
  return [
    below(say.selected, checkpointDraw(lot, leg, "selected"), checkpoint.select),
    ...(checkpoint.flags > 0
      ? [below(say.flagged, checkpointDraw(lot, leg, "flagged"), checkpoint.flags)]
      : []),
  ];
}

/** Whether an inspection finds a load. */
export function findProbability(passage: Passage, plan: Plan, { tag }: Language): readonly Chance[] {
  const checkpoint = plan.checkpoints.get(passage.leg.checkpoint ?? "");
  if (checkpoint === undefined) return [];
  const found = checkpointDraw(passage.lot, passage.leg, "found");
  return [below(storyWords[tag].chances.inspection, found, checkpoint.find)];
}

/** Whether classes whose response is a reported rate answer a case. */
export const fixedResponseProbabilities = (
  plan: Plan,
  passage: Passage,
  { tag }: Language,
): readonly Chance[] =>
  fixedResponse(plan, passage).map(({ assetClass, draw, probability }) =>
    below(storyWords[tag].chances.responds(assetClass.id), draw, probability),
  );

/** A draw in words: "whoever comes finds it: drew 0.972, not below 95 %". Takes a chance told in the same language. */
export function chanceWords({ what, draw, bound, happened }: Chance, language: Language = inEnglish): string {
  const say = storyWords[language.tag].chances;
  if (what === say.search) return `${share(draw, language)} ${what}`;
  const drawn = thousandths(draw, language);
  if (what.startsWith(`${say.endsIn} "`)) return say.endgameDraw(drawn, what);
  return (happened ? say.below : say.notBelow)(what, drawn, share(bound, language));
}
