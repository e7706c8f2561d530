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
  .showHelpAfterError("(picket --help says more)")
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
    .option("--alternatives <ids>", "only these, separated by commas", list)
    .option(
      "--replications <n>",
      "random histories of each alternative (default: 100; with --precision the most, 2000)",
      wholeFrom1,
    )
    .option(
      "--precision <target>",
      "stop when differences are this precise: 2t, 2 %, removal_rate=0.01 (repeatable)",
      repeatable,
    )
    .addOption(
      new Option("--pairs <which>", "hold alternatives against one another").choices([
        "baseline",
        "all",
        "best",
      ]),
    )
    .option("--simultaneous", "intervals of these pairs that hold all together")
    .option("--no-simultaneous", "each interval by itself, whatever the scenario wants")
    .option("--indifference <mass>", "kilograms delivered that make no difference in practice, such as 500kg")
    .option("--antithetic", "replications in antithetic pairs, with what that gains")
    .option("--controls", "kilograms also by control variates on the departures, with what that gains")
    .option("--dry-run", "say what it would cost, and stop there")
    .option("--replication <k>", "just this one of them", wholeFrom1)
    .option("--seed <text>", "where chance begins; the same seed gives the same bytes", "picket")
    .option("--workers <n>", "how many share the work; never changes a byte", wholeFrom1)
    .option("--plugin <file>", "module with a rule or measures of your own (repeatable)", repeatable)
    .addOption(
      new Option("--format <format>", "what to print").choices(["table", "json", "csv"]).default("table"),
    )
    .option(
      "--out <folder>",
      "keep the result there, as NAME.json, and finished work; the same command goes on",
    )
    .option("--fresh", "ignore what the folder has of this question")
    .option("--allow-missing", "answer although replications failed, with bounds of the worst case")
    .addOption(new Option("--progress <form>", "how to show progress").choices(["lines", "json"]))
    .option("--full", "print every measure, and what the answer rests on")
    .option("--quiet", "show no progress");

asking(program.command("compare"))
  .option(
    "--calibrations [names]",
    "also run the calibrations that the scenario names: all, or these, separated by commas",
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
    .option("--replications <n>", `random histories of each plan (default: ${replications})`, wholeFrom1)
    .option("--seed <text>", "where chance begins; the same seed gives the same bytes", "picket")
    .option("--measures <names>", "report these too, separated by commas", list)
    .option("--workers <n>", "how many share the work; never changes a byte", wholeFrom1)
    .option("--plugin <file>", "module with a rule or measures of your own (repeatable)", repeatable)
    .addOption(
      new Option("--format <format>", "what to print").choices(["table", "json", "csv"]).default("table"),
    )
    .option("--out <folder>", "keep the result and finished work there; the same command goes on")
    .option("--picture <file>", "draw it too (.svg)")
    .option("--quiet", "show no progress");

inquiring(program.command("warm-up"), 10)
  .description("advice on the warm-up: MSER-5, Welch's picture, batch means of one long run")
  .option("--length <time>", "look at a longer run, such as '5 years'")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./profile.ts")).warmUpCommand(file, flags);
  });

inquiring(program.command("profile"), 30)
  .description("kilograms delivered in time, before and after the decision date and interventions")
  .option(
    "--alternatives <ids>",
    "only these, separated by commas; the first is what others are held against",
    list,
  )
  .option("--weeks <n>", "how many weeks one point stands for", wholeFrom1, 4)
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./profile.ts")).profileCommand(file, flags);
  });

inquiring(program.command("optimize"), 100)
  .description("the best plan over the levers under the budget, with the chance of having chosen rightly")
  .option("--indifference <amount>", "what makes no difference, such as 500kg; it must be said")
  .option(
    "--objective <measures>",
    "what is to be small, or max:MEASURE; several give the plans that none beats in all",
    list,
  )
  .addOption(
    new Option(
      "--method <name>",
      "how plans drop out: kn (default), kn++ on common, the others on independent chance",
    ).choices(["kn", "kn++", "rinott", "gsp", "ocba"]),
  )
  .option("--runs <n>", "with --method ocba: runs in all that the choice may take", wholeFrom1)
  .option(
    "--confidence <share>",
    "chance of choosing the best where it leads by the indifference (default: 0.95)",
    Number,
  )
  .option(
    "--first-stage <n>",
    "replications of every plan before the first decision (default: 20)",
    wholeFrom1,
  )
  .option(
    "--plans <n>",
    "the most plans that all take part; beyond it a search says which do (default: 100)",
    wholeFrom1,
  )
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./optimize.ts")).optimizeCommand(file, flags);
  });

inquiring(program.command("sweep"), 30)
  .description("the same question at many points of levers and uncertainties, in one table")
  .option(
    "--over <path=values>",
    "vary this: PATH=4..16:2, PATH=a,b,c, or a PATH that has a range (repeatable)",
    repeatable,
  )
  .addOption(
    new Option(
      "--factors <which>",
      "without --over: the ranges of the scenario that are meant (default: all)",
    ).choices(["levers", "uncertainties", "all"]),
  )
  .addOption(
    new Option("--design <kind>", "which points (default: grid)").choices([
      "grid",
      "zip",
      "lhs",
      "sobol",
      "factorial",
      "fractional",
    ]),
  )
  .option("--points <n>", "how many points a sample has, or at most a fraction", wholeFrom1)
  .option("--dry-run", "say how many runs it takes, and stop there")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./sweep.ts")).sweepCommand(file, flags);
  });

inquiring(program.command("frontier"), 30)
  .description(
    "what each dollar buys: all plans over the levers under the budget, held against their neighbours",
  )
  .option(
    "--plans <n>",
    "the most plans that are all run; beyond it the steepest margins are followed (default: 60)",
    wholeFrom1,
  )
  .option("--all", "show dominated plans too")
  .action(async (file: string, flags) => {
    process.exitCode = await (await import("./frontier.ts")).frontierCommand(file, flags);
  });

changing(program.command("check").argument("<scenarios...>", scenarioFiles))
  .description("check scenarios: every mistake at once, with its place")
  .option("--sources", "count the parameters by kind of source, list them, and say which sources to complete")
  .option("--warm-up", "run the baseline with the warm-up once and doubled, and say whether a measure moves")
  .option("--replications <n>", "for --warm-up", wholeFrom1, 30)
  .option("--seed <text>", "for --warm-up", "picket")
  .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
  .action(async (files: string[], flags) => {
    process.exitCode = await (await import("./check.ts")).checkCommand(files, flags);
  });

changing(program.command("describe").argument("<scenario>", "scenario file"))
  .description("say what a scenario is, in a page of plain sentences")
  .action(async (file: string, { set = [] }) => {
    process.exitCode = await (await import("./texts.ts")).describeCommand(file, set);
  });

changing(program.command("resolve").argument("<scenario>", "scenario file"))
  .description("print a scenario flat, each value with where it comes from")
  .action(async (file: string, { set = [] }) => {
    process.exitCode = await (await import("./texts.ts")).resolveCommand(file, set);
  });

program
  .command("diff")
  .description("say in words what the second scenario has that the first has not")
  .argument("<before>", "scenario file")
  .argument("<after>", "scenario file")
  .action(async (before: string, after: string) => {
    process.exitCode = await (await import("./texts.ts")).diffCommand(before, after);
  });

program
  .command("validate")
  .description("run the textbook scenarios and compare them with their exact answers")
  .option("--only <text>", "only the cases with this in their name")
  .addOption(new Option("--format <format>", "what to print").choices(["table", "json"]).default("table"))
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
  .description("write a commented scenario to start from; never overwrites")
  .argument("[file]", "where to", "scenario.yaml")
  .action(async (file: string) => {
    process.exitCode = await (await import("./init.ts")).initCommand(file);
  });

program
  .command("report")
  .description("write a result as a page to forward: answer, pictures, what it rests on, how to get it again")
  .argument(
    "<results...>",
    "result of picket compare (.json) or its folder; then a frontier or profile of the same scenario",
  )
  .requiredOption("--out <file>", "where to (.html, or .md for Markdown)")
  .addOption(new Option("--language <tag>", "of the page").choices(["en", "es"]).default("en"))
  .option("--brief", "one sheet: answer, plain words, picture, table")
  .option("--against <result>", "say what differs from this result or page instead (.md)")
  .option("--tables <folder>", "keep every table of the page there too, as CSV")
  .option("--scenario <file>", "the scenario, for a result without provenance beside it")
  .action(async (results: string[], flags) => {
    process.exitCode = await (await import("./report.ts")).reportCommand(results, flags);
  });

program
  .command("plot")
  .description("draw a picture of a result")
  .argument("<picture>", "differences, frontier, margins, funnel, map, hours, profile or outcomes")
  .argument(
    "[results...]",
    "result of picket compare (.json) or its folder; then a frontier or profile of the same scenario",
  )
  .option("--out <file>", "where to (.svg or .png); standard output unless given")
  .option("--width <pixels>", "how wide, from 320 to 4000", pixels, 760)
  .addOption(new Option("--language <tag>", "of its words").choices(["en", "es"]).default("en"))
  .option("--scenario <file>", "the scenario, for a result without provenance beside it")
  .action(async (picture: string, files: string[], flags) => {
    process.exitCode = await (await import("./plot.ts")).plotCommand(picture, files, flags);
  });

const results = program
  .command("results")
  .description("what a folder of results holds")
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
  .description("say where a result comes from: scenario, versions, seed, command, shards")
  .argument("<result>", "result file (.json)")
  .action(async (result: string) => {
    process.exitCode = (await import("./results.ts")).describeResultCommand(result);
  });

results
  .command("export")
  .description("write the records of a result as one file: a row an alternative, replication and sum")
  .argument("<result>", "result file (.json)")
  .requiredOption("--out <file>", "where to")
  .addOption(
    new Option("--format <format>", "of the file").choices(["csv", "ndjson", "parquet"]).default("csv"),
  )
  .option("--names <names>", "only these sums, separated by commas", list)
  .action(async (result: string, flags) => {
    process.exitCode = await (await import("./results.ts")).exportCommand(result, flags);
  });

results
  .command("prune")
  .description("list what no result of a folder needs; with --yes, remove it")
  .argument("[folder]", "output folder", "results")
  .option("--yes", "remove it")
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
    new Option("--format <format>", "what to print").choices(["table", "json", "csv"]).default("table"),
  )
  .action(async (sql: string, flags) => {
    process.exitCode = await (await import("./query.ts")).queryCommand(sql, flags);
  });

const episode = (command: Command): Command =>
  command
    .option("--replication <k>", "in which replication; the first of the result unless given", wholeFrom1)
    .option("--alternative <id>", "under which alternative; the baseline unless given");

episode(program.command("explain"))
  .description("tell what happened to one shipment or case and why, or why known shipments were missed")
  .argument("<result>", "result file (.json) that picket compare kept")
  .argument("[shipment]", "a shipment, such as boats-0-8, or one of its cases")
  .option("--missed", "rank the reasons why known shipments got no response, with an example of each")
  .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
  .addOption(new Option("--language <tag>", "of the story").choices(["en", "es"]).default("en"))
  .action(async (result: string, shipment: string | undefined, flags) => {
    process.exitCode = await (await import("./explain.ts")).explainCommand(result, shipment, flags);
  });

episode(program.command("trace"))
  .description("write one replication down: facts as NDJSON, or a trace for Perfetto")
  .argument("<result>", "result file (.json) that picket compare kept")
  .requiredOption(
    "--out <file>",
    "where to: FILE.ndjson for facts, FILE.json for Perfetto and chrome://tracing",
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
  .description("compute again and compare: a sample of a result's shards, or all that a page says")
  .argument("<result>", "result file (.json), or a page (.html) that picket report wrote")
  .option("--sample <n>", "how many shards of a result", wholeFrom1, 5)
  .option("--seed <text>", "decides which", "verify")
  .action(async (result: string, flags) => {
    process.exitCode = await (await import("./verify.ts")).verifyCommand(result, flags);
  });

program
  .command("submit")
  .description("prepare a comparison for a cluster: a Slurm job array, or a queue on Redis")
  .argument("<scenario>", "scenario file (.yaml, .json)")
  .requiredOption(
    "--out <folder>",
    "where tasks and the result are kept; for Slurm a folder that all nodes see",
  )
  .option("--slurm", "write a manifest and a batch script")
  .option(
    "--queue [address]",
    "submit to a queue and wait: redis://host:6379, rediss:// for TLS (or PICKET_QUEUE)",
  )
  .option("--set <path=value>", "change a parameter of the scenario (repeatable)", repeatable)
  .option("--alternatives <ids>", "only these, separated by commas", list)
  .option("--replications <n>", "random histories of each alternative (default: 100)", wholeFrom1)
  .option("--seed <text>", "where chance begins; the same seed gives the same bytes", "picket")
  .option("--plugin <file>", "module with a rule or measures of your own (repeatable)", repeatable)
  .option("--allow-missing", "answer although replications failed, with bounds of the worst case")
  .option("--tasks <n>", "for Slurm: about how many tasks", wholeFrom1, 100)
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
  .description("do one task of a manifest, or wait for tasks of a queue")
  .option("--manifest <file>", "manifest that picket submit wrote")
  .option("--task <i>", "which task, from 0", wholeFrom0)
  .option("--queue [address]", "work for this queue until told to stop (or PICKET_QUEUE)")
  .option("--workers <n>", "threads; for a task 1, for a queue all cores unless given", wholeFrom1)
  .option(
    "--lock <seconds>",
    "for a queue: after how long others take a task whose worker is gone",
    wholeFrom1,
    30,
  )
  .option("--quiet", "say nothing of tasks that went well")
  .action(async (flags) => {
    process.exitCode = await (await import("./worker.ts")).workerCommand(flags);
  });

program
  .command("collect")
  .description("put the tasks of a Slurm job array together into the result")
  .argument("<folder>", "where picket submit wrote")
  .option("--finish", "run here what is missing")
  .option("--workers <n>", "for --finish: how many share the work", wholeFrom1)
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
