/** Draws one hour of a replay: who is under way then, and what ended shortly before. */

import { cosine, hypot, sine } from "../../../arithmetic/index.ts";
import { type Frame, inFrame } from "../frame.ts";
import { endFields, fates, moveFields, movers, type Replay } from "../replay.ts";

const earthRadius = 6371.0088;
const field = Object.fromEntries(moveFields.map((name, i) => [name, i])) as Record<
  (typeof moveFields)[number],
  number
>;
const endField = Object.fromEntries(endFields.map((name, i) => [name, i])) as Record<
  (typeof endFields)[number],
  number
>;
const width = moveFields.length;
const endWidth = endFields.length;

/** Hours for which the place where a load was taken stays marked. */
const lingers = 120;

type Colours = {
  readonly ink: string;
  readonly known: string;
  readonly unit: string;
  readonly paper: string;
};

/** Okabe and Ito's orange and blue, their sky blue on dark paper. */
const day: Colours = { ink: "#57606a", known: "#d55e00", unit: "#0072b2", paper: "#ffffff" };
const night: Colours = { ink: "#adb6c0", known: "#e69f00", unit: "#56b4e9", paper: "#0d1117" };

export class Scene {
  readonly #canvas: HTMLCanvasElement;
  readonly #frame: Frame;
  #replay: Replay | undefined;
  /** Longest move, so that those that began earlier need not be looked at. */
  #longest = 0;

  constructor(canvas: HTMLCanvasElement, frame: Frame) {
    this.#canvas = canvas;
    this.#frame = frame;
  }

  take(replay: Replay): void {
    this.#replay = replay;
    const { moves } = replay;
    this.#longest = 0;
    for (let at = 0; at < moves.length; at += width) {
      const hours = moves[at + field.to]! - moves[at + field.from]!;
      if (hours > this.#longest) this.#longest = hours;
    }
  }

  /** Draws the hour and counts: loads under way, kilograms delivered and removed so far. */
  draw(hour: number, on: "screen" | "paper") {
    const canvas = this.#canvas;
    const ratio = on === "paper" ? 2 : Math.max(1, devicePixelRatio || 1);
    const wide = Math.round((canvas.clientWidth || this.#frame.width) * ratio);
    const tall = Math.round((wide * this.#frame.height) / this.#frame.width);
    const context = canvas.getContext("2d")!;
    // A canvas with a new size is clear; what is cleared otherwise comes to paper as white, over the map.
    if (on === "paper" || canvas.width !== wide || canvas.height !== tall) {
      canvas.width = wide;
      canvas.height = tall;
    } else {
      context.resetTransform();
      context.clearRect(0, 0, wide, tall);
    }
    const dark = on === "screen" && matchMedia("(prefers-color-scheme: dark)").matches;
    const colours = dark ? night : day;
    const scale = wide / this.#frame.width;
    context.setTransform(scale, 0, 0, scale, 0, 0);
    const ended = this.#drawEnds(context, hour, colours);
    let moving = 0;
    this.#each(hour, (at, x, y) => {
      const { moves } = this.#replay!;
      const what = movers[moves[at + field.what]!]!;
      if (what === "load") {
        moving++;
        circle(context, x, y, { colours, known: moves[at + field.knownAt]! <= hour });
      } else if (what !== "port") triangle(context, x, y, { colours, filled: what === "mission" });
    });
    return { moving, ...ended };
  }

  /** The load nearest to a point of the canvas in CSS pixels, if one is near. */
  loadAt(hour: number, cssX: number, cssY: number): string | undefined {
    const scale = this.#frame.width / (this.#canvas.clientWidth || this.#frame.width);
    let [best, nearest] = [undefined as string | undefined, 14];
    this.#each(hour, (at, x, y) => {
      const { moves, names } = this.#replay!;
      if (movers[moves[at + field.what]!] !== "load") return;
      const away = hypot(x - cssX * scale, y - cssY * scale);
      if (away < nearest) [best, nearest] = [names[moves[at + field.name]!], away];
    });
    return best;
  }

  #each(hour: number, see: (at: number, x: number, y: number) => void): void {
    if (this.#replay === undefined) return;
    const { moves } = this.#replay;
    for (let at = this.#firstFrom(hour - this.#longest); at < moves.length; at += width) {
      const from = moves[at + field.from]!;
      if (from > hour) break;
      const to = moves[at + field.to]!;
      if (to <= hour) continue;
      const kmFrom = moves[at + field.kmFrom]!;
      const km = kmFrom + ((moves[at + field.kmTo]! - kmFrom) * (hour - from)) / (to - from);
      const [cos, sin] = [cosine(km / earthRadius), sine(km / earthRadius)];
      const [x, y] = inFrame(
        this.#frame,
        moves[at + field.sx]! * cos + moves[at + field.ax]! * sin,
        moves[at + field.sy]! * cos + moves[at + field.ay]! * sin,
        moves[at + field.sz]! * cos + moves[at + field.az]! * sin,
      );
      see(at, x, y);
    }
  }

  /** The first move that begins at or after an hour; moves stand in order of their beginning. */
  #firstFrom(hour: number): number {
    const { moves } = this.#replay!;
    let [low, high] = [0, moves.length / width];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (moves[middle * width + field.from]! < hour) low = middle + 1;
      else high = middle;
    }
    return low * width;
  }

  #drawEnds(context: CanvasRenderingContext2D, hour: number, colours: Colours) {
    let [delivered, removed] = [0, 0];
    const { ends } = this.#replay!;
    context.strokeStyle = colours.ink;
    context.lineWidth = 1.6;
    for (let at = 0; at < ends.length; at += endWidth) {
      const when = ends[at + endField.at]!;
      if (when > hour) break;
      const fate = fates[ends[at + endField.fate]!]!;
      if (fate === "delivered") delivered += ends[at + endField.kg]!;
      if (fate !== "seized" && fate !== "jettisoned") continue;
      removed += ends[at + endField.kg]!;
      if (hour - when > lingers) continue;
      const [x, y] = inFrame(
        this.#frame,
        ends[at + endField.x]!,
        ends[at + endField.y]!,
        ends[at + endField.z]!,
      );
      context.globalAlpha = 1 - (hour - when) / lingers;
      context.beginPath();
      context.moveTo(x - 5, y - 5);
      context.lineTo(x + 5, y + 5);
      context.moveTo(x + 5, y - 5);
      context.lineTo(x - 5, y + 5);
      context.stroke();
    }
    context.globalAlpha = 1;
    return { delivered, removed };
  }
}

function circle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { colours, known }: { readonly colours: Colours; readonly known: boolean },
): void {
  context.beginPath();
  context.arc(x, y, 3.4, 0, 2 * Math.PI);
  context.fillStyle = known ? colours.known : colours.paper;
  context.strokeStyle = known ? colours.paper : colours.ink;
  context.lineWidth = 1.2;
  context.fill();
  context.stroke();
}

function triangle(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  { colours, filled }: { readonly colours: Colours; readonly filled: boolean },
): void {
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x + 5.4, y + 4.4);
  context.lineTo(x - 5.4, y + 4.4);
  context.closePath();
  context.fillStyle = filled ? colours.unit : colours.paper;
  context.strokeStyle = filled ? colours.paper : colours.unit;
  context.lineWidth = 1.4;
  context.fill();
  context.stroke();
}
