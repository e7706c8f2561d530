import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Material } from "../report/index.ts";

/** Coasts and borders from the installed package; undefined where it is missing, and the map has no coasts. */
export function openAtlas(): Material["atlas"] {
  try {
    const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
    return JSON.parse(readFileSync(path, "utf8")) as Material["atlas"];
  } catch {
    return undefined;
  }
}
