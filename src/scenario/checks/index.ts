import { checkAssets } from "./assets.ts";
import type { Check } from "./checking.ts";
import { checkCheckpoints } from "./checkpoints.ts";
import { checkFlows } from "./flows.ts";
import { checkLegs } from "./legs.ts";
import { checkNodes } from "./nodes.ts";

export type { Checking } from "./checking.ts";

/** Every check across the fields of a world. */
export const checks: readonly Check[] = [checkNodes, checkCheckpoints, checkLegs, checkFlows, checkAssets];
