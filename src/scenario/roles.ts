/** What the units of an asset class do, by their roles. */

import type { World } from "./schema/world.ts";

type AssetGiven = World["assets"][string];

/** Whether its sensors can find a target. */
export const detects = ({ role }: Pick<AssetGiven, "role">): boolean => role.includes("detect");

/** Whether it can be sent to a case. */
export const intercepts = ({ role }: Pick<AssetGiven, "role">): boolean => role.includes("intercept");
