/** Why a plan makes no clear difference: what it adds to had time left before. */

import { freeShare, plan } from "../../model/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { whole } from "../language/index.ts";
import { isClear } from "../text/interval.ts";
import { inScale } from "../text/numbers.ts";
import { changesOf, nameIn, type Saying, sentence } from "./saying.ts";

/** A sentence for each plan that makes no clear difference and only adds to what was not short. */
export function unchangedSentences(saying: Saying): readonly string[] {
  const { comparison, scenario, language } = saying;
  const say = language.words.answer;
  return changesOf(comparison).flatMap(({ alternative, against, kg }) => {
    if (kg.low === null || isClear(kg)) return [];
    const plan = scenario.alternatives.find(({ id }) => id === alternative)!;
    const reasons = Object.keys(plan.changes).flatMap((path) => reason(path, against, saying));
    if (reasons.length === 0 || reasons.length < Object.keys(plan.changes).length) return [];
    return [sentence(`${say.unchanged(nameIn(scenario)(alternative), reasons.join("; "))}.`)];
  });
}

/** How busy what a path adds to was, where that says why nothing moves. */
function reason(path: string, against: string, saying: Saying): readonly string[] {
  const { comparison, scenario, language } = saying;
  const say = language.words.answer;
  const [kind, id = "", ...rest] = path.split(".");
  const key = rest.join(".");
  const share = (value: number) =>
    `${inScale(value, { factor: 100, unit: "%", digits: 0, locale: language.locale })} %`;
  if (kind === "checkpoints" && key === "inspectors") {
    const found = inspectorsFree(scenario, id);
    if (found === undefined || found.free < mostlyFree) return [];
    const name = scenario.baseline.checkpoints[id]?.name ?? id.replaceAll("-", " ");
    const [short, hours] = [found.short, found.hours].map((count) => whole(count, language.locale));
    return [
      found.short === 0
        ? say.inspectorsNeverShort(name, hours!)
        : say.inspectorsFree(name, share(found.free), short!, hours!),
    ];
  }
  if (kind === "assets" && (key === "count" || key === "on-station")) {
    const measures = comparison.alternatives.find((each) => each.id === against)?.measures;
    const busy = measures?.[`utilization.${id}`]?.estimate;
    const name = scenario.baseline.assets[id]?.name ?? id.replaceAll("-", " ");
    return busy === undefined || busy === null || busy > mostIdle ? [] : [say.unitsBusy(name, share(busy))];
  }
  return [];
}

/** Units that are on missions for more of their time than this may well be short at times. */
const mostIdle = 0.5;

/** Inspectors who are free for fewer of the selected loads than this are short. */
const mostlyFree = 0.9;

/** In an hour in which a selected load finds an inspector free with at least this probability there is no shortage. */
const nearlyAlways = 0.99;

/** How often a selected load finds an inspector free in the baseline, and in how many hours of the week there is a shortage. */
function inspectorsFree(
  { baseline }: Scenario,
  id: string,
): { readonly free: number; readonly short: number; readonly hours: number } | undefined {
  const checkpoint = plan(baseline).checkpoints.get(id);
  if (checkpoint?.traffic === undefined) return undefined;
  const { inspectors, traffic } = checkpoint;
  const shares = Array.from(traffic.referrals, (erlangs) => freeShare(inspectors, 0, erlangs));
  return {
    free: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    short: shares.filter((share) => share < nearlyAlways).length,
    hours: shares.length,
  };
}
