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
   * The first point after `now` with a height below `bound`, or undefined when the bound is not positive.
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
 * the stream of a layer; two uniform numbers a point. The base rate is best near the usual rate: a bound far below it
 * looks through `baseRate / bound` points for each that it returns.
 *
 * Source: J. F. C. Kingman (1993), Poisson Processes, chapter 5 (marking and thinning of a Poisson process).
 *
 * @throws RangeError when the base rate is not positive and finite.
 */
export function layeredPoisson(open: (layer: number) => Uniform, baseRate: number): LayeredPoisson {
  if (!(baseRate > 0 && baseRate < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`layeredPoisson requires a positive finite base rate; found ${baseRate}.`);
  }
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
          layers.push(new Layer(open(number), number, floorOfNext, number === 0 ? baseRate : floorOfNext));
          floorOfNext = baseRate * powerOfTwo(number);
        }
        const layer = layers[number]!;
        if (!(bound > layer.floor)) break;
        first = layer.first(now, bound, first === undefined ? Number.POSITIVE_INFINITY : first.time) ?? first;
      }
      return first;
    },
  };
}

/** One layer, with the points after the present that somebody has asked for. */
class Layer {
  readonly #uniform: Uniform;
  readonly #number: number;
  /** The rate at which it begins. */
  readonly floor: number;
  readonly #width: number;
  #ahead: LayeredPoint[] = [];
  #lastTime = 0;
  #made = 0;

  constructor(uniform: Uniform, number: number, floor: number, width: number) {
    this.#uniform = uniform;
    this.#number = number;
    this.floor = floor;
    this.#width = width;
  }

  /** The first point after `now` and before `deadline` with a height below `bound`. */
  first(now: number, bound: number, deadline: number): LayeredPoint | undefined {
    while (this.#ahead.length > 0 && this.#ahead[0]!.time <= now) this.#ahead.shift();
    for (let i = 0; ; i++) {
      const point = this.#ahead[i] ?? this.#extend(now, deadline);
      if (point === undefined || point.time >= deadline) return undefined;
      if (point.height < bound) return point;
    }
  }

  /** Makes the next point after `now`, unless the last one made is already beyond the deadline. */
  #extend(now: number, deadline: number): LayeredPoint | undefined {
    while (this.#lastTime < deadline) {
      const time = this.#lastTime - ln(this.#uniform()) / this.#width;
      const height = this.floor + this.#width * this.#uniform();
      const point = { time, layer: this.#number, index: this.#made, height };
      this.#lastTime = time;
      this.#made += 1;
      if (time > now) {
        this.#ahead.push(point);
        return point;
      }
    }
    return undefined;
  }
}
