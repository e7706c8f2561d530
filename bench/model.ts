// The model beside the engine that it runs on: npm run bench:model -- [--rounds N] [--functions N] [--format json]
// Prints the event rate of the transit zone, that of the hold model with 1,000 processes, their ratio (CPU time, one
// process, medians of interleaved rounds), and which share of the model's time goes where (self time by source file).
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundled } from "./bundled.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    functions: { type: "string", default: "0" },
    format: { type: "string", default: "text" },
  },
});

/** Self time of a function, by its module and line. */
type Spent = {
  readonly name: string;
  readonly module: string;
  readonly line: number;
  readonly time: number;
};

const program = await bundled("transitZone");
const printed = execFileSync(process.execPath, [program, values.rounds], {
  cwd: fileURLToPath(new URL("..", import.meta.url)),
  encoding: "utf8",
  maxBuffer: 2 ** 28,
});
const { rates, functions } = JSON.parse(printed) as {
  readonly rates: readonly { readonly hold: number; readonly model: number }[];
  readonly functions: readonly Spent[];
};

/** The source file that each line of a module comes from: esbuild names it in a comment above. */
function filesOf(module: string): readonly string[] {
  if (!module.startsWith("file:")) return [];
  let file = "";
  return readFileSync(new URL(module), "utf8")
    .split("\n")
    .map((line) => {
      file = /^ *\/\/ (\S+\.[cm]?[jt]s)$/.exec(line)?.[1] ?? file;
      return file;
    });
}
const files = new Map([...new Set(functions.map(({ module }) => module))].map((m) => [m, filesOf(m)]));
const fileOf = ({ module, line }: Spent): string | undefined => files.get(module)?.[line];

/** What a source file serves. */
const parts: readonly (readonly [name: string, files: RegExp])[] = [
  [
    "opening streams and drawing",
    /engine\/(random|tyche|uniform|pairing|distribution|layered)|model\/chance/,
  ],
  ["elementary functions", /src\/arithmetic\//],
  ["search", /model\/search\/|theory\//],
  ["dispatch and interception", /model\/(response\/|sector)|network\//],
  ["engine", /src\/engine\//],
  [
    "shipments",
    /model\/(voyage|departures|passage|shipment|routeChoice|conveyanceChoice|checkpoint|lawfulTraffic)/,
  ],
  ["units", /model\/assets\//],
];
function partOf(spent: Spent): string {
  if (spent.name === "(garbage collector)") return "garbage collection";
  const source = fileOf(spent) ?? "";
  return parts.find(([, pattern]) => pattern.test(source))?.[0] ?? "the rest";
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;
const hold = median(rates.map((each) => each.hold));
const model = median(rates.map((each) => each.model));
const ratio = median(rates.map((each) => each.model / each.hold));
const total = functions.reduce((sum, { time }) => sum + time, 0);
const shares = new Map<string, number>();
for (const each of functions) shares.set(partOf(each), (shares.get(partOf(each)) ?? 0) + each.time / total);
const sorted = [...shares].sort((a, b) => b[1] - a[1]);

if (values.format === "json") {
  console.log(JSON.stringify({ hold, model, ratio, shares: Object.fromEntries(sorted) }, undefined, 2));
} else {
  const million = (rate: number) => `${(rate / 1e6).toFixed(2)} million events/s`;
  const percent = (share: number) => `${(100 * share).toFixed(1).padStart(5)} %`;
  console.log(`transit zone ${million(model)}, hold model ${million(hold)}: ${percent(ratio)} (must 15)`);
  for (const [part, share] of sorted) console.log(`  ${percent(share)}  ${part}`);
  const slowest = [...functions].sort((a, b) => b.time - a.time).slice(0, Number(values.functions));
  for (const each of slowest)
    console.log(`  ${percent(each.time / total)}  ${each.name} (${fileOf(each) ?? "engine of JavaScript"})`);
}
