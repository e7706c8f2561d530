/** One question asked of several calibrations that fit the same facts: what all agree on, what depends on the calibration. */

import type { Comparison } from "../../experiment/index.ts";
import type { Scenario } from "../../scenario/index.ts";
import { type Language, whole } from "../language/index.ts";
import type { Table } from "../text/answerTable.ts";
import { inScale, scaleForDifference } from "../text/numbers.ts";
import { wrapped } from "../text/wrapped.ts";
import { periodOf } from "./answer.ts";
import { ladder } from "./ladder.ts";
import { headCell } from "./planTable.ts";
import { type Change, changesOf, listed, nameIn, rangeText, type Saying, sentence } from "./saying.ts";

/** A calibration with its answer. */
export type Member = { readonly scenario: Scenario; readonly comparison: Comparison };

/** A plan against another in one calibration. */
export type MemberChange = {
  readonly alternative: string;
  readonly against: string;
  /** Kilograms not delivered, as a share of what the first alternative delivers; its interval is that of the kilograms. */
  readonly share: { readonly estimate: number; readonly low: number | null; readonly high: number | null };
  readonly cost: number | null;
  /** Dollars for each kilogram not delivered, with its interval; null where nothing clear is bought. */
  readonly price: { readonly estimate: number; readonly low: number; readonly high: number } | null;
};

export type MemberReport = {
  /** What sets it apart: the part of its title that not all have. */
  readonly label: string;
  readonly scenarioHash: string;
  readonly leader: string | null;
  readonly changes: readonly MemberChange[];
  /** From each plan to the next along a row of plans that cost more and more; empty where they are no such row. */
  readonly steps: readonly MemberChange[];
  /** Share of known shipments that got a response, by alternative. */
  readonly response: Readonly<Record<string, number | null>>;
  readonly reproduce: string;
};

/** The range over calibrations, as plain data. */
export type FamilyReport = { readonly members: readonly MemberReport[] };

/** Several scenarios are one family only if they ask the same question about alternatives with the same ids. */
export function isFamily(scenarios: readonly Scenario[]): boolean {
  const [first, ...others] = scenarios;
  if (first === undefined || others.length === 0 || first.alternatives.length < 2) return false;
  const ids = (each: Scenario) => each.alternatives.map(({ id }) => id).join(" ");
  return (
    first.question !== undefined &&
    others.every((each) => each.question === first.question && ids(each) === ids(first))
  );
}

export function familyReport(members: readonly Member[], language: Language): FamilyReport {
  const labels = labelsOf(members.map(({ scenario }) => scenario));
  return {
    members: members.map(({ scenario, comparison }, i): MemberReport => {
      const first = comparison.alternatives[0]!;
      const delivered = first.measures["kg_delivered"]?.estimate ?? 0;
      const share = (change: Change) => memberChange(change, delivered, comparison);
      const { leader = null } = comparison.standing ?? {};
      return {
        label: labels[i]!,
        scenarioHash: comparison.scenarioHash,
        leader,
        changes: changesOf(comparison).flatMap(share),
        steps: (ladder({ comparison, scenario, language }) ?? []).flatMap(share),
        response: Object.fromEntries(
          comparison.alternatives.map(({ id, measures }) => [
            id,
            measures["response_rate"]?.estimate ?? null,
          ]),
        ),
        reproduce: comparison.reproduce,
      };
    }),
  };
}

function memberChange(
  { alternative, against, kg, cost }: Change,
  delivered: number,
  { standing }: Comparison,
): readonly MemberChange[] {
  if (kg.estimate === null || delivered === 0) return [];
  const of = (value: number | null) => (value === null ? null : 0 - value / delivered);
  const price = standing?.pairs.find(
    (pair) => pair.alternative === alternative && pair.against === against,
  )?.price;
  const known = price !== undefined && price !== null && price.estimate !== null;
  return [
    {
      ...{ alternative, against },
      share: { estimate: of(kg.estimate)!, low: of(kg.high), high: of(kg.low) },
      cost: cost?.estimate ?? null,
      price:
        known && price.low !== null && price.high !== null && price.estimate! > 0
          ? { estimate: price.estimate!, low: price.low, high: price.high }
          : null,
    },
  ];
}

/** What stands in a title, between commas, that not all titles have; the whole title where nothing is left. */
function labelsOf(scenarios: readonly Scenario[]): readonly string[] {
  const parts = scenarios.map(({ title }) => title.replace(/\s*\([^)]*\)\s*$/, "").split(/,\s*/));
  const common = parts[0]!.filter((part) => parts.every((each) => each.includes(part)));
  return parts.map(
    (each, i) => each.filter((part) => !common.includes(part)).join(", ") || scenarios[i]!.title,
  );
}

type FamilySaying = Pick<Saying, "scenario" | "language">;

/** What all calibrations agree on first, then what depends on them. */
export function familySentences({ members }: FamilyReport, saying: FamilySaying): readonly string[] {
  if (members.some(({ changes }) => changes.length === 0)) return [];
  const ids = (each: MemberReport) => each.steps.map(({ alternative }) => alternative).join(" ");
  const climbs = members.every((each) => each.steps.length > 0 && ids(each) === ids(members[0]!));
  const chosen = members.map((each) => (climbs ? each.steps : each.changes));
  const sentences = chosen[0]!.map(({ alternative }, i) =>
    changeSentence(
      chosen.map((each) => each.find((change) => change.alternative === alternative)!),
      { members, saying, first: i === 0, further: climbs && i > 0 },
    ),
  );
  return [...sentences, ...(climbs ? cheaperSentences(members, saying) : leaderSentences(members, saying))];
}

type Told = {
  readonly members: readonly MemberReport[];
  readonly saying: FamilySaying;
  readonly first: boolean;
  /** Whether the change is from the plan before, not from the baseline. */
  readonly further: boolean;
};

function changeSentence(changes: readonly MemberChange[], { members, saying, first, further }: Told): string {
  const { scenario, language } = saying;
  const say = language.words.family;
  const name = nameIn(scenario);
  const { alternative, against } = changes[0]!;
  const [own, base] = [name(alternative), name(against)];
  const range = shareRange(
    changes.map(({ share }) => share.estimate),
    language,
  );
  const costs = changes.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  const money =
    costs.length < changes.length || costs.some((cost) => cost <= 0)
      ? ""
      : (further ? language.words.answer.costAnother : language.words.answer.costMore)(
          rangeText("USD", costs, language),
        );
  const less = members.filter((_, i) => (changes[i]!.share.low ?? -1) > 0);
  const count = whole(members.length, language.locale);
  const text =
    less.length === members.length
      ? further
        ? say.allAnother(own, range)
        : say.allLess(count, range, own, base)
      : less.length === 0
        ? say.noneLess(own, base, count)
        : say.someLess(own, base, whole(less.length, language.locale), count, range);
  return sentence(`${first ? `${periodOf(saying)}, ` : ""}${text}${less.length === 0 ? "" : money}.`);
}

/** "7.2 to 18.8 %". */
function shareRange(shares: readonly number[], { locale, words }: Language): string {
  const scale = { factor: 100, unit: "%", digits: 1, locale };
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map((share) => inScale(share, scale));
  return low === high ? `${high} %` : `${low}${words.answer.to}${high} %`;
}

/** Which of two steps that follow one another buys a kilogram more cheaply, and whether all calibrations say so. */
function cheaperSentences(
  members: readonly MemberReport[],
  { scenario, language }: FamilySaying,
): readonly string[] {
  const say = language.words.family;
  const name = nameIn(scenario);
  return members[0]!.steps.slice(1).flatMap((step, i): readonly string[] => {
    const before = members[0]!.steps[i]!;
    const [a, b] = [name(before.alternative), name(step.alternative)];
    const cheaper = members.map(({ steps }) => cheaperOf(steps[i]!.price, steps[i + 1]!.price));
    const where = (wanted: "first" | "second") =>
      members.flatMap(({ label }, m) => (cheaper[m] === wanted ? [label] : []));
    const [first, second] = [where("first"), where("second")];
    const join = (labels: readonly string[]) => labels.join("; ");
    if (first.length > 0 && second.length > 0) return [say.flips(a, b, join(first), join(second))];
    if (first.length === members.length) return [say.alwaysCheaper(a, b)];
    if (second.length === members.length) return [say.alwaysCheaper(b, a)];
    return [];
  });
}

type Price = MemberChange["price"];

/** The cheaper of two prices whose intervals do not overlap; what clearly buys nothing is dearer than any price. */
function cheaperOf(first: Price, second: Price): "first" | "second" | undefined {
  if (first === null || second === null) return undefined;
  if (first.high < second.low) return "first";
  return second.high < first.low ? "second" : undefined;
}

function leaderSentences(
  members: readonly MemberReport[],
  { scenario, language }: FamilySaying,
): readonly string[] {
  const say = language.words.family;
  const name = nameIn(scenario);
  const leaders = [...new Set(members.map(({ leader }) => leader))];
  if (leaders.length === 1) {
    return [leaders[0] === null ? say.nowhereLeads : sentence(say.alwaysLeads(name(leaders[0]!)))];
  }
  const words = leaders.map((leader) => {
    const where = members.filter((each) => each.leader === leader).map(({ label }) => label);
    return say.leaderIn(leader === null ? say.noPlan : name(leader), where.join("; "));
  });
  return [say.leaders(listed(words, ", "))];
}

/** A row a plan: the lowest and the highest estimate over calibrations. */
export function familyTable({ members }: FamilyReport, { scenario, language }: FamilySaying): Table {
  const { planTable: say, figures } = language.words;
  const name = nameIn(scenario);
  const ids = Object.keys(members[0]!.response);
  const changeOf = (id: string) =>
    members.map(({ changes }) => changes.find(({ alternative }) => alternative === id));
  const costs = ids.flatMap((id) => changeOf(id).map((change) => change?.cost ?? 0));
  const money = scaleForDifference("USD", Math.max(...costs.map(Math.abs)), language);
  const percent = { factor: 100, unit: "%", digits: 1, locale: language.locale };
  const range = (
    values: readonly (number | null | undefined)[],
    scale: Parameters<typeof inScale>[1],
  ): string => {
    const known = values.filter((value): value is number => typeof value === "number");
    if (known.length === 0) return say.baseline;
    if (known.length < values.length) return figures.noClearEffect;
    const [low, high] = [Math.min(...known), Math.max(...known)].map((value) => inScale(value, scale));
    return low === high ? high! : `${low}${language.words.answer.to}${high}`;
  };
  const against = members[0]!.changes[0]?.against;
  const base = against === undefined ? "" : name(against);
  const heads = [say.lessShare(base), say.extraCost(money.unit), say.perKg("USD"), say.response];
  return {
    head: [[say.plan], ...heads.map(headCell)],
    rows: ids.map((id) => [
      wrapped(name(id), 22),
      [
        range(
          changeOf(id).map((change) => change?.share.estimate),
          percent,
        ),
      ],
      [
        range(
          changeOf(id).map((change) => change?.cost),
          money,
        ),
      ],
      [
        range(
          changeOf(id).map((change) => change?.price?.estimate),
          { factor: 1, unit: "USD", digits: 0, locale: language.locale },
        ),
      ],
      [
        range(
          members.map(({ response }) => response[id]),
          { ...percent, digits: 0 },
        ),
      ],
    ]),
  };
}

/** A row a calibration: by how much each plan cuts what is delivered. */
export function membersTable({ members }: FamilyReport, { scenario, language }: FamilySaying): Table {
  const { family, figures } = language.words;
  const name = nameIn(scenario);
  const percent = { factor: 100, unit: "%", digits: 1, locale: language.locale };
  const ids = members[0]!.changes.map(({ alternative }) => alternative);
  return {
    head: [[family.calibration], ...ids.map((id) => [...wrapped(name(id), 22), "(%)"])],
    rows: members.map(({ label, changes }) => [
      wrapped(label, 30),
      ...ids.map((id) => {
        const share = changes.find(({ alternative }) => alternative === id)?.share;
        if (share === undefined) return [figures.notDefined];
        const { estimate, low, high } = share;
        const value = inScale(estimate, percent);
        return low === null || high === null
          ? [`${value} (${figures.noInterval})`]
          : [`${value} [${inScale(low, percent)}${figures.between}${inScale(high, percent)}]`];
      }),
    ]),
  };
}
