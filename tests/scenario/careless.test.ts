/** Scenario files as people write them in a hurry: each slip once, with what was probably meant. */

import { expect, it } from "vitest";
import { changed, lines, mistakes, transitZone } from "./support.ts";

it.each<[what: string, text: string, ends: readonly string[]]>([
  [
    "a misspelled key that is needed",
    changed("organisation: pacific-network", "organization: pacific-network"),
    ['found the unknown key "organization"; did you mean "organisation"?'],
  ],
  [
    "a misspelled section",
    changed("horizon: 1 year", "horizn: 1 year"),
    ['found the unknown key "horizn"; did you mean "horizon"?'],
  ],
  [
    "a list of nodes",
    transitZone.replace(/nodes:.*\n(?: {2}.*\n)+/, "nodes:\n  - { id: colombia-pacific }\n"),
    ["nodes: expected a map of names to entries; found a list of 1"],
  ],
  [
    "a list of conveyances",
    changed("sea: { go-fast: 1 }", "sea: [go-fast]"),
    ["sea: expected a map from the names of conveyances, such as { NAME: 1 }; found a list of 1"],
  ],
  [
    "a name with an underscore",
    changed("  go-fast:", "  go_fast:"),
    ['found "go_fast"; did you mean "go-fast"?'],
  ],
  ["a place as a text", changed("at: [8, -88]", 'at: "8, -88"'), ['found "8, -88"; did you mean [8, -88]?']],
  [
    "a place as a map",
    changed("at: [8, -88]", "at: { lat: 8, lon: -88 }"),
    ["found a map; did you mean [8, -88]?"],
  ],
  [
    "a place off the globe both ways",
    changed("at: [8, -88]", "at: [98, -188]"),
    ["degrees north from -90 to 90; found 98", "degrees east from -180 to 180; found -188"],
  ],
  ["a share of 80", changed("share: 85 %", "share: 80"), ["found 80; did you mean 80 %?"]],
  ["hours by another name", changed("after: 6 h", "after: 6 hrs"), ['unknown unit "hrs"; did you mean "h"?']],
  [
    "kilometres an hour",
    changed("speed: 35 kn", "speed: 35 kph"),
    ['unknown unit "kph"; did you mean "km/h"?'],
  ],
  ["two terms without a plus", changed("30 days", "1 month 3 days"), ["write 1 month + 3 days"]],
  ["a clock's hours", changed("after: 6 h", "after: 06:30"), ["write 06 h + 30 min"]],
  ["a negative sweep width", changed("20 nmi", "-20 nmi"), ['found "-20 nmi"; did you mean 20 nmi?']],
  [
    "no blank after a colon",
    changed("    speed: 24 kn", "    speed:24 kn"),
    ["is a blank missing after a colon, or a colon after a name?"],
  ],
])("%s", (_what, text, ends) => {
  const found = lines(text);
  for (const [index, end] of ends.entries()) expect(found[index]).toContain(end);
  expect(found).toHaveLength(ends.length);
});

it("ten slips in one file are ten messages", () => {
  const text = [
    ["horizon: 1 year", "horizon: 2014"],
    ["role: origin", "role: Origin"],
    ["area: 6 Mkm2", "area: 6 Mkm"],
    ["speed: 35 kn", "speed: 35"],
    ["capacity: 2 t", "capacity: 2 tons"],
    ["organisation: pacific-network", "organisation: pacific"],
    ["poisson: 140 / month", "poisson: 140"],
    ["mean: 640 kg", "mean: -640 kg"],
    ["count: 6", "count: +6"],
    ["role: [detect]", "role: detect"],
  ].reduce((whole, [piece, by]) => changed(piece!, by!, whole), transitZone);
  expect(mistakes(text)).toHaveLength(10);
});
