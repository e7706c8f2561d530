/** Sliders for levers and uncertainties, and what the model says to them. */

import { type MeasureEstimate, setting } from "../../../experiment/index.ts";
import { measureWordsIn } from "../../../measures/index.ts";
import type { Dimension, Scenario } from "../../../scenario/index.ts";
import { differenceWithInterval, withInterval } from "../../interval.ts";
import type { Language } from "../../language/index.ts";
import { type Settings, withPlansOf, withState } from "../atPath.ts";
import type { LiveContents } from "../contents.ts";
import { inUnits } from "../inUnits.ts";
import { packed, unpacked } from "../packed.ts";
import type { Slider } from "../section.ts";
import { Trial, trialReplications } from "../trial.ts";
import type { Desk } from "./attach.ts";
import { made } from "./element.ts";

const planId = "your-plan";

/** Milliseconds for which a slider rests before anything runs. */
const rest = 250;

export function trialControl(desk: Desk, place: HTMLElement): void {
  const { say, furniture } = desk;
  const start = made("button", { type: "button", id: "live-trial-start" }, say.start);
  const said = made("div", { className: "said", role: "status", id: "live-trial-said" });
  place.append(start);
  start.addEventListener("click", () => {
    start.remove();
    const bench = new Bench(desk, said);
    const levers = fieldset(desk, say.levers, furniture.levers, (path, value) =>
      bench.choose("levers", path, value),
    );
    const unknowns = fieldset(desk, say.uncertainties, furniture.uncertainties, (path, value) =>
      bench.choose("state", path, value),
    );
    const reset = made("button", { type: "button", id: "live-trial-reset" }, say.reset);
    reset.addEventListener("click", () => {
      for (const slider of place.querySelectorAll<HTMLInputElement>("input[type=range]")) {
        slider.value = slider.defaultValue;
        slider.dispatchEvent(new Event("input"));
      }
    });
    place.append(...[levers, unknowns].filter((each) => each !== undefined), reset, said);
    bench.run();
  });
}

function fieldset(
  { language }: Desk,
  title: string,
  sliders: readonly Slider[],
  onChoice: (path: string, value: number) => void,
): HTMLElement | undefined {
  if (sliders.length === 0) return undefined;
  const rows = sliders.map(({ path, name, low, high, step, value, dimension }, k) => {
    const id = `slider-${title.length}-${k}`;
    const words = (number: number) =>
      inUnits(number, dimension as Dimension, language.locale, Math.max(Math.abs(low), Math.abs(high)));
    const shown = made("output", { htmlFor: id }, words(value));
    const values = valuesOf({ low, high, step, value });
    const slider = made("input", { type: "range", id, min: 0, max: values.length - 1, step: 1 });
    slider.dataset["path"] = path;
    slider.defaultValue = slider.value = String(values.indexOf(value));
    slider.addEventListener("input", () => {
      const number = values[slider.valueAsNumber]!;
      shown.textContent = words(number);
      slider.setAttribute("aria-valuetext", words(number));
      onChoice(path, number);
    });
    slider.setAttribute("aria-valuetext", words(value));
    return made("div", { className: "slider" }, made("label", { htmlFor: id }, name), slider, shown);
  });
  return made("fieldset", {}, made("legend", {}, title), ...rows);
}

/** The values that a slider can take, in order: its steps from the lowest, the highest, and the value as written. */
function valuesOf({
  low,
  high,
  step,
  value,
}: Pick<Slider, "low" | "high" | "step" | "value">): readonly number[] {
  const steps = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, k) => low + k * step);
  const apart = steps.filter(
    (each) => Math.abs(each - value) > step * 1e-6 && Math.abs(each - high) > step * 1e-6,
  );
  return [...new Set([...apart, value, high])].sort((a, b) => a - b);
}

/** Where the present choice is run; a later choice ends what an earlier one began. */
class Bench {
  readonly #desk: Desk;
  readonly #said: HTMLElement;
  readonly #base: Scenario;
  readonly #chosen = { levers: new Map<string, number>(), state: new Map<string, number>() };
  #basis = 0;
  #current = new AbortController();
  #timer = 0;

  constructor(desk: Desk, said: HTMLElement) {
    this.#desk = desk;
    this.#said = said;
    this.#base = unpacked(desk.contents.scenario);
  }

  choose(what: "levers" | "state", path: string, value: number): void {
    this.#chosen[what].set(path, value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.run(), rest) as unknown as number;
  }

  async run(): Promise<void> {
    const { say, contents, crew } = this.#desk;
    this.#current.abort(new Error("another choice"));
    this.#current = new AbortController();
    const { signal } = this.#current;
    const levers: Settings = Object.fromEntries(this.#chosen.levers);
    const scenario = withPlansOf(withState(this.#base, Object.fromEntries(this.#chosen.state)), {
      [planId]: levers,
    });
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
    crew().give({ id: basis, contents: asked });
    this.#said.setAttribute("aria-busy", "true");
    const orders: Promise<void>[] = [];
    for (let replication = 1; replication <= trialReplications; replication++) {
      for (const alternative of ids) {
        const order = crew().ask({ kind: "run", basis, alternative, replication }, signal);
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
    const rows = trial.rows().map(({ measure, baseline, plan, change }) => {
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
}

/** Where both are the same in every replication, there is no interval to read. */
const changeWords = (change: MeasureEstimate, language: Language): string =>
  change.estimate === 0 && change.low === 0 && change.high === 0
    ? language.words.figures.noChange
    : differenceWithInterval(change, language);
