import { dimensions, type Exponents } from "./dimension.ts";

/**
 * A unit: its size in house units (hours, kilometres, kilograms, US dollars) as a quotient of whole numbers, so that 35 kn
 * is 64.82 km/h and 82 % is 0.82 to the last digit, and its exponents.
 */
export interface Unit {
  readonly size: number;
  readonly divisor: number;
  readonly exponents: Exponents;
}

type Size = number | readonly [size: number, divisor: number];

const nauticalMile: Size = [1852, 1000];
const mile: Size = [1_609_344, 1_000_000];
const pound: Size = [45_359_237, 100_000_000];

const families: readonly (readonly [keyof typeof dimensions, Readonly<Record<string, Size>>])[] = [
  ["share", { "%": [1, 100], percent: [1, 100] }],
  [
    "duration",
    {
      ...named([1, 3600], "s", "second", "seconds"),
      ...named([1, 60], "min", "minute", "minutes"),
      ...named(1, "h", "hour", "hours"),
      ...named(24, "d", "day", "days"),
      ...named(168, "week", "weeks"),
      ...named(730.5, "month", "months"),
      ...named(8766, "year", "years"),
    },
  ],
  ["length", { ...named([1, 1000], "m", "metre", "metres"), km: 1, nmi: nauticalMile, mi: mile }],
  [
    "area",
    { m2: [1, 1e6], km2: 1, kkm2: 1e3, Mkm2: 1e6, nmi2: [3_429_904, 1e6], mi2: [2_589_988_110_336, 1e12] },
  ],
  ["speed", { ...named(nauticalMile, "kn", "kt", "kts", "knot", "knots"), mph: mile }],
  ["mass", { g: [1, 1000], kg: 1, ...named(1000, "t", "tonne", "tonnes"), ...named(pound, "lb", "lbs") }],
  ["money", { USD: 1, kUSD: 1e3, MUSD: 1e6, BUSD: 1e9 }],
];

function named(size: Size, ...names: readonly string[]): Readonly<Record<string, Size>> {
  return Object.fromEntries(names.map((name) => [name, size]));
}

/**
 * Every unit that a scenario may use. The allow-list is complete: whatever else a units library knows is unknown here.
 * A year is 365.25 days and a month a twelfth of it; `kt` is a knot, never a kilotonne.
 */
export const units: ReadonlyMap<string, Unit> = new Map(
  families.flatMap(([dimension, sizes]) =>
    Object.entries(sizes).map(([name, quotient]) => {
      const [size, divisor] = typeof quotient === "number" ? [quotient, 1] : quotient;
      return [name, { size, divisor, exponents: dimensions[dimension].exponents }] as const;
    }),
  ),
);

/** Names that people write of units that have another one here. */
export const unitsByOtherNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(["hr", "hrs", "Hours", "H"].map((name) => [name, "h"])),
  ...Object.fromEntries(["mins", "Min"].map((name) => [name, "min"])),
  ...Object.fromEntries(["sec", "secs"].map((name) => [name, "s"])),
  ...Object.fromEntries(["wk", "wks", "w"].map((name) => [name, "weeks"])),
  ...Object.fromEntries(["yr", "yrs", "y", "a"].map((name) => [name, "years"])),
  ...Object.fromEntries(["kph", "kmh", "kmph"].map((name) => [name, "km/h"])),
  ...Object.fromEntries(["usd", "US", "dollar", "dollars", "Dollars"].map((name) => [name, "USD"])),
  ...Object.fromEntries(["kgs", "Kg", "KG", "kilo", "kilos"].map((name) => [name, "kg"])),
  ...Object.fromEntries(["sqkm", "skm"].map((name) => [name, "km2"])),
  ...Object.fromEntries(["nmiles", "NMI", "nmis"].map((name) => [name, "nmi"])),
  ...Object.fromEntries(["pct"].map((name) => [name, "%"])),
};

/** Names that people write and that mean two things, with the question to ask back. */
export const ambiguousUnits: Readonly<Record<string, string>> = {
  ton: "t (1,000 kg) or lb?",
  tons: "t (1,000 kg) or lb?",
  mt: "t (1,000 kg)?",
  MT: "t (1,000 kg)?",
  mile: "nmi (1.852 km) or mi (1.609 km)?",
  miles: "nmi (1.852 km) or mi (1.609 km)?",
  nm: "nmi (nautical mile)?",
  NM: "nmi (nautical mile)?",
  M: "MUSD, Mkm2 or min?",
  mo: "month or min?",
  $: "USD?",
};
