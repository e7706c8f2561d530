import type { Warning } from "./warning.ts";

/** A response rate that is an input cannot say what another unit buys. */
export const warnOfFixedResponse: Warning = ({ world, warn }) => {
  const remedy = "such a scenario cannot say what another unit buys";
  if (world.response !== undefined)
    warn(["response"], "a response that follows from the assets", "a fixed probability", remedy);
  for (const [id, asset] of Object.entries(world.assets)) {
    if (asset.response !== undefined)
      warn(
        ["assets", id, "response"],
        "a response that follows from the asset",
        "a fixed probability",
        remedy,
      );
  }
};
