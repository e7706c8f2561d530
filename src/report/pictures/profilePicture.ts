/** Kilograms delivered in time: Welch's picture of a warm-up, and profiles with bands around the dates of a plan. */

import type { Scenario } from "../../scenario/index.ts";
import type { ProfileBand, WarmUpReport } from "../../study/index.ts";
import { countOf, inEnglish, type Language } from "../language/index.ts";
import { figuresOf } from "../text/interval.ts";
import { counted, inScale, lengthOfTime, scaleFor } from "../text/numbers.ts";
import { warmUpAnswer } from "../text/warmUpText.ts";
import { fitted } from "../text/wrapped.ts";
import { band, chart, chartPicture, line, type Placing } from "./chart.ts";
import { type Picture, svgDocument } from "./picture.ts";
import { escaped, px } from "./svg.ts";

/** Welch's picture: the mean over replications week by week, smoothed, with the warm-up and what MSER-5 would leave out. */
export function warmUpPicture(report: WarmUpReport): string {
  const { weekly, smoothed, step, warmUp, advised, replications, seed, picket, scenarioHash, window } =
    report;
  const hours = (index: number) => (index + 0.5) * step;
  const kg = scaleFor("kg", Math.max(...weekly));
  return chart({
    title: warmUpAnswer(report),
    subtitle: report.scenario,
    words: `Smoothed kilograms a week: ${smoothed.map((value) => value.toFixed(0)).join(", ")}.`,
    caption:
      `Thin: mean of ${counted(replications, "replication")} week by week; thick: moving average over ${2 * window + 1} weeks (Welch). ` +
      `Dashed: end of the scenario's warm-up${advised === null ? "" : ", and where MSER-5 would begin to measure"}. Seed ${seed}; picket ${picket}, scenario ${scenarioHash.slice(0, 12)}.`,
    x: { from: 0, to: weekly.length * step, factor: 1 / 24, label: "days from the start of the warm-up" },
    y: { from: 0, to: Math.max(...weekly), factor: kg.factor, label: `delivered a week, ${kg.unit}` },
    marks: (place) => [
      line(
        weekly.map((value, i) => [hours(i), value]),
        place,
        "greyed",
      ),
      line(
        smoothed.map((value, i) => [hours(i), value]),
        place,
        "less",
      ),
      ...[warmUp, ...(advised === null ? [] : [advised])].map(
        (at) =>
          `<line class="mark" x1="${place.x(at)}" x2="${place.x(at)}" y1="${place.top}" y2="${place.bottom}"/>`,
      ),
    ],
  });
}

/**
 * Kilograms delivered a week of each alternative, or of its difference from the first, with pointwise 95 % bands; the
 * decision date and interventions are marked. An SVG document. Throws RangeError where there is nothing to draw.
 */
export const profilePicture = (
  bands: readonly ProfileBand[],
  scenario: Scenario,
  about: ProfileAbout,
): string => svgDocument(profileOf(bands, scenario, about));

export type ProfileAbout = {
  readonly replications: number;
  readonly seed: string;
  readonly language?: Language;
};

/** The same, to be drawn at any width. */
export function profileOf(
  bands: readonly ProfileBand[],
  scenario: Scenario,
  { replications, seed, language = inEnglish }: ProfileAbout,
): Picture {
  const differences = bands.filter(({ against }) => against !== undefined);
  const shown = differences.length > 0 ? differences : bands;
  const [first] = shown;
  if (first === undefined || first.at.length === 0)
    throw new RangeError("no picture of a profile without weeks");
  const say = language.words.picture.profile;
  const ends = shown.flatMap(({ estimates }) =>
    estimates.flatMap(({ estimate, low, high }) => [estimate ?? 0, low ?? 0, high ?? 0]),
  );
  const kg = scaleFor("kg", Math.max(...ends.map(Math.abs)), language);
  const name = (id: string) => scenario.alternatives.find((each) => each.id === id)?.name ?? id;
  const figures = (band: ProfileBand, i: number) =>
    figuresOf({ ...band.estimates[i]!, unit: "kg" }, kg, language);
  return chartPicture({
    title: differences.length > 0 ? say.change(name(first.against!)) : say.level,
    subtitle: scenario.title,
    words: shown
      .map(
        ({ alternative, estimates }) =>
          `${name(alternative)}: ${estimates.map(({ estimate }) => inScale(estimate ?? 0, kg)).join("; ")} ${kg.unit}.`,
      )
      .join(" "),
    caption: `${say.caption(lengthOfTime(first.span, language))} n = ${countOf(replications, "replication", language)}, ${seed}.`,
    locale: language.locale,
    x: { from: Math.min(0, first.at[0]!), to: first.at.at(-1)!, factor: 1 / 24, label: say.axis },
    y: {
      from: Math.min(0, ...ends),
      to: Math.max(0, ...ends),
      factor: kg.factor,
      label: say.unit(kg.unit),
    },
    table: {
      head: [[say.head], ...shown.map(({ alternative }) => [`${name(alternative)} (${kg.unit})`])],
      rows: first.at.map((at, i) => [
        [Math.round(at / 24).toLocaleString(language.locale)],
        ...shown.map((band) => [figures(band, i)]),
      ]),
    },
    marks: (place) => [
      ...[{ at: 0, id: "decision-date", name: say.decision }, ...scenario.interventions]
        .filter(({ at }) => at <= first.at.at(-1)!)
        .map(
          ({ at, id, name: words }) =>
            `<line class="mark" x1="${place.x(at)}" x2="${place.x(at)}" y1="${place.top}" y2="${place.bottom}"/>` +
            `<text class="small label" x="${px(Number(place.x(at)) + 4)}" y="${place.top + 12}">${escaped(words ?? id)}</text>`,
        ),
      ...shown.flatMap(({ at, estimates }, i) => [
        band(
          at.map((x, j) => {
            const { estimate, low, high } = estimates[j]!;
            return [x, low ?? estimate ?? 0, high ?? estimate ?? 0] as const;
          }),
          place,
          kinds[i % 3]!,
        ),
        line(
          at.map((x, j) => [x, estimates[j]!.estimate] as const),
          place,
          `${kinds[i % 3]!} dash-${i % 3}`,
        ),
      ]),
      ...endLabels(shown, name, place),
    ],
  });
}

const kinds = ["less", "more", "unclear"] as const;

/** The name of each line at its end, moved apart where lines end together. */
function endLabels(
  shown: readonly ProfileBand[],
  name: (id: string) => string,
  place: Placing,
): readonly string[] {
  const ends = shown
    .map(({ alternative, estimates }) => ({
      text: fitted(name(alternative), 24, 1)[0]!,
      y: Number(place.y(estimates.at(-1)?.estimate ?? 0)) - 6,
    }))
    .sort((a, b) => a.y - b.y);
  let last = Number.NEGATIVE_INFINITY;
  return ends.map(({ text, y }) => {
    last = Math.max(y, last + 15);
    return `<text class="small label end" x="${place.right - 4}" y="${px(last)}">${escaped(text)}</text>`;
  });
}
