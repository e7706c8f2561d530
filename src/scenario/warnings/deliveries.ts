import type { Warning } from "./warning.ts";

/** Added units that come so late that little of the measured period is left for them. */
export const warnOfDeliveries: Warning = ({ world, warn }) => {
  for (const [id, { cost }] of Object.entries(world.assets)) {
    const after = cost?.acquire?.after ?? 0;
    if (after <= world.horizon / 2) continue;
    warn(
      ["assets", id, "cost", "acquire", "after"],
      `a lag well below the horizon: at most half of its ${days(world.horizon)}`,
      days(after),
      "added units serve and are counted only in the remaining time",
    );
  }
};

const days = (hours: number) => `${Number((hours / 24).toPrecision(3))} days`;
