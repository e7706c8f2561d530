/** Advice on a warm-up in words. */

import type { ProfileBand, WarmUpReport } from "../../study/index.ts";
import { columns } from "./columns.ts";
import { figuresOf } from "./interval.ts";
import { counted, scaleFor } from "./numbers.ts";
import { tidyCsv } from "./planCsv.ts";

/** What `picket warm-up` prints. */
export function warmUpText(report: WarmUpReport): string {
  const { longRun, replications, cautions, reproduce } = report;
  return `${[
    report.scenario,
    "",
    warmUpAnswer(report),
    ...cautions.map((caution) => `caution: ${caution}`),
    ...(longRun === null ? [] : longRunLines(longRun)),
    `n = ${counted(replications, "replication")} of the baseline from an empty world, kilograms delivered week by week.`,
    "This is advice from one run without season or trend. It changes nothing: all alternatives share the warm-up that the scenario sets. picket check --warm-up tests it.",
    `Reproduce: ${reproduce}`,
  ].join("\n")}\n`;
}

/** Whether the warm-up is as long as MSER-5 would have it. */
export function warmUpAnswer({ advised, warmUp }: WarmUpReport): string {
  const own = days(warmUp);
  if (advised === null)
    return `MSER-5 finds no end of the initial transient in this run, so there is no advice; the scenario has a warm-up of ${own}.`;
  return advised <= warmUp
    ? `MSER-5 would start measuring after ${days(advised)}; the warm-up of ${own} is long enough.`
    : `MSER-5 would start measuring only after ${days(advised)}; the warm-up of ${own} may be too short.`;
}

function longRunLines({
  estimate,
  low,
  high,
  batches,
  batchSize,
  independence,
}: NonNullable<WarmUpReport["longRun"]>): readonly string[] {
  const scale = scaleFor("kg", estimate ?? 0);
  const interval = figuresOf({ estimate, low, high, level: 0.95, n: batches, method: "", unit: "kg" }, scale);
  const trust =
    independence === null
      ? "its batches do not vary"
      : independence.p < 0.05
        ? `neighbouring batches are alike (von Neumann's ratio ${independence.ratio.toFixed(2)}): do not trust this interval`
        : `there is no sign against independent batches (von Neumann's ratio ${independence.ratio.toFixed(2)})`;
  return [
    `The first replication alone, without the part that MSER-5 removes: ${interval} ${scale.unit} a week from ${batches} batches of ${batchSize} weeks; ${trust}.`,
  ];
}

const days = (hours: number): string => `${Number((hours / 24).toFixed(1)).toLocaleString("en-US")} days`;

/** What `picket profile` prints: a row a span of weeks. */
export function profileText(bands: readonly ProfileBand[], title: string, width = 120): string {
  const [first] = bands;
  if (first === undefined) return `${title}\n`;
  const sizes = bands.flatMap(({ estimates }) => estimates.map(({ estimate }) => Math.abs(estimate ?? 0)));
  const scale = scaleFor("kg", Math.max(...sizes));
  const table = {
    head: [
      ["days from the", "decision date"],
      ...bands.map(({ alternative, against }) =>
        against === undefined ? [alternative, `(${scale.unit} a week)`] : [`${alternative}`, `- ${against}`],
      ),
    ],
    rows: first.at.map((at, i) => [
      [String(Math.round(at / 24))],
      ...bands.map(({ estimates }) => [figuresOf({ ...estimates[i]!, unit: "kg" }, scale)]),
    ]),
  };
  return `${title}\n\n${columns(table, width)}\n\n95 % intervals for each row, not for the whole series.\n`;
}

/** Profiles as a tidy table: `point` is the middle of a span, in hours from the decision date. */
export const profileCsv = (bands: readonly ProfileBand[]): string =>
  tidyCsv(
    bands.flatMap(({ alternative, against, at, estimates, span }) =>
      at.map((hour, i) => ({
        id: String(hour),
        values: { alternative, against: against ?? "", span },
        estimates: [["kg_per_week", { ...estimates[i]!, unit: "kg/week" }] as const],
      })),
    ),
  );
