import { intercepts } from "../roles.ts";
import type { World } from "../schema/world.ts";
import { fastest, fliesOver, neverMet, type Passage, passagesOf } from "./meeting.ts";
import { reachesNoZone } from "./reach.ts";
import { inKnots } from "./speeds.ts";
import type { Warning } from "./warning.ts";

/** Assets that may act against a signature that they can meet on none of the legs that they answer. */
export const warnOfTargets: Warning = ({ world, warn }) => {
  if (world.response !== undefined) return;
  const passages = passagesOf(world);
  for (const [id, asset] of Object.entries(world.assets)) {
    if (!intercepts(asset) || asset.response !== undefined) continue;
    // Of these, `warnOfReach` has said what is wrong.
    if (asset.speed === undefined || reachesNoZone(world, asset)) continue;
    const unmet = neverMet(world, asset, passages);
    for (const signature of new Set(unmet.map((passage) => passage.signature))) {
      const ways = unmet.filter((passage) => passage.signature === signature);
      const index = asset.against?.indexOf(signature);
      const landing = ways.every((passage) => passage.landing > 0) ? "a longer landing" : "a landing";
      warn(
        ["assets", id, ...(index === undefined ? [] : ["against", index])],
        "a target that it can reach on a leg where it responds",
        `${signature} (${waysWords(asset, ways)})`,
        index === undefined
          ? `in against, name only what it can reach, or give the leg ${landing}`
          : `leave it out of against, or give the leg ${landing}`,
      );
    }
  }
};

const mostNamed = 3;

function waysWords(asset: World["assets"][string], ways: readonly Passage[]): string {
  const named = ways.slice(0, mostNamed).map((passage) => {
    const { conveyance, leg, speed } = passage;
    return fliesOver(asset, passage)
      ? `${conveyance} on ${leg}, at ${inKnots(speed)} too fast in the air for its ${inKnots(fastest(asset))}`
      : `${conveyance} on ${leg}, which is over before it can be there`;
  });
  const more = ways.length > mostNamed ? [`${ways.length - mostNamed} more`] : [];
  return [...named, ...more].join("; ");
}
