import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Material } from "../report/index.ts";

/** Coasts and borders from the installed package; undefined where it is missing, and the map has no coasts. */
export const openAtlas = (): Material["atlas"] => opened("countries-50m.json");

/** Coasts alone, and coarse: enough to see where a zone or a leg lies on land, and read in a tenth of the time. */
export const openCoasts = (): Material["atlas"] => opened("land-110m.json");

function opened(file: string): Material["atlas"] {
  try {
    const path = createRequire(import.meta.url).resolve(`world-atlas/${file}`);
    return JSON.parse(readFileSync(path, "utf8")) as Material["atlas"];
  } catch {
    return undefined;
  }
}
