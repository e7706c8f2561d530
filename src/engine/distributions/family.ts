/** What the engine knows about one kind of distribution `D`. */
export interface Family<D> {
  /** Whether its values are separate points; a constant is one point. */
  readonly support: "continuous" | "discrete";
  /** Throws a RangeError that names the parameter and its value when the parameters make no distribution. */
  readonly check: (distribution: D) => void;
  /** Turns u in [0, 1] into the value below which a variate falls with that probability; never decreasing in u. */
  readonly sampler: (distribution: D) => (u: number) => number;
  /** The probability of a value of at most x. */
  readonly cumulative: (distribution: D) => (x: number) => number;
  readonly mean: (distribution: D) => number;
  readonly variance: (distribution: D) => number;
}
