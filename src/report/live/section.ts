/** The section of the page that runs: what it says without a program, and what the program finds to work with. */

import { scenarioIn } from "../../scenario/index.ts";
import { paragraph } from "../page/html.ts";
import { type Material, nameOf } from "../page/material.ts";
import { jsonInHtml } from "../page/results.ts";
import type { Section } from "../page/section.ts";
import { escaped } from "../pictures/svg.ts";
import { partWords } from "../text/measureWords.ts";
import { numberAt } from "./atPath.ts";
import { contentsOf, type JobData, type LiveContents } from "./contents.ts";
import { type Frame, frameOf } from "./frame.ts";
import { ground } from "./ground.ts";
import { liveStyle } from "./style.ts";
import { trialReplications } from "./trial.ts";
import { liveWords } from "./words.ts";

/** A range that a slider moves in, in house units. */
export type Slider = {
  readonly path: string;
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly value: number;
  readonly dimension: string;
};

/** What the program finds beside the contents. */
export type LiveFurniture = {
  readonly language: "en" | "es";
  readonly frame: Frame;
  /** Alternatives by id with their names. */
  readonly names: Readonly<Record<string, string>>;
  readonly levers: readonly Slider[];
  readonly uncertainties: readonly Slider[];
};

/** Undefined where the page has no program, or the result cannot be computed from what a page holds. */
export function liveSection(material: Material): Section | undefined {
  const { live, origin, comparison, language, atlas } = material;
  const asWritten = origin?.job as JobData | null | undefined;
  if (live === undefined || asWritten === undefined || asWritten === null) return undefined;
  const job = { ...asWritten, scenario: scenarioIn(asWritten.scenario, language.tag) };
  const asked = contentsOf(job, origin?.replications?.from ?? 1, comparison);
  if (asked === undefined || comparison.replications === 0) return undefined;
  const contents: LiveContents = { ...asked, made: madeBy(material) };
  const { scenario } = job;
  const say = liveWords[language.tag];
  const frame = frameOf(scenario.baseline, 760);
  const furniture: LiveFurniture = {
    language: language.tag,
    frame,
    names: Object.fromEntries(contents.alternatives.map((id) => [id, nameOf(material)(id)])),
    levers: slidersOf(scenario.levers, job),
    uncertainties: slidersOf(scenario.uncertainties, job),
  };
  const html = [
    paragraph(say.intro),
    `<p class="soft" id="live-idle">${escaped(say.noScript)}</p>`,
    `<div id="live-controls" class="screen" hidden>`,
    block("again", say.again, say.againText(contents.alternatives.length, comparison.replications)),
    block("trial", say.trial, say.trialText(trialReplications, comparison.replications)),
    block("replay", say.replay, say.replayText),
    "</div>",
    `<figure id="live-stage" hidden><div class="stage"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${escaped(say.map)}">`,
    ...ground(frame, scenario.baseline, atlas),
    `</svg><canvas id="live-canvas" aria-hidden="true"></canvas></div><p id="live-status" class="soft"></p><figcaption>${escaped(say.caption)}</figcaption></figure>`,
    `<div id="live-more" class="screen" hidden>`,
    block("story", say.story, say.storyText),
    "</div>",
    `<script type="application/json" id="picket-live">${jsonInHtml(contents)}</script>`,
    `<script type="application/json" id="picket-live-furniture">${jsonInHtml(furniture)}</script>`,
  ].join("\n");
  return { id: "live", title: say.title, html, scripts: [live], workers: true, css: liveStyle };
}

const block = (id: string, title: string, text: string): string =>
  `<div id="live-${id}" class="live"><h3>${escaped(title)}</h3>${paragraph(text)}</div>`;

/** A path whose number the resolved scenario does not hold has no slider. */
function slidersOf(
  ranges: JobData["scenario"]["levers"] | JobData["scenario"]["uncertainties"],
  { scenario }: JobData,
): readonly Slider[] {
  return Object.entries(ranges).flatMap(([path, range]) => {
    const value = numberAt(scenario.baseline, path);
    if (value === undefined) return [];
    const { low, high, dimension, whole } = range;
    const step = "step" in range && range.step !== undefined ? range.step : whole ? 1 : (high - low) / 40;
    const name = wordsOf(path, scenario);
    return [{ path, name, low: Math.min(low, value), high: Math.max(high, value), step, value, dimension }];
  });
}

/** A path as people say it: the name of the thing, then what of it. */
function wordsOf(path: string, { baseline }: JobData["scenario"]): string {
  const [section, id, ...rest] = path.split(".");
  if (id === undefined) return section!;
  // The names of distributions say nothing to whoever moves a slider.
  const what = rest
    .filter((word) => !shapes.test(word))
    .join(" ")
    .replaceAll("-", " ");
  return what === "" ? partWords(id, { baseline }) : `${partWords(id, { baseline })}: ${what}`;
}

const shapes = /^(constant|uniform|triangular|pert|exponential|erlang|gamma|weibull|lognormal|poisson)$/;

function madeBy({ origin, file }: Material): NonNullable<LiveContents["made"]> {
  const { program, node, platform } = origin ?? {};
  return {
    ...(program === undefined ? {} : { program }),
    ...(node === undefined ? {} : { node }),
    ...(platform === undefined ? {} : { platform }),
    ...(file === undefined ? {} : { file }),
  };
}
