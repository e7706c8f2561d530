import { detects, intercepts } from "../roles.ts";
import type { World } from "../schema/world.ts";
import { legsTravelled, weightsOn } from "../ways.ts";
import { sees } from "./meeting.ts";
import { zonesAnswered } from "./reach.ts";
import type { Warning } from "./warning.ts";

type Asset = World["assets"][string];

/** Cues that know a place only roughly, for targets that nobody who is sent could find again. */
export const warnOfRoughCues: Warning = ({ world, warn }) => {
  if (world.response !== undefined) return;
  const assets = Object.values(world.assets);
  for (const [id, flow] of Object.entries(world.flows)) {
    if (flow.cue?.error === undefined || flow.cue.share === 0) continue;
    const bySearcher = flow.cue["found-by"] === "searcher";
    const couldFind = bySearcher ? searches : answersAndSees;
    const targets = targetsOf(world, flow);
    const found = targets.filter((target) => assets.some((asset) => couldFind(asset, target)));
    const signatures = new Set(targets.map(({ signature }) => signature));
    const never = [...signatures].filter((name) => !found.some(({ signature }) => signature === name));
    if (never.length === 0) continue;
    warn(
      ["flows", id, "cue", "error"],
      `an asset that ${bySearcher ? "searches" : "responds in"} its zone with a search-speed and a sweep width against ${never.join(", ")}`,
      "none",
      bySearcher ? "its cues lead to nothing" : "nobody who is sent could find the target again",
    );
  }
};

/** What sensors see of a flow, and where. */
interface Target {
  readonly zone: string;
  readonly signature: string;
}

/** What carries a flow on the legs that lie in a zone. */
function targetsOf(world: World, flow: World["flows"][string]): readonly Target[] {
  return [...legsTravelled(world, flow)].flatMap((id) => {
    const { zone, by } = world.legs[id]!;
    if (zone === undefined) return [];
    return Object.entries(weightsOn(flow, id, by) ?? {}).flatMap(([name, weight]) =>
      weight > 0 ? [{ zone, signature: world.conveyances[name]?.signature ?? name }] : [],
    );
  });
}

/** Whether a class searches the zone of a target, and sees it. */
const searches = (asset: Asset, { zone, signature }: Target): boolean =>
  detects(asset) && asset.zone === zone && seesUnderWay(asset, signature);

/** Whether a class may answer a target, and sees it; one with a fixed response need not. */
const answersAndSees = (asset: Asset, { zone, signature }: Target): boolean =>
  intercepts(asset) &&
  (zonesAnswered(asset)?.includes(zone) ?? true) &&
  (asset.against?.includes(signature) ?? true) &&
  (asset.response !== undefined || seesUnderWay(asset, signature));

const seesUnderWay = (asset: Asset, signature: string): boolean =>
  (asset["search-speed"] ?? 0) > 0 && sees(asset, signature);
