/**
 * A distribution in plain form, in house units; the engine draws from it. Structurally a part of the engine's own type.
 */
export type Distribution =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "pert"; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: "exponential"; readonly mean: number }
  | {
      readonly kind: "hyperexponential";
      readonly weights: readonly number[];
      readonly means: readonly number[];
    }
  | { readonly kind: "erlang"; readonly shape: number; readonly mean: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number }
  | { readonly kind: "weibull"; readonly shape: number; readonly scale: number }
  | {
      readonly kind: "truncated-normal";
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "lognormal"; readonly mean: number; readonly cv: number }
  | {
      readonly kind: "beta";
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: "pareto"; readonly shape: number; readonly scale: number }
  | { readonly kind: "lomax"; readonly shape: number; readonly scale: number }
  | { readonly kind: "discrete"; readonly values: readonly number[]; readonly weights: readonly number[] }
  | { readonly kind: "empirical"; readonly values: readonly number[] }
  | {
      readonly kind: "mixture";
      readonly weights: readonly number[];
      readonly components: readonly Distribution[];
    };
