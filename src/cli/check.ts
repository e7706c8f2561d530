/** `picket check`: every mistake of a scenario at once, its warnings, what it assumes of intelligence, its sources, and whether its warm-up is long enough. */

import {
  type Issue,
  issueLine,
  refuseUnknownMeasures,
  type Scenario,
  ScenarioError,
} from "../scenario/index.ts";
import { exitCodes, report } from "./failure.ts";
import { interruptible } from "./interruption.ts";
import { openScenario } from "./openScenario.ts";
import { print, printJson } from "./output.ts";

export type CheckFlags = {
  readonly set?: readonly string[];
  readonly plugin?: readonly string[];
  readonly sources?: true;
  readonly warmUp?: true;
  readonly replications: number;
  readonly seed: string;
  readonly format: "text" | "json";
};

/** What is found in one file, for editors. */
type Finding = {
  readonly file: string;
  readonly valid: boolean;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** What it takes intelligence to know exactly: no warning, but nothing that anybody has said. */
  readonly assumptions: readonly string[];
};

export function checkCommand(files: readonly string[], flags: CheckFlags): Promise<number> {
  return flags.format === "json" ? checkForEditors(files, flags) : checkForPeople(files, flags);
}

async function checkForEditors(
  files: readonly string[],
  { set = [], plugin = [] }: CheckFlags,
): Promise<number> {
  const findings: Finding[] = [];
  const own = await measuresOfPlugins(plugin);
  for (const file of files) {
    try {
      const scenario = await openScenario(file, set);
      refuseUnknownMeasures(scenario, own);
      const warnings = await allWarnings(scenario);
      findings.push({ file, valid: true, issues: [], warnings, assumptions: await assumptions(scenario) });
    } catch (error) {
      if (!(error instanceof ScenarioError)) return report(error);
      findings.push({ file, valid: false, issues: error.issues, warnings: [], assumptions: [] });
    }
  }
  printJson(findings.length === 1 ? findings[0] : findings);
  return findings.every(({ valid }) => valid) ? exitCodes.done : exitCodes.badInput;
}

async function checkForPeople(files: readonly string[], flags: CheckFlags): Promise<number> {
  let code: number = exitCodes.done;
  const own = await measuresOfPlugins(flags.plugin ?? []);
  for (const file of files) {
    try {
      const scenario = await openScenario(file, flags.set ?? []);
      refuseUnknownMeasures(scenario, own);
      const warnings = await allWarnings(scenario);
      for (const warning of warnings) print(`warning: ${issueLine(warning)}\n`);
      print(`${file}: valid: ${await summary(scenario, warnings.length)}\n`);
      const assumed = await assumptions(scenario);
      if (assumed.length > 0) print(`Assumptions:\n${assumed.map((each) => `  ${each}\n`).join("")}`);
      if (flags.sources === true) print((await import("../scenario/index.ts")).sources(scenario));
      if (flags.warmUp === true) code = Math.max(code, await checkWarmUp(scenario, flags));
    } catch (error) {
      code = Math.max(code, report(error));
    }
  }
  return code;
}

/** Names of the measures that modules of plug-ins have. Throws PluginError for a module that cannot be used. */
async function measuresOfPlugins(modules: readonly string[]): Promise<readonly string[]> {
  if (modules.length === 0) return [];
  const { loadPlugins } = await import("../execution/plugins.ts");
  return (await loadPlugins(modules)).own.map(({ name }) => name);
}

/** Those of the scenario, of its routes, and those that need to know where land is; without an atlas a note says that nobody looked. */
async function allWarnings(scenario: Scenario): Promise<readonly Issue[]> {
  const { openCoasts } = await import("./openAtlas.ts");
  const { routeWarnings } = await import("../network/routeWarnings.ts");
  const found = [...scenario.warnings, ...routeWarnings(scenario)];
  const coasts = openCoasts();
  if (coasts === undefined) {
    process.stderr.write(
      "note: zones and legs were not checked for land: the package world-atlas is not installed\n",
    );
    return found;
  }
  const [{ landTest }, { landWarnings }] = await Promise.all([
    import("../report/pictures/landTest.ts"),
    import("../network/landWarnings.ts"),
  ]);
  return [...found, ...landWarnings(scenario, landTest(coasts))];
}

async function assumptions(scenario: Scenario): Promise<readonly string[]> {
  const [{ cueAssumptionWords }, { inEnglish }] = await Promise.all([
    import("../report/text/cueAssumptionWords.ts"),
    import("../report/language/index.ts"),
  ]);
  return cueAssumptionWords(scenario, inEnglish);
}

async function summary({ alternatives, baseline, hash }: Scenario, warnings: number): Promise<string> {
  const { counted, lengthOfTime } = await import("../report/text/numbers.ts");
  const classes = Object.keys(baseline.assets).length;
  const parts = [
    counted(alternatives.length, "alternative"),
    counted(Object.keys(baseline.flows).length, "flow"),
    `${classes} asset class${classes === 1 ? "" : "es"}`,
    `${lengthOfTime(baseline.horizon)} after a warm-up of ${lengthOfTime(baseline["warm-up"])}`,
    counted(warnings, "warning"),
  ];
  return `${parts.join(", ")}; hash ${hash.slice(0, 12)}`;
}

async function checkWarmUp(scenario: Scenario, { replications, seed }: CheckFlags): Promise<number> {
  const { warmUpLines } = await import("./warmUp.ts");
  return interruptible(async (signal) => {
    for (const line of await warmUpLines(scenario, { replications, seed, signal })) print(`${line}\n`);
    return exitCodes.done;
  });
}
