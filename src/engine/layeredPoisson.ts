import { ln, powerOfTwo } from "../arithmetic/index.ts";
import type { Uniform } from "./uniform.ts";

/** A point of a Poisson random measure over time and rate; `layer` and `index` say which one it is for ever. */
export interface LayeredPoint {
  readonly time: number;
  /** The layer of rates to which it belongs, from 0. */
  readonly layer: number;
  /** How many points its layer had before it. */
  readonly index: number;
  /** The rate above which it is an arrival: it arrives if `height < rate(time)`. */
  readonly height: number;
}

/** A Poisson process whose rate may be raised and lowered while it runs, without moving an arrival. */
export interface LayeredPoisson {
  /**
   * The first point after `now` and before the end with a height below `bound`, or undefined when there is none.
   *
   * `now` must not fall from one call to the next; `bound` may rise and fall at will, and asking again at the same
   * `now` loses nothing. The caller takes the point as an arrival if its height is below the rate at its time, and
   * asks again from its time on. After a change of plan the caller asks again from the date of the change.
   *
   * @throws RangeError when `now` falls or the bound is not finite.
   */
  next(now: number, bound: number): LayeredPoint | undefined;
}

/**
 * A Poisson process as points over time and rate, in fixed layers of rate, each with a stream of its own.
 *
 * Layer 0 covers the rates from 0 to `baseRate`, layer j the rates from 2^(j-1) to 2^j times that. The arrivals at
 * rate(t) are the points of height below rate(t): raising the rate keeps every old arrival and only adds new ones,
 * and a layer that is first needed at a late date has the points that it would have had from the start. `open` gives
 * the stream of a layer at its beginning, again when asked again; two uniform numbers a point. No point from `end` on is
 * looked for, except the first of each layer.
 *
 * However low the bound, all points of layer 0 up to the end may have to be drawn, `2 baseRate end` uniform numbers,
 * because each follows from the one before; no more than one is kept a layer. A bound that rises above points that were
 * passed over draws their layer anew from its beginning, so that m rises cost at most m + 1 times as much.
 *
 * Source: J. F. C. Kingman (1993), Poisson Processes, chapter 5 (marking and thinning of a Poisson process).
 *
 * @throws RangeError when the base rate is not positive and finite, or the end is not a number.
 */
export function layeredPoisson(
  open: (layer: number) => Uniform,
  baseRate: number,
  end: number,
): LayeredPoisson {
  if (!(baseRate > 0 && baseRate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`layeredPoisson requires a positive finite base rate; found ${baseRate}.`);
  }
  if (Number.isNaN(end)) throw new RangeError("layeredPoisson requires an end; found NaN.");
  const layers: Layer[] = [];
  let floorOfNext = 0;
  let present = 0;
  return {
    next(now, bound) {
      if (!(now >= present))
        throw new RangeError(`A layered Poisson process is at ${present}; asked for ${now}.`);
      if (!(bound < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`A layered Poisson process requires a finite bound; found ${bound}.`);
      }
      present = now;
      let first: LayeredPoint | undefined;
      for (let number = 0; number < layers.length || bound > floorOfNext; number++) {
        if (number === layers.length) {
          layers.push(
            new Layer(() => open(number), number, floorOfNext, number === 0 ? baseRate : floorOfNext),
          );
          floorOfNext = baseRate * powerOfTwo(number);
        }
        const layer = layers[number]!;
        if (!(bound > layer.floor)) break;
        first = layer.first(now, bound, first === undefined ? end : first.time) ?? first;
      }
      return first;
    },
  };
}

/** One layer, with the last point that was made of it. */
class Layer {
  readonly #open: () => Uniform;
  readonly #number: number;
  /** The rate at which it begins. */
  readonly floor: number;
  readonly #width: number;
  #uniform: Uniform;
  #lastTime = 0;
  #made = 0;
  /** The last point made, unless it is past or was passed over. */
  #ahead: LayeredPoint | undefined;
  /** Of the points passed over because they were too high: the last time, and the least height. */
  #passedUntil = 0;
  #leastPassed = Number.POSITIVE_INFINITY;

  constructor(open: () => Uniform, number: number, floor: number, width: number) {
    this.#open = open;
    this.#number = number;
    this.floor = floor;
    this.#width = width;
    this.#uniform = open();
  }

  /** The first point after `now` and before `deadline` with a height below `bound`. */
  first(now: number, bound: number, deadline: number): LayeredPoint | undefined {
    if (this.#passedUntil <= now) this.#leastPassed = Number.POSITIVE_INFINITY;
    if (this.#leastPassed < bound) this.#beginAnew();
    for (;;) {
      const point = this.#ahead;
      if (point !== undefined && point.time > now) {
        if (point.time >= deadline) return undefined;
        if (point.height < bound) return point;
        this.#passedUntil = point.time;
        this.#leastPassed = Math.min(this.#leastPassed, point.height);
        this.#ahead = undefined;
      }
      if (!(this.#lastTime < deadline)) return undefined;
      this.#ahead = this.#next();
    }
  }

  #beginAnew(): void {
    this.#uniform = this.#open();
    this.#lastTime = 0;
    this.#made = 0;
    this.#ahead = undefined;
    this.#passedUntil = 0;
    this.#leastPassed = Number.POSITIVE_INFINITY;
  }

  #next(): LayeredPoint {
    const time = this.#lastTime - ln(this.#uniform()) / this.#width;
    const height = this.floor + this.#width * this.#uniform();
    const point = { time, layer: this.#number, index: this.#made, height };
    this.#lastTime = time;
    this.#made += 1;
    return point;
  }
}
