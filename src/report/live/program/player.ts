/** Plays one replication on the map: load, play, pause, speed, and a scrubber; the frame shown stays for paper. */

import { amount } from "../../text/numbers.ts";
import type { Replay } from "../replay.ts";
import { speeds, usualSpeed } from "../speeds.ts";
import type { Desk } from "./attach.ts";
import { pageBasis } from "./attach.ts";
import { chooser } from "./chooser.ts";
import { byId, labelled, made } from "./element.ts";
import { Scene } from "./scene.ts";
import type { Teller } from "./stories.ts";

export function replayControl(desk: Desk, place: HTMLElement, tell: Teller): void {
  const { say, crew: pool, language } = desk;
  const chosen = chooser(desk, "replay");
  const load = made("button", { type: "button", id: "live-replay-load" }, say.load);
  const said = made("div", { className: "said", role: "status" });
  place.append(...chosen.elements, load, said);
  const stage = byId("live-stage");
  let player: Player | undefined;
  load.addEventListener("click", async () => {
    load.disabled = true;
    said.textContent = say.loading;
    try {
      const episode = chosen.get();
      const replay = await pool().ask(
        { kind: "replay", basis: pageBasis, ...episode },
        new AbortController().signal,
      );
      said.textContent = "";
      stage.hidden = false;
      player ??= new Player(desk, stage, tell, (hour, counts) => {
        byId("live-status").textContent =
          `${clockWords(desk, hour)}: ${say.status(counts.moving, amount("kg", counts.delivered, language), amount("kg", counts.removed, language))}`;
      });
      player.show(replay);
    } catch (error) {
      said.textContent = say.failed(error instanceof Error ? error.message : String(error));
    }
    load.disabled = false;
  });
}

function clockWords({ say }: Desk, hour: number): string {
  const day = Math.floor(hour / 24);
  const minutes = Math.floor((hour - day * 24) * 60);
  const two = (value: number) => String(value).padStart(2, "0");
  return say.at(day + 1, `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

type Counts = ReturnType<Scene["draw"]>;

class Player {
  readonly #scene: Scene;
  readonly #onFrame: (hour: number, counts: Counts) => void;
  readonly #scrub: HTMLInputElement;
  readonly #play: HTMLButtonElement;
  readonly #desk: Desk;
  #replay: Replay | undefined;
  #hour = 0;
  #speed = usualSpeed;
  #playing = false;
  #medium: "screen" | "paper" = "screen";
  #drawn = 0;

  constructor(desk: Desk, stage: HTMLElement, tell: Teller, onFrame: (hour: number, counts: Counts) => void) {
    const { say } = desk;
    const canvas = byId<HTMLCanvasElement>("live-canvas");
    this.#desk = desk;
    this.#scene = new Scene(canvas, desk.furniture.frame);
    this.#onFrame = onFrame;
    this.#play = made("button", { type: "button", id: "live-replay-play" }, say.play);
    const speed = made("select", { id: "live-replay-speed" });
    for (const hours of speeds) speed.append(made("option", { value: hours }, say.speeds(hours)));
    speed.value = String(this.#speed);
    this.#scrub = made("input", {
      type: "range",
      id: "live-replay-time",
      className: "scrub",
      min: 0,
      step: 1,
    });
    const time = labelled(say.time, this.#scrub);
    time.className = "wide-label";
    const controls = made("div", { className: "live screen" }, this.#play, labelled(say.speed, speed), time);
    stage.after(controls);
    this.#play.addEventListener("click", () => (this.#playing ? this.#pause() : this.#begin()));
    speed.addEventListener("change", () => {
      this.#speed = Number(speed.value);
    });
    this.#scrub.addEventListener("input", () => {
      this.#hour = this.#scrub.valueAsNumber;
      this.#draw();
    });
    canvas.addEventListener("click", ({ offsetX, offsetY }) => {
      const name = this.#scene.loadAt(this.#hour, offsetX, offsetY);
      // Parts and joined loads carry the name of the shipment that they are of, or were joined after.
      if (name !== undefined && this.#replay !== undefined) tell(this.#replay, name.replace(/[.+].*$/, ""));
    });
    new ResizeObserver(() => this.#draw()).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#draw());
    // On paper the frame that is shown, in the colours of paper.
    const goTo = (medium: "screen" | "paper") => {
      this.#medium = medium;
      this.#draw();
    };
    addEventListener("beforeprint", () => goTo("paper"));
    addEventListener("afterprint", () => goTo("screen"));
  }

  show(replay: Replay): void {
    this.#pause();
    this.#replay = replay;
    this.#scene.take(replay);
    this.#scrub.max = String(Math.ceil(replay.hours));
    this.#hour = Math.min(24 * 30, replay.hours / 2);
    this.#draw();
  }

  #begin(): void {
    if (this.#replay === undefined) return;
    if (this.#hour >= this.#replay.hours) this.#hour = 0;
    this.#playing = true;
    this.#play.textContent = this.#desk.say.pause;
    let before = performance.now();
    const step = (now: number) => {
      if (!this.#playing || this.#replay === undefined) return;
      this.#hour = Math.min(this.#replay.hours, this.#hour + ((now - before) / 1000) * this.#speed);
      before = now;
      this.#draw();
      if (this.#hour >= this.#replay.hours) this.#pause();
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  }

  #pause(): void {
    this.#playing = false;
    this.#play.textContent = this.#desk.say.play;
  }

  #draw(): void {
    if (this.#replay === undefined) return;
    const counts = this.#scene.draw(this.#hour, this.#medium);
    this.#scrub.value = String(this.#hour);
    // Words change four times a second, so that they can be read.
    const now = performance.now();
    if (this.#playing && now - this.#drawn < 250) return;
    this.#drawn = now;
    this.#scrub.setAttribute("aria-valuetext", clockWords(this.#desk, this.#hour));
    this.#onFrame(this.#hour, counts);
  }
}
