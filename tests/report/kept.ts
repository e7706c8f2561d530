/** Results that were kept as the command line keeps them, and what a report is made from. */

import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openMaterial } from "../../src/cli/openMaterial.ts";
import { languages, type Material } from "../../src/report/index.ts";
import { ask, keepResult, prepare, readScenario } from "../../src/study/index.ts";

export type Kept = { readonly folder: string; readonly path: string; readonly material: Material };

/** Compares a scenario given as text, keeps the result and opens it again. */
export async function kept(text: string, replications: number): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), "picket-page-"));
  const file = join(folder, "given.yaml");
  writeFileSync(file, text);
  const scenario = await readScenario(file);
  const prepared = await prepare("compare", scenario, { replications, plugins: [], command: [file] });
  const comparison = await ask(prepared, { workers: 1, out: folder });
  const path = await keepResult(folder, "given", prepared, comparison);
  return { folder, path, material: await openMaterial([path], languages.en) };
}

/** Text that would do something if it were anything but text. */
export const hostile = {
  script: "<script>document.title='taken'</script>",
  image: "<img src=x onerror=alert(1)>",
  entity: "&lt;b&gt; &amp;amp; &#x3c;",
  long: `W${"o".repeat(300)}rd`,
  arabic: "\u0633\u0641\u0646 \u0643\u062b\u064a\u0631\u0629",
  override: "\u202eevil",
  close: "</title></style></script><!-- ]]>",
} as const;

/** A strait with two kinds of unit, a checkpoint, two ways, and hostile text wherever text may stand. */
export const strait = `picket: 1
title: ${JSON.stringify(`Strait ${hostile.script} ${hostile.close}`)}
question: ${JSON.stringify(`Is this ${hostile.entity} enough? ${hostile.long}`)}
description: ${JSON.stringify(`${hostile.image}\n\n${hostile.arabic} ${hostile.override}`)}
warm-up: 20 days
horizon: 60 days
nodes:
  start: { name: ${JSON.stringify(hostile.close)}, at: [2, -80], role: origin }
  middle: { name: ${JSON.stringify(hostile.arabic)}, at: [8, -83], role: transfer, stay: 1 days }
  end: { name: ${JSON.stringify(hostile.long)}, at: [14, -92], role: market, price: 10 kUSD / kg }
zones: { sea: { at: [6, -86], area: { value: 1 Mkm2, source: ${JSON.stringify(hostile.image)} } } }
checkpoints: { gate: { name: ${JSON.stringify(hostile.script)}, inspectors: 5, inspection: 20 min, select: 5 %, find: 80 % } }
legs:
  crossing: { from: start, to: end, by: sea, zone: sea }
  flight: { from: start, to: middle, by: air }
  road: { from: middle, to: end, by: land, checkpoint: gate }
conveyances:
  boat: { by: sea, speed: 30 kn, capacity: 1 t }
  plane: { by: air, speed: 180 kn, capacity: 1 t }
  lorry: { by: land, speed: 40 km/h, capacity: 1 t }
organisations: { network: { routes: cheapest } }
flows:
  boats:
    organisation: network
    from: start
    to: end
    departures: { poisson: { value: 4 / day, low: 2 / day, high: 8 / day, note: ${JSON.stringify(hostile.entity)} } }
    load: { lognormal: { mean: 100 kg, cv: 0.5 } }
    conveyances: { sea: { boat: 1 } }
    cue: { share: 80 %, after: 6 h }
  planes:
    organisation: network
    from: start
    to: end
    departures: { poisson: 1 / day }
    load: 100 kg
    conveyances: { air: { plane: 1 }, land: { lorry: 1 } }
assets:
  cutter:
    name: ${JSON.stringify(hostile.image)}
    count: 2
    role: [detect, intercept]
    base: { at: [13, -90] }
    zone: sea
    against: [boat]
    speed: 20 kn
    search-speed: 12 kn
    sweep-width: { boat: 20 nmi }
    endurance: 20 days
    turnaround: 5 days
    processing: { exponential: 24 h }
    endgame: { seize: 80 %, escape: 20 % }
    cost: { hull-year: 10 MUSD }
alternatives:
  today: { name: ${JSON.stringify(`today ${hostile.entity}`)} }
  two-more: { name: ${JSON.stringify(hostile.arabic)}, why: ${JSON.stringify(hostile.script)}, assets.cutter.count: 4 }
  six-more: { name: ${JSON.stringify(hostile.long)}, assets.cutter.count: 8 }
measures: [kg_delivered, cost_total, response_rate, kg_seized.gate]
`;

/** Eight alternatives, forty named routes. */
export function wide(): string {
  const routes = Array.from({ length: 40 }, (_, i) => i + 1);
  return `picket: 1
title: Forty routes
warm-up: 5 days
horizon: 30 days
nodes:
  start: { at: [2, -80], role: origin }
  end: { at: [14, -92], role: market }
zones: { sea: { at: [6, -86], area: 1 Mkm2 } }
legs:
${routes.map((i) => `  leg-${i}: { from: start, to: end, by: sea, zone: sea, via: [[${(2 + i / 5).toFixed(1)}, -${84 + (i % 7)}]] }`).join("\n")}
routes:
${routes.map((i) => `  route-${i}: { legs: [leg-${i}] }`).join("\n")}
conveyances: { boat: { by: sea, speed: 30 kn, capacity: 1 t } }
organisations: { network: { routes: { shares: { ${routes.map((i) => `route-${i}: ${1 + (i % 4)}`).join(", ")} } } } }
flows:
  boats:
    organisation: network
    from: start
    to: end
    departures: { poisson: 20 / day }
    load: 100 kg
    conveyances: { sea: { boat: 1 } }
    cue: { share: 80 %, after: 6 h }
assets:
  cutter:
    count: 2
    role: [intercept]
    base: { at: [13, -90] }
    zone: sea
    speed: 20 kn
    endurance: 20 days
    turnaround: 5 days
    processing: { exponential: 24 h }
    endgame: { seize: 100 % }
    cost: { hull-year: 10 MUSD }
alternatives:
  today: {}
${[3, 4, 5, 6, 7, 8, 9].map((n) => `  ships-${n}: { assets.cutter.count: ${n} }`).join("\n")}
`;
}
