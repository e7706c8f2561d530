#!/usr/bin/env node
/** The command line: which commands there are. What a command needs is loaded when it runs. */

import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../experiment/version.ts";
import { exitCodes, report } from "./failure.ts";
import { watchReader } from "./output.ts";

watchReader();

const program = new Command("picket")
  .description("What does another cutter, aircraft or inspector buy, and how sure are we?")
  .version(version)
  .showHelpAfterError("(run picket --help for the list of commands)")
  .exitOverride();

const wholeFrom1 = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("Expected a whole number of at least 1.");
  return Number(text);
};
const wholeFrom0 = (text: string): number => (text === "0" ? 0 : wholeFrom1(text));
const pixels = (text: string): number => {
  const value = wholeFrom1(text);
  if (value < 320 || value > 4000) throw new InvalidArgumentError("Expected a width from 320 to 4000.");
  return value;
};
const list = (text: string): readonly string[] => text.split(",").map((each) => each.trim());
const repeatable = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

const scenarioFiles = "scenario files (.yaml, .json) or scripts (.ts, .js)";
const changing = (command: Command): Command =>
  command.option("--set <path=value>", "change a parameter of the scenario (repeatable)", repeatable);

/** The budget is a path like others, so that results and reproduce commands know of nothing but --set. */
const spending = (command: Command): Command =>
  changing(command)
    .option(
      "--budget <amount>",
      "the most that a plan may cost, such as '900 MUSD / year': --set budget.most=AMOUNT",
    )
    .on("option:budget", (amount: string) => {
      command.setOptionValue("set", repeatable(`budget.most=${amount}`, command.getOptionValue("set")));
    });

const asking = (command: Command): Command =>
  spending(command.argument("<scenarios...>", scenarioFiles))
    .option("--alternatives <ids>", "only these alternatives, separated by commas", list)
    .option(
      "--replications <n>",
      "replications of each alternative (default: 100; with --precision at most 2000)",
      wholeFrom1,
    )
    .option(
      "--precision <target>",
      "add replications until differences have this half-width: 2t, 2 %, removal_rate=0.01 (repeatable)",
      repeatable,
    )
    .addOption(
      new Option("--pairs <which>", "which alternatives to compare with each other").choices([
        "baseline",
        "all",
        "best",
      ]),
    )
    .option("--simultaneous", "make the intervals of these pairs hold jointly")
    .option(
      "--no-simultaneous",
      "make each interval hold by itself, even if the scenario asks for joint ones",
    )
    .option(
      "--indifference <mass>",
      "smallest difference in kilograms delivered that matters in practice, such as 500kg",
    )
    .option("--antithetic", "run replications in antithetic pairs and report the gain")
    .option("--controls", "also estimate kilograms with control variates on departures and report the gain")
    .option("--dry-run", "estimate the running time and stop")
    .option("--replication <k>", "run only this replication", wholeFrom1)
    .option("--seed <text>", "seed of the random draws; the same seed gives the same bytes", "picket")
    .option("--workers <n>", "number of worker threads; does not change the result", wholeFrom1)
    .option("--plugin <file>", "module with custom rules or measures (repeatable)", repeatable)
    .addOption(
      new Option("--format <format>", "output format").choices(["table", "json", "csv"]).default("table"),
    )
    .option("--out <folder>", "keep the result (NAME.json) and finished work there; the same command resumes")
    .option("--fresh", "ignore earlier work on this question in the folder")
    .option("--allow-missing", "answer even if replications failed, with worst-case bounds")
    .addOption(new Option("--progress <form>", "form of the progress output").choices(["lines", "json"]))
    .option("--full", "print every measure and the inputs behind the answer")
    .option("--quiet", "show no progress");

asking(program.command("compare"))
  .option(
    "--calibrations [names]",
    "also run the calibrations that the scenario lists: all, or those named, separated by commas",
    list,
  )
  .description("compare the alternatives of a scenario, with intervals")
  .action(async (files: string[], flags) => {
    process.exitCode = await (await import("./compare.ts")).askCommand("compare", files, flags);
  });

asking(program.command("run"))
  .description("run the baseline, or the alternatives named, without comparing")
  .action(async (files: string[], flags) => {
    process.exitCode = await (await import("./compare.ts")).askCommand("run", files, flags);
  });

/** What is not said here may be said by the scenario (`experiment`); then the library's own defaults hold, which are named. */
const inquiring = (command: Command, replications: number): Command =>
  spending(command.argument("<scenario>", "scenario file"))
    .option("--replications <n>", `replications of each plan (default: ${replications})`, wholeFrom1)
    .option("--seed <text>", "seed of the random draws; the same seed gives the same bytes", "picket")
    .option("--measures <names>", "also report these measures, separated by commas", list)
    .option("--workers <n>", "number of worker threads; does not change the result", wholeFrom1)
    .option("--plugin <file>", "module with custom rules or measures (repeatable)", repeatable)
    .addOption(
      new Option("--format <format>", "output format").choices(["table", "json", "csv"]).default("table"),
    )
    .option("--out <folder>", "keep the result and finished work there; the same command resumes")
    .option("--picture <file>", "also draw the result (.svg)")
    .option("--quiet", "show no progress");

inquiring(program.command("warm-up"), 10)
  .description("advise on the length of the warm-up: MSER-5, Welch's picture, batch means of one long run")
  .option("--length <time>", "use a longer run, such as '5 years'")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./profile.ts")).warmUpCommand(file, flags);
  });

inquiring(program.command("profile"), 30)
  .description("show kilograms delivered over time, before and after the decision date and interventions")
  .option(
    "--alternatives <ids>",
    "only these alternatives, separated by commas; the others are compared with the first",
    list,
  )
  .option("--weeks <n>", "number of weeks that one point covers", wholeFrom1, 4)
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./profile.ts")).profileCommand(file, flags);
  });

inquiring(program.command("optimize"), 100)
  .description(
    "find the best plan over the levers under the budget, with a stated probability of correct selection",
  )
  .option(
    "--indifference <amount>",
    "smallest difference that matters, such as 500kg (required with one objective)",
  )
  .option(
    "--objective <measures>",
    "measures to minimise, or max:MEASURE; several give the plans that no other beats in all of them",
    list,
  )
  .addOption(
    new Option(
      "--method <name>",
      "selection procedure: kn (default) and kn++ use common random numbers, the others independent streams",
    ).choices(["kn", "kn++", "rinott", "gsp", "ocba"]),
  )
  .option("--runs <n>", "with --method ocba: total number of runs for the selection", wholeFrom1)
  .option(
    "--confidence <share>",
    "probability of choosing the best plan when it leads by the indifference (default: 0.95)",
    Number,
  )
  .option(
    "--first-stage <n>",
    "replications of every plan before the first decision (default: 20)",
    wholeFrom1,
  )
  .option(
    "--plans <n>",
    "most plans to run in full; with more, a search chooses which take part (default: 100)",
    wholeFrom1,
  )
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./optimize.ts")).optimizeCommand(file, flags);
  });

inquiring(program.command("sweep"), 30)
  .description("ask the same question at many design points of levers and uncertainties, in one table")
  .option(
    "--over <path=values>",
    "what to vary: PATH=4..16:2, PATH=a,b,c, or a PATH that has a range (repeatable)",
    repeatable,
  )
  .addOption(
    new Option(
      "--factors <which>",
      "without --over: which ranges of the scenario to vary (default: all)",
    ).choices(["levers", "uncertainties", "all"]),
  )
  .addOption(
    new Option("--design <kind>", "experimental design (default: grid)").choices([
      "grid",
      "zip",
      "lhs",
      "sobol",
      "factorial",
      "fractional",
    ]),
  )
  .option("--points <n>", "number of points of a sample, or the most of a fractional design", wholeFrom1)
  .option("--dry-run", "print how many runs it takes and stop")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./sweep.ts")).sweepCommand(file, flags);
  });

inquiring(program.command("frontier"), 30)
  .description(
    "show what each dollar buys: all plans over the levers under the budget, each compared with the next",
  )
  .option(
    "--plans <n>",
    "most plans to run in full; with more, only the steepest margins are followed (default: 60)",
    wholeFrom1,
  )
  .option("--all", "also show dominated plans")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./frontier.ts")).frontierCommand(file, flags);
  });

changing(program.command("check").argument("<scenarios...>", scenarioFiles))
  .description("check scenarios: every mistake at once, with its place")
  .option(
    "--plugin <file>",
    "module with measures of your own that the scenario names (repeatable)",
    repeatable,
  )
  .option("--sources", "count and list the parameters by kind of source, and list incomplete sources")
  .option(
    "--warm-up",
    "run the baseline with the warm-up and with twice the warm-up, and say whether a measure moves",
  )
  .option("--replications <n>", "replications for --warm-up", wholeFrom1, 30)
  .option("--seed <text>", "seed for --warm-up", "picket")
  .addOption(new Option("--format <format>", "output format").choices(["text", "json"]).default("text"))
  .action(async (files: string[], flags) => {
    process.exitCode = await (await import("./check.ts")).checkCommand(files, flags);
  });

changing(program.command("describe").argument("<scenario>", "scenario file"))
  .description("describe a scenario in a page of plain sentences")
  .action(async (file: string, { set = [] }) => {
    process.exitCode = await (await import("./texts.ts")).describeCommand(file, set);
  });

changing(program.command("resolve").argument("<scenario>", "scenario file"))
  .description("print all values of a scenario, each with its origin")
  .action(async (file: string, { set = [] }) => {
    process.exitCode = await (await import("./texts.ts")).resolveCommand(file, set);
  });

program
  .command("diff")
  .description("say in words how the second scenario differs from the first")
  .argument("<before>", "scenario file")
  .argument("<after>", "scenario file")
  .action(async (before: string, after: string) => {
    process.exitCode = await (await import("./texts.ts")).diffCommand(before, after);
  });

program
  .command("validate")
  .description("run the textbook scenarios and compare them with their exact answers")
  .option("--only <text>", "only the cases with this text in their name")
  .addOption(new Option("--format <format>", "output format").choices(["table", "json"]).default("table"))
  .option("--quiet", "show no progress")
  .action(async (flags) => {
    process.exitCode = await (await import("./validate.ts")).validateCommand(flags);
  });

program
  .command("schema")
  .description("print the JSON Schema of scenarios, for editors")
  .action(async () => {
    process.exitCode = await (await import("./schema.ts")).schemaCommand();
  });

program
  .command("init")
  .description("write a commented scenario to start from (never overwrites a file)")
  .argument("[file]", "file to write", "scenario.yaml")
  .action(async (file: string) => {
    process.exitCode = await (await import("./init.ts")).initCommand(file);
  });

program
  .command("report")
  .description("write a result as a page to forward: answer, pictures, inputs, command to reproduce it")
  .argument(
    "<results...>",
    "result of picket compare (.json) or its folder; optionally followed by a frontier or profile of the same scenario",
  )
  .requiredOption("--out <file>", "file to write (.html, or .md for Markdown)")
  .addOption(new Option("--language <tag>", "language of the page").choices(["en", "es"]).default("en"))
  .option("--brief", "write one sheet only: answer, plain words, picture, table")
  .option("--against <result>", "instead, list the differences from this result or page (.md)")
  .option("--tables <folder>", "also write every table of the page there as CSV")
  .option("--scenario <file>", "the scenario file, for a result without its provenance file")
  .action(async (results: string[], flags) => {
    process.exitCode = await (await import("./report.ts")).reportCommand(results, flags);
  });

program
  .command("plot")
  .description("draw a picture of a result")
  .argument("<picture>", "differences, frontier, margins, funnel, map, hours, profile or outcomes")
  .argument(
    "[results...]",
    "result of picket compare (.json) or its folder; optionally followed by a frontier or profile of the same scenario",
  )
  .option("--out <file>", "file to write (.svg or .png); default: standard output")
  .option("--width <pixels>", "width in pixels, from 320 to 4000", pixels, 760)
  .addOption(new Option("--language <tag>", "language of the texts").choices(["en", "es"]).default("en"))
  .option("--scenario <file>", "the scenario file, for a result without its provenance file")
  .action(async (picture: string, files: string[], flags) => {
    process.exitCode = await (await import("./plot.ts")).plotCommand(picture, files, flags);
  });

const results = program
  .command("results")
  .description("list, describe, export or prune the results in a folder")
  .argument("[word]")
  .usage("[options] [command]")
  .action(async (word: string | undefined) => {
    if (word === undefined) results.help({ error: true });
    else
      (await import("./results.ts")).refuseWord(
        word,
        results.commands.map((each) => each.name()),
      );
  });

results
  .command("list")
  .description("list the results of a folder")
  .argument("[folder]", "output folder", "results")
  .action(async (folder: string) => {
    process.exitCode = (await import("./results.ts")).listCommand(folder);
  });

results
  .command("describe")
  .description("show the origin of a result: scenario, versions, seed, command, shards")
  .argument("<result>", "result file (.json)")
  .action(async (result: string) => {
    process.exitCode = (await import("./results.ts")).describeResultCommand(result);
  });

results
  .command("export")
  .description("write the records of a result as one file: one row per alternative, replication and sum")
  .argument("<result>", "result file (.json)")
  .requiredOption("--out <file>", "file to write")
  .addOption(
    new Option("--format <format>", "file format").choices(["csv", "ndjson", "parquet"]).default("csv"),
  )
  .option("--names <names>", "only these sums, separated by commas", list)
  .action(async (result: string, flags) => {
    process.exitCode = await (await import("./results.ts")).exportCommand(result, flags);
  });

results
  .command("prune")
  .description("list files that no result of a folder needs; with --yes, remove them")
  .argument("[folder]", "output folder", "results")
  .option("--yes", "remove them")
  .action(async (folder: string, flags) => {
    process.exitCode = await (await import("./results.ts")).pruneCommand(folder, flags);
  });

program
  .command("query")
  .description(
    "answer SQL over the tables results, measures, differences and records of a folder (needs DuckDB)",
  )
  .argument("<sql>", "one statement")
  .option("--out <folder>", "output folder", "results")
  .addOption(
    new Option("--format <format>", "output format").choices(["table", "json", "csv"]).default("table"),
  )
  .action(async (sql: string, flags) => {
    process.exitCode = await (await import("./query.ts")).queryCommand(sql, flags);
  });

const episode = (command: Command): Command =>
  command
    .option("--replication <k>", "which replication (default: the first of the result)", wholeFrom1)
    .option("--alternative <id>", "which alternative (default: the baseline)");

episode(program.command("explain"))
  .description("tell what happened to one shipment or case and why, or why known shipments were missed")
  .argument("<result>", "result file (.json) that picket compare kept")
  .argument("[shipment]", "a shipment, such as boats-0-8, or one of its cases")
  .option("--missed", "rank the reasons why known shipments got no response, with an example of each")
  .addOption(new Option("--format <format>", "output format").choices(["text", "json"]).default("text"))
  .addOption(new Option("--language <tag>", "language of the story").choices(["en", "es"]).default("en"))
  .action(async (result: string, shipment: string | undefined, flags) => {
    process.exitCode = await (await import("./explain.ts")).explainCommand(result, shipment, flags);
  });

episode(program.command("trace"))
  .description("write the events of one replication: facts as NDJSON, or a trace for Perfetto")
  .argument("<result>", "result file (.json) that picket compare kept")
  .requiredOption(
    "--out <file>",
    "file to write: FILE.ndjson for facts, FILE.json for Perfetto and chrome://tracing",
  )
  .action(async (result: string, flags) => {
    process.exitCode = await (await import("./trace.ts")).traceCommand(result, flags);
  });

program
  .command("cite")
  .description("how to cite picket, and a result: CITATION.cff and BibTeX, with version and hashes")
  .argument("[result]", "result file (.json)")
  .action(async (result: string | undefined) => {
    process.exitCode = await (await import("./cite.ts")).citeCommand(result);
  });

program
  .command("verify")
  .description("run again and compare: a sample of a result's shards, or everything that a page says")
  .argument("<result>", "result file (.json), or a page (.html) that picket report wrote")
  .option("--sample <n>", "number of shards of a result to check", wholeFrom1, 5)
  .option("--seed <text>", "seed that chooses the shards", "verify")
  .action(async (result: string, flags) => {
    process.exitCode = await (await import("./verify.ts")).verifyCommand(result, flags);
  });

program
  .command("submit")
  .description("prepare a comparison for a cluster: a Slurm job array, or a queue on Redis")
  .argument("<scenario>", "scenario file (.yaml, .json)")
  .requiredOption("--out <folder>", "folder for tasks and the result; for Slurm one that all nodes share")
  .option("--slurm", "write a manifest and a batch script")
  .option(
    "--queue [address]",
    "submit to a queue and wait: redis://host:6379, rediss:// for TLS (or PICKET_QUEUE)",
  )
  .option("--set <path=value>", "change a parameter of the scenario (repeatable)", repeatable)
  .option("--alternatives <ids>", "only these alternatives, separated by commas", list)
  .option("--replications <n>", "replications of each alternative (default: 100)", wholeFrom1)
  .option("--seed <text>", "seed of the random draws; the same seed gives the same bytes", "picket")
  .option("--plugin <file>", "module with custom rules or measures (repeatable)", repeatable)
  .option("--allow-missing", "answer even if replications failed, with worst-case bounds")
  .option("--tasks <n>", "for Slurm: approximate number of tasks", wholeFrom1, 100)
  .option(
    "--sbatch <option>",
    "for Slurm: a further option, such as --partition=short (repeatable)",
    repeatable,
  )
  .option("--quiet", "show no progress")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./submit.ts")).submitCommand(file, flags);
  });

program
  .command("worker")
  .description("run one task of a manifest, or tasks from a queue")
  .option("--manifest <file>", "manifest that picket submit wrote")
  .option("--task <i>", "which task, from 0", wholeFrom0)
  .option("--queue [address]", "take tasks from this queue until stopped (or PICKET_QUEUE)")
  .option("--workers <n>", "number of threads (default: 1 for a task, all cores for a queue)", wholeFrom1)
  .option(
    "--lock <seconds>",
    "for a queue: time after which others take over the task of a worker that has stopped",
    wholeFrom1,
    30,
  )
  .option("--quiet", "report only tasks that failed")
  .action(async (flags) => {
    process.exitCode = await (await import("./worker.ts")).workerCommand(flags);
  });

program
  .command("collect")
  .description("combine the tasks of a Slurm job array into the result")
  .argument("<folder>", "folder that picket submit wrote")
  .option("--finish", "run missing tasks here")
  .option("--workers <n>", "for --finish: number of worker threads", wholeFrom1)
  .option("--quiet", "show no progress")
  .action(async (folder: string, flags) => {
    process.exitCode = await (await import("./collect.ts")).collectCommand(folder, flags);
  });

/** An unknown command is unknown whatever stands before or after it, `help` and `--help` too. */
function words(): readonly string[] {
  const given = process.argv.slice(2);
  const [first, second] = given;
  if (isUnknown(first, program)) return [first];
  if (first === "help" && isUnknown(second, program)) return [second];
  if (first === "results" && isUnknown(second, results)) return [first, second];
  return given;
}

function isUnknown(word: string | undefined, { commands }: Command): word is string {
  if (word === undefined || word.startsWith("-") || word === "help") return false;
  return !commands.some((each) => each.name() === word);
}

try {
  await program.parseAsync(words(), { from: "user" });
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  } else process.exitCode = report(error);
}
