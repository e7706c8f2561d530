/** What a reader tries: sliders, what the plan costs, the link and the command that share it, and what the model says. */

import { commandOf } from "../command.ts";
import { addressOf, type Choice, choiceIn, type Sliders } from "../shared.ts";
import { trialReplications } from "../trial.ts";
import type { Desk } from "./attach.ts";
import { Bench, planId } from "./bench.ts";
import { copyButton } from "./copyButton.ts";
import { made } from "./element.ts";
import { sliderGroup } from "./sliders.ts";

/** Milliseconds for which a slider rests before anything runs. */
const rest = 250;

export function trialControl(desk: Desk, place: HTMLElement): void {
  const { say } = desk;
  const sliders: Sliders = { levers: desk.furniture.levers, state: desk.furniture.uncertainties };
  const start = made("button", { type: "button", id: "live-trial-start" }, say.start);
  let trial: OpenTrial | undefined;
  const open = () => {
    trial ??= new OpenTrial(desk, sliders, place);
    return trial;
  };
  /** What a link shares is shown, and runs when the button is pressed. */
  const takeAddress = () => {
    const choice = choiceIn(location.hash, sliders);
    if (isEmpty(choice)) return;
    open().take(choice);
    place.scrollIntoView();
  };
  place.append(start);
  start.addEventListener("click", () => {
    start.remove();
    open().begin();
  });
  takeAddress();
  addEventListener("hashchange", takeAddress);
}

const isEmpty = ({ levers, state }: Choice): boolean =>
  Object.keys(levers).length + Object.keys(state).length === 0;

/** The sliders once they are there. Nothing runs before `begin`. */
class OpenTrial {
  readonly #desk: Desk;
  readonly #sliders: Sliders;
  readonly #bench: Bench;
  readonly #command: HTMLElement;
  readonly #set: (choice: Choice) => void;
  #choice: Choice = { levers: {}, state: {} };
  #begun = false;
  #timer = 0;

  constructor(desk: Desk, sliders: Sliders, place: HTMLElement) {
    const { say } = desk;
    this.#desk = desk;
    this.#sliders = sliders;
    const group = (name: keyof Choice, title: string) =>
      sliderGroup(desk, title, {
        ...{ name, sliders: sliders[name] },
        onChoice: (path, value) => this.#choose(name, path, value),
      });
    const [levers, state] = [group("levers", say.levers), group("state", say.uncertainties)];
    this.#set = (choice) => {
      levers?.set(choice.levers);
      state?.set(choice.state);
    };
    const reset = made("button", { type: "button", id: "live-trial-reset" }, say.reset);
    reset.addEventListener("click", () => {
      this.#set({ levers: {}, state: {} });
      this.#change({ levers: {}, state: {} });
    });
    const money = made("p", { id: "live-trial-money" });
    const said = made("div", { className: "said", role: "status", id: "live-trial-said" });
    this.#command = made("pre", { id: "live-trial-command", tabIndex: 0, "aria-label": say.command });
    const copy = copyButton(this.#command, { copy: say.copy, copied: say.copied });
    const share = made(
      "details",
      {},
      made("summary", {}, say.share),
      made("p", { className: "soft" }, say.shareText),
      this.#command,
      copy,
    );
    const groups = [levers, state].flatMap((each) => each?.element ?? []);
    place.append(...groups, reset, money, said, share);
    this.#bench = new Bench(desk, { said, money });
    this.#tell();
  }

  take(choice: Choice): void {
    this.#set(choice);
    this.#change(choice);
  }

  begin(): void {
    this.#begun = true;
    this.#bench.run(this.#choice);
  }

  #choose(what: keyof Choice, path: string, value: number): void {
    const { [path]: _, ...others } = this.#choice[what];
    const written = this.#sliders[what].find((slider) => slider.path === path)!.value;
    const settings = value === written ? others : { ...others, [path]: value };
    this.#change({ ...this.#choice, [what]: settings });
  }

  #change(choice: Choice): void {
    this.#choice = choice;
    this.#tell();
    history.replaceState(null, "", `#${addressOf(choice) || "live-trial"}`);
    clearTimeout(this.#timer);
    if (this.#begun) this.#timer = setTimeout(() => this.#bench.run(choice), rest) as unknown as number;
  }

  #tell(): void {
    const { contents } = this.#desk;
    const command = commandOf({
      ...{ scenario: this.#bench.base, sliders: this.#sliders, choice: this.#choice, planId },
      ...{ seed: contents.seed, replications: trialReplications },
    });
    this.#command.parentElement!.hidden = command === undefined;
    this.#command.textContent = command ?? "";
  }
}
