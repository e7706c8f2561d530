/**
 * Feeds mutated copies of every shipped scenario to the reader, in process and through the command line. Seeded and bounded:
 * `npm run fuzz -- --count 10000 --command-line 200 --seconds 600 --seed TEXT`. Exits 1 if the program is at fault.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { init } from "../src/scenario/index.ts";
import { readScenario } from "../src/study/readScenario.ts";
import { judgeCommand } from "./commandLine.ts";
import { mutations } from "./mutations.ts";
import { chance } from "./random.ts";
import { judge, type Verdict } from "./verdict.ts";

const { values: options } = parseArgs({
  options: {
    count: { type: "string", default: "9800" },
    "command-line": { type: "string", default: "200" },
    seconds: { type: "string", default: "900" },
    seed: { type: "string", default: "picket" },
    /** Times are multiplied by this on a slow or busy machine. */
    patience: { type: "string", default: "1" },
    only: { type: "string" },
    /** The first turn, to look at one again. */
    from: { type: "string", default: "1" },
    verbose: { type: "boolean", default: false },
  },
});
const [count, outside, seconds, patience] = [
  options.count,
  options["command-line"],
  options.seconds,
  options.patience,
].map(Number) as [number, number, number, number];

const folder = realpathSync(mkdtempSync(join(tmpdir(), "picket-fuzz-")));
const tree = join(folder, "tree");
mkdirSync(tree);
writeFileSync(join(folder, "secret.yaml"), init());
symlinkSync(join(folder, "secret.yaml"), join(tree, "link.yaml"));
symlinkSync(join(tree, "circle.yaml"), join(tree, "circle.yaml"));

const originals = readdirSync("scenarios", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.ya?ml$/.test(file))
  .sort()
  .map((file) => ({ file, text: readFileSync(join("scenarios", file), "utf8") }));
for (const { file, text } of originals) {
  mkdirSync(join(tree, file, ".."), { recursive: true });
  writeFileSync(join(tree, file), text);
}
originals.push({ file: "starter", text: init() });

const names = Object.keys(mutations).filter((name) => options.only === undefined || name === options.only);

/** The bytes of one mutated file: one to three mutations of one scenario, and now and then a cut in the middle of a letter. */
function mutant(turn: number): { readonly what: string; readonly bytes: Uint8Array } {
  const random = chance(options.seed, turn);
  const original = random.pick(originals);
  const chosen = Array.from({ length: 1 + random.below(3) }, () => random.pick(names));
  const text = chosen.reduce((before, name) => mutations[name]!(before, random), original.text);
  const bytes = new TextEncoder().encode(text);
  const what = `${original.file}: ${chosen.join(", ")}`;
  if (random.below(100) === 0)
    return {
      what: `${what}, truncated UTF-8`,
      bytes: Uint8Array.from([...bytes.subarray(0, 200), 0xe2, 0x82]),
    };
  if (random.below(1000) === 0) return { what: `${what}, 50 MB`, bytes: new Uint8Array(50_000_000).fill(35) };
  return { what, bytes };
}

const tally = { valid: 0, refused: 0, fault: 0 };
const faults: string[] = [];
const start = performance.now();
const file = join(tree, "self.yaml");
const late = () => performance.now() - start > seconds * 1000;

function note(turn: number, what: string, verdict: Verdict): void {
  tally[verdict.kind]++;
  if (verdict.kind !== "fault") return;
  faults.push(`turn ${turn}, ${what}: ${verdict.what}`);
  process.stdout.write(`FAULT at turn ${turn}, ${what}:\n  ${verdict.what}\n`);
}

const commandLine = existsSync("dist/cli/main.js") ? outside : 0;
if (commandLine < outside)
  process.stdout.write("dist/cli/main.js is not there: only in process (npm run build)\n");

const first = Number(options.from);
let turn = first;
for (; turn < first + count && !late(); turn++) {
  const { what, bytes } = mutant(turn);
  if (options.verbose)
    process.stdout.write(`${turn} ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB ${what}\n`);
  writeFileSync(file, bytes);
  note(turn, what, await judge(() => readScenario(file), patience));
}
const inProcess = turn - first;
let through = 0;
for (; through < commandLine && !late(); through++, turn++) {
  const { what, bytes } = mutant(turn);
  writeFileSync(file, bytes);
  note(turn, what, judgeCommand(file, join(folder, "peak.json"), patience));
}
rmSync(folder, { recursive: true, force: true });

const asked = count + commandLine;
process.stdout.write(
  `${inProcess} mutants in process and ${through} through the command line, seed ${options.seed}, ${((performance.now() - start) / 1000).toFixed(0)} s: ` +
    `${tally.valid} valid, ${tally.refused} refused, ${tally.fault} at fault\n`,
);
if (inProcess + through < asked)
  process.stdout.write(`stopped after ${seconds} s: ${asked - inProcess - through} mutants were not tried\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
