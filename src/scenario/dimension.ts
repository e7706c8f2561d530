/**
 * Exponents of time, length, mass and money. House units inside: hours, kilometres, kilograms, US dollars.
 */
export type Exponents = readonly [time: number, length: number, mass: number, money: number];

interface Kind {
  readonly exponents: Exponents;
  /** What a person calls it, with its article. */
  readonly name: string;
  /** What it is measured in once it is read. */
  readonly houseUnit: string;
  readonly example: string;
}

/** The kinds of quantity that a scenario knows. */
export const dimensions = {
  duration: { exponents: [1, 0, 0, 0], name: "a duration", houseUnit: "h", example: "30 days" },
  length: { exponents: [0, 1, 0, 0], name: "a length", houseUnit: "km", example: "150 nmi" },
  area: { exponents: [0, 2, 0, 0], name: "an area", houseUnit: "km2", example: "6 Mkm2" },
  speed: { exponents: [-1, 1, 0, 0], name: "a speed", houseUnit: "km/h", example: "30 kn" },
  mass: { exponents: [0, 0, 1, 0], name: "a mass", houseUnit: "kg", example: "640 kg" },
  money: { exponents: [0, 0, 0, 1], name: "an amount of money", houseUnit: "USD", example: "100 kUSD" },
  rate: { exponents: [-1, 0, 0, 0], name: "a rate", houseUnit: "1/h", example: "12 / week" },
  spending: {
    exponents: [-1, 0, 0, 1],
    name: "money per time",
    houseUnit: "USD/h",
    example: "1200 MUSD / year",
  },
  freight: { exponents: [0, -1, 0, 1], name: "money per length", houseUnit: "USD/km", example: "2 USD / km" },
  price: { exponents: [0, 0, -1, 1], name: "a price", houseUnit: "USD/kg", example: "28 kUSD / kg" },
  share: { exponents: [0, 0, 0, 0], name: "a share", houseUnit: "", example: "25 %" },
  number: { exponents: [0, 0, 0, 0], name: "a number", houseUnit: "", example: "5" },
} as const satisfies Readonly<Record<string, Kind>>;

/** The name of a kind of quantity: `duration`, `speed`, `share` ... */
export type Dimension = keyof typeof dimensions;

/** What a quantity with these exponents is called: "a mass", or its units when no kind of quantity has them. */
export function dimensionName(exponents: Exponents): string {
  if (exponents.every((exponent) => exponent === 0)) return "a number without a unit";
  const known = Object.values(dimensions).find((kind) => sameExponents(kind.exponents, exponents));
  if (known !== undefined) return known.name;
  const factors = ["h", "km", "kg", "USD"].flatMap((unit, index) => {
    const exponent = exponents[index]!;
    if (exponent === 0) return [];
    return [exponent === 1 ? unit : `${unit}^${Number(exponent.toFixed(3))}`];
  });
  return `a quantity in ${factors.join(" ")}`;
}

export function sameExponents(a: Exponents, b: Exponents): boolean {
  return a.every((exponent, index) => exponent === b[index]);
}
