declare module "seedrandom/lib/tychei.js" {
  /** The Tyche-i generator of seedrandom, seeded by a text. */
  export default function tychei(seed: string): {
    /** The next 32 random bits, as a signed whole number. */
    readonly int32: () => number;
  };
}
