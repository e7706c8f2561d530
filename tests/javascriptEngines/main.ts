// npm run engines -- [--only NAME] [--strict]: the same bytes in every JavaScript engine.
// Engines that are not here and cannot be installed are skipped, with a line that says so; --strict makes that a failure.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { type Engine, others, reference } from "./engines.ts";

const { values } = parseArgs({
  options: { only: { type: "string", default: "" }, strict: { type: "boolean", default: false } },
});

const files = ["examples/crossing.yaml", "scenarios/textbook/loss-system.yaml"];
const texts = Object.fromEntries(files.map((file) => [file, readFileSync(file, "utf8")]));
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("program.ts", import.meta.url))],
  bundle: true,
  write: false,
  format: "iife",
  platform: "neutral",
  mainFields: ["module", "main"],
  target: "es2022",
  define: { scenarioTexts: JSON.stringify(texts) },
  logLevel: "warning",
});
const script = outputFiles[0]!.text;

const expected = await reference.run(reference.find(), script);
console.log(`${reference.name}: ${expected.split("\n").length} lines, ${expected.length} characters`);

/** The first line in which an answer differs, with the first word that does. */
function difference(answer: string): string {
  const [wanted, found] = [expected.split("\n"), answer.split("\n")];
  const line = wanted.findIndex((text, index) => text !== found[index]);
  const words = (text: string | undefined) => (text ?? "").split(" ");
  const [right, wrong] = [words(wanted[line]), words(found[line])];
  const word = right.findIndex((text, index) => text !== wrong[index]);
  return `line ${line + 1} ("${right.slice(0, 4).join(" ")}"), word ${word + 1}: ${right[word]} expected, ${wrong[word]} found`;
}

async function verdict({ name, find, run }: Engine): Promise<"same" | "skipped" | "different"> {
  let executable: string;
  try {
    executable = find();
  } catch (error) {
    console.log(`${name}: skipped, it cannot be installed here (${firstLine(error)})`);
    return "skipped";
  }
  try {
    const answer = await run(executable, script);
    console.log(`${name}: ${answer === expected ? "the same bytes" : `DIFFERENT at ${difference(answer)}`}`);
    return answer === expected ? "same" : "different";
  } catch (error) {
    console.log(`${name}: FAILED (${firstLine(error)})`);
    return "different";
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0]!;
}

const verdicts: ("same" | "skipped" | "different")[] = [];
for (const engine of others) if (engine.name.includes(values.only)) verdicts.push(await verdict(engine));
if (verdicts.includes("different") || (values.strict && verdicts.includes("skipped"))) process.exitCode = 1;
