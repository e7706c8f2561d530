/** How sure a comparison is, in words: what common random numbers saved, whether it is as precise as asked, pair by pair. */

import type {
  Comparison,
  MeasureEstimate,
  PairReport,
  PairsReport,
  ReducedReport,
} from "../../experiment/index.ts";
import type { Table } from "./answerTable.ts";
import { columns } from "./columns.ts";
import { differenceFigures, differenceWithInterval, figuresOf, sizeOf, withInterval } from "./interval.ts";
import { counted, inScale, type Scale, scaleFor, scaleForDifference } from "./numbers.ts";

/** What was asked beside the answer: precision, antithetic pairs, control variates, pairs. */
export function askedLines(comparison: Comparison, width: number): readonly string[] {
  const { precision, pairs } = comparison;
  return [
    ...(precision === undefined ? [] : precisionLines(precision)),
    ...(comparison.antithetic === undefined
      ? []
      : [
          `Replications in antithetic pairs: every n above counts pairs, ${counted(Math.floor(comparison.replications / 2), "pair")} of ${counted(comparison.replications, "replication")}.`,
          ...reducedLines("antithetic pairs", comparison.antithetic),
        ]),
    ...(comparison.controls === undefined ? [] : controlLines(comparison.controls)),
    ...(pairs === undefined ? [] : ["", ...pairLines(pairs, width)]),
  ];
}

/** What the variance ratio of each difference in kilograms delivered means. */
export function savingLines({ differences, replications }: Comparison): readonly string[] {
  if (replications < 2) return [];
  const known = differences.filter(
    ({ measure, varianceRatio }) => measure === "kg_delivered" && typeof varianceRatio === "number",
  );
  return known.map(({ alternative, baseline, varianceRatio }) => {
    const ratio = varianceRatio!;
    const needed =
      ratio === 0
        ? "their difference does not vary between replications"
        : `independent streams would need ${inScale(1 / ratio, { factor: 1, unit: "", digits: 1 / ratio < 10 ? 1 : 0 })} times the replications`;
    return `Common random numbers: ${alternative} - ${baseline} has ${percent(ratio)} of the variance of independent runs: ${needed}.`;
  });
}

function precisionLines({
  goals,
  looks,
  met,
  most,
}: NonNullable<Comparison["precision"]>): readonly string[] {
  const at = looks.at(-1)!;
  const lines = goals.map(({ measure, of, unit, asked, relative, reached, met: done }) => {
    const write = (value: number): string => {
      if (relative) return percent(value);
      const scale = scaleForDifference(unit, value);
      return `${inScale(value, scale)} ${scale.unit}`;
    };
    const about = of === "difference" ? `differences of ${measure}` : measure;
    const got = reached === null ? "no interval" : `± ${write(reached)} at most`;
    return `  ${about}: asked ± ${write(asked)}, got ${got}${done ? "" : ": not reached"}`;
  });
  const head = met
    ? `As precise as asked with ${counted(at, "replication")} of each (interim analyses at ${looks.join(", ")}):`
    : `Not as precise as asked with ${counted(at, "replication")} of each, the most allowed (${most}); an interval that covers zero is no clear difference:`;
  return [head, ...lines, ...goals.flatMap(skewnessLines)];
}

/** What stopping by itself costs where outcomes are skewed; the shares are those of docs/validation/coverage.md. */
function skewnessLines({
  measure,
  skewness,
}: NonNullable<Comparison["precision"]>["goals"][number]): readonly string[] {
  const size = Math.abs(skewness ?? 0);
  if (size < 0.6) return [];
  const covers = size < 2 ? "93 to 94" : "about 90, or fewer,";
  return [
    `  ${measure} is skewed over replications (skewness ${skewness!.toFixed(1)}): the stopping rule then stops a little early, so its 95 % interval covers the mean in ${covers} of 100 cases.`,
  ];
}

function controlLines(controls: NonNullable<Comparison["controls"]>): readonly string[] {
  if (controls.length === 0) {
    return ["Control variates: none, because departures here have no known mean or do not vary."];
  }
  return reducedLines("control variates on departures", controls);
}

/** Estimates by a method that uses chance better, each with what it gained or lost. */
function reducedLines(name: string, all: readonly ReducedReport[]): readonly string[] {
  return all.map((each) => {
    const what = each.baseline === null ? each.alternative : `${each.alternative} - ${each.baseline}`;
    const figures = each.baseline === null ? withInterval(each) : differenceWithInterval(each);
    const { varianceLeft } = each;
    const gain =
      varianceLeft === null
        ? "gain not known"
        : varianceLeft < 1
          ? `${percent(varianceLeft)} of the variance without them`
          : `no gain: ${percent(varianceLeft)} of the variance without them`;
    return `  ${name}, kg_delivered, ${what}: ${figures}; ${gain}.`;
  });
}

function pairLines(report: PairsReport, width: number): readonly string[] {
  const { pairs, best, outcomes, simultaneous, indifference, pairing } = report;
  const together = simultaneous
    ? "the 95 % intervals of the differences hold jointly, those of shares each by itself"
    : "95 % intervals, each by itself";
  const zone =
    indifference === null
      ? "every difference counts (--indifference sets which do not matter)"
      : `differences below ${inScale(indifference, scaleFor("kg", indifference))} ${scaleFor("kg", indifference).unit} count as none`;
  const skewed = pairs.some(({ skewness }) => skewness !== null && Math.abs(skewness) > 1);
  return [
    `Kilograms delivered, ${pairing === "baseline" ? "each compared with its baseline" : "pair by pair"}; ${together}; ${zone}:`,
    columns(pairTable(pairs), width),
    ...(skewed
      ? ["Some of these differences are skewed (skewness beyond 1): for those, use the bootstrap interval."]
      : []),
    ...(best === undefined ? [] : ["", ...bestLines(best)]),
    "",
    "How much single replications differ (quantiles over replications, intervals from order statistics):",
    columns(outcomeTable(outcomes), width),
  ];
}

function pairTable(pairs: readonly PairReport[]): Table {
  const scale = scaleForDifference("kg", Math.max(0, ...pairs.map(({ difference }) => sizeOf(difference))));
  return {
    head: [
      [""],
      [`difference (${scale.unit})`],
      ["bootstrap-t"],
      ["variance", "ratio"],
      ["delivers less", "in one replication"],
      ["in practice"],
    ],
    rows: pairs.map((pair) => [
      [pair.alternative, `- ${pair.against}`],
      differenceFigures(pair.difference, scale),
      [figuresOf(pair.bootstrap, scale)],
      [pair.varianceRatio === null ? "" : pair.varianceRatio.toFixed(3)],
      [chance(pair)],
      [pair.verdict === "open" ? "no clear difference" : pair.verdict],
    ]),
  };
}

const chance = ({ chanceLess }: PairReport): string =>
  figuresOf({ ...chanceLess, unit: "1" } satisfies MeasureEstimate, percentScale).concat(" %");

const percentScale: Scale = { factor: 100, unit: "%", digits: 0 };

function bestLines(best: NonNullable<PairsReport["best"]>): readonly string[] {
  const words = { best: "clearly the least", "not best": "clearly not the least", open: "may be the least" };
  return best.map(({ alternative, verdict }) => `  ${alternative}: ${words[verdict]}`);
}

function outcomeTable(outcomes: PairsReport["outcomes"]): Table {
  const most = Math.max(
    0,
    ...outcomes.flatMap(({ quantiles }) => quantiles.map(({ estimate }) => estimate ?? 0)),
  );
  const scale = scaleFor("kg", most);
  const ps = outcomes[0]?.quantiles.map(({ p }) => p) ?? [];
  return {
    head: [[`kg_delivered (${scale.unit})`], ["mean"], ...ps.map((p) => [historyWords(p)])],
    rows: outcomes.map(({ alternative, mean, quantiles }) => [
      [alternative],
      [mean === null ? "" : inScale(mean, scale)],
      ...quantiles.map((quantile) => [figuresOf({ ...quantile, unit: "kg" }, scale)]),
    ]),
  };
}

const historyWords = (p: number): string =>
  p === 0.5
    ? "median"
    : p < 0.5
      ? `1 in ${Math.round(1 / p)}: less than`
      : `1 in ${Math.round(1 / (1 - p))}: more than`;

const percent = (share: number): string => `${(100 * share).toPrecision(share < 0.1 ? 2 : 3)} %`;
