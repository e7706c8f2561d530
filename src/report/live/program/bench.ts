/** Where the present choice is run and its answer shown; a later choice ends what an earlier one began. */

import { type MeasureEstimate, setting } from "../../../experiment/index.ts";
import { measureWordsIn } from "../../../measures/index.ts";
import type { Scenario } from "../../../scenario/index.ts";
import type { Language } from "../../language/index.ts";
import { differenceWithInterval, withInterval } from "../../text/interval.ts";
import { amount, lengthOfTime } from "../../text/numbers.ts";
import { withPlansOf, withState } from "../atPath.ts";
import type { LiveContents } from "../contents.ts";
import { packed, unpacked } from "../packed.ts";
import type { Choice } from "../shared.ts";
import { Trial, trialReplications } from "../trial.ts";
import type { Desk } from "./attach.ts";
import { made } from "./element.ts";

export const planId = "your-plan";

export class Bench {
  readonly #desk: Desk;
  readonly #said: HTMLElement;
  readonly #money: HTMLElement;
  readonly base: Scenario;
  #basis = 0;
  #current = new AbortController();

  constructor(desk: Desk, { said, money }: { readonly said: HTMLElement; readonly money: HTMLElement }) {
    this.#desk = desk;
    this.#said = said;
    this.#money = money;
    this.base = unpacked(desk.contents.scenario);
  }

  async run({ levers, state }: Choice): Promise<void> {
    const { say, contents, crew: pool } = this.#desk;
    this.#current.abort(new Error("another choice"));
    this.#current = new AbortController();
    const { signal } = this.#current;
    const scenario = withPlansOf(withState(this.base, state), { [planId]: levers });
    const ids = scenario.alternatives.map(({ id }) => id);
    const asked: LiveContents = {
      ...{
        scenario: packed(scenario),
        seed: contents.seed,
        from: 1,
        to: trialReplications,
        alternatives: ids,
      },
      ...(contents.mostEvents === undefined ? {} : { mostEvents: contents.mostEvents }),
    };
    const trial = new Trial(scenario, setting(scenario, asked));
    const basis = ++this.#basis;
    pool().give({ id: basis, contents: asked });
    this.#said.setAttribute("aria-busy", "true");
    const orders: Promise<void>[] = [];
    for (let replication = 1; replication <= trialReplications; replication++) {
      for (const alternative of ids) {
        const order = pool().ask({ kind: "run", basis, alternative, replication }, signal);
        orders.push(
          order.then((block) => {
            if (signal.aborted) return;
            trial.add(block);
            this.#show(trial, block.failed[0]?.error);
          }),
        );
      }
    }
    try {
      await Promise.all(orders);
      if (!signal.aborted) this.#said.removeAttribute("aria-busy");
    } catch (error) {
      if (!signal.aborted)
        this.#said.textContent = say.failed(error instanceof Error ? error.message : String(error));
    }
  }

  #show(trial: Trial, failure: string | undefined): void {
    const { say, language } = this.#desk;
    if (failure !== undefined) {
      this.#said.textContent = say.failed(failure);
      return;
    }
    const found = trial.rows();
    const cost = found.find(({ measure }) => measure === "cost_total")?.plan.estimate;
    this.#money.textContent = typeof cost === "number" ? this.#moneyWords(cost) : "";
    const rows = found.map(({ measure, baseline, plan, change }) => {
      const name = measureWordsIn(measure, language.tag) ?? measure;
      return made(
        "tr",
        { "data-measure": measure },
        made("th", { scope: "row" }, name),
        made("td", {}, withInterval(baseline, language)),
        made("td", {}, withInterval(plan, language)),
        made("td", {}, changeWords(change, language)),
      );
    });
    if (rows.length === 0) return;
    const heads = [say.measure, say.baseline, say.plan, say.change].map((text) =>
      made("th", { scope: "col" }, text),
    );
    this.#said.replaceChildren(
      made(
        "div",
        { className: "scroll", tabIndex: 0, role: "region", "aria-label": say.trial },
        made("table", {}, made("thead", {}, made("tr", {}, ...heads)), made("tbody", {}, ...rows)),
      ),
      made("p", { className: "soft" }, say.trialDone(trial.replications, trialReplications)),
    );
  }

  /** What the plan costs, and what is left of the budget where there is one. */
  #moneyWords(cost: number): string {
    const { say, language } = this.#desk;
    const { budget, baseline } = this.base;
    const dollars = (value: number) => amount("USD", value, language);
    const costs = say.costs(dollars(cost), lengthOfTime(baseline.horizon, language));
    if (budget === undefined) return `${costs}.`;
    const left = budget.most * baseline.horizon - cost;
    const write = left < 0 ? say.overBudget : say.budgetLeft;
    return `${costs}${write(dollars(Math.abs(left)), dollars(budget.most * baseline.horizon))}`;
  }
}

/** Where both are the same in every replication, there is no interval to read. */
const changeWords = (change: MeasureEstimate, language: Language): string =>
  change.estimate === 0 && change.low === 0 && change.high === 0
    ? language.words.figures.noChange
    : differenceWithInterval(change, language);
