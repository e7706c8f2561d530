import { unit } from "mathjs";
import { describe, expect, it } from "vitest";
import { type Dimension, dimensions, readQuantity } from "../../src/scenario/index.ts";
import { units } from "../../src/scenario/units.ts";

const read = (raw: unknown, dimension: Dimension) => {
  const reading = readQuantity(raw, dimension);
  return reading.kind === "read" ? reading.value : reading;
};

describe("a quantity", () => {
  it.each([
    ["30 kn", "speed", 55.56],
    ["35 kn", "speed", 64.82],
    ["82 %", "share", 0.82],
    ["30 kt", "speed", 55.56],
    ["60 km/h", "speed", 60],
    ["1 m / s", "speed", 3.6],
    ["150 nmi", "length", 277.8],
    ["6 Mkm2", "area", 6e6],
    ["3 km^2", "area", 3],
    ["2 t", "mass", 2000],
    ["100 lb", "mass", 45.359237],
    ["30 days", "duration", 720],
    ["1 month", "duration", 730.5],
    ["1 year", "duration", 8766],
    ["2 h + 30 min", "duration", 2.5],
    ["12 / week", "rate", 12 / 168],
    ["25 %", "share", 0.25],
    [0.25, "share", 0.25],
    ["100 kUSD", "money", 1e5],
    ["60 kUSD / day", "spending", 2500],
    ["1200 MUSD / year", "spending", 1.2e9 / 8766],
    ["2 USD / km", "freight", 2],
    ["28 kUSD / kg", "price", 28000],
    ["(2 + 3) * 4 kg", "mass", 20],
    ["1e3 kg", "mass", 1000],
    [5, "number", 5],
  ] as const)("%s is %s %d in house units", (text, dimension, value) => {
    expect(read(text, dimension)).toBe(value);
  });

  it("agrees with the units of mathjs wherever both know a unit", () => {
    // The oracle is mathjs 15.2 itself; kt is a kilotonne there, and it knows neither knots, nautical miles nor dollars.
    const skipped = new Set([
      "%",
      "percent",
      "d",
      "mi2",
      "kn",
      "kt",
      "kts",
      "knot",
      "knots",
      "nmi",
      "nmi2",
      "mph",
      "kkm2",
      "Mkm2",
      "metre",
      "metres",
      "t",
    ]);
    const house: Readonly<Record<string, string>> = {
      duration: "hour",
      length: "km",
      area: "km^2",
      mass: "kg",
    };
    let compared = 0;
    for (const [name, { size, divisor, exponents }] of units) {
      const kind = Object.entries(dimensions).find(([, each]) =>
        each.exponents.every((x, i) => x === exponents[i]),
      )![0];
      if (skipped.has(name) || house[kind] === undefined) continue;
      expect(size / divisor / unit(1, name).toNumber(house[kind]), name).toBeCloseTo(1, 12);
      compared++;
    }
    expect(compared).toBeGreaterThan(25);
  });

  it("knows the year of 365.25 days, its twelfth, and the international nautical mile and pound", () => {
    expect(read("1 year", "duration")).toBe(365.25 * 24);
    expect(read("1 month", "duration")).toBe(730.5);
    expect(read("1 nmi", "length")).toBe(1.852);
    expect(read("1 kn", "speed")).toBe(1.852);
    expect(read("1 lb", "mass")).toBe(0.45359237);
  });

  it.each([
    ["35 kg", "speed", 'a mass ("35 kg")', undefined],
    ["1 / 20 days", "rate", 'a duration ("1 / 20 days")', 'did you mean "1 / (20 days)"?'],
    ["30", "speed", 'a number without a unit ("30")', undefined],
    [30, "speed", "a number without a unit (30)", undefined],
    ["6 %", "duration", 'a share ("6 %")', undefined],
    ["2 ton", "mass", 'the ambiguous unit "ton"', "t (1,000 kg) or lb?"],
    ["2 miles", "length", 'the ambiguous unit "miles"', "nmi (1.852 km) or mi (1.609 km)?"],
    ["30 knn", "speed", 'the unknown unit "knn"', 'did you mean "kn"?'],
    [
      "30 furlong",
      "length",
      'the unknown unit "furlong"',
      "units: h, days, weeks, months, years, km, nmi, kn, km2, kg, t, lb, USD, kUSD, MUSD, %",
    ],
    ["2 h 30 min", "duration", '"2 h 30 min"', "write 2 h + 30 min"],
    ["2 h + 3 kg", "duration", 'a sum of a duration and a mass ("2 h + 3 kg")', undefined],
    ["1e400 h", "duration", 'a number that is not finite ("1e400 h")', undefined],
    [Number.NaN, "number", "a number that is not finite (NaN)", undefined],
    ["", "mass", "empty text", undefined],
    [null, "mass", "nothing", undefined],
    [true, "mass", "true", undefined],
    [["5 kg"], "mass", "a list of 1", undefined],
  ] as const)("%s is no %s", (text, dimension, found, suggestion) => {
    expect(read(text, dimension)).toEqual({
      kind: "wrong",
      found,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  });

  it.each([
    "import('fs')",
    "f(x) = x",
    "a = 3",
    "[1, 2] kg",
    "1:5",
    '"x".constructor',
    "constructor",
    "toString()",
    "cos(3) kg",
    "ones(20000, 20000)",
    "factorial(170)",
    "__proto__",
    "createUnit('foo')",
    "5; 6",
    "{a: 1}",
    "x'",
    "5!",
    "random()",
    "1 kg to lb",
  ])("%s is refused as an expression", (text) => {
    expect(readQuantity(text, "mass").kind).toBe("wrong");
    expect(readQuantity(text, "number").kind).toBe("wrong");
  });

  it("is refused when it is longer than 500 characters or nested deeper than 30", () => {
    expect(read(`${"1+".repeat(300)}1`, "number")).toMatchObject({ kind: "wrong" });
    expect(read(`${"(".repeat(200)}1${")".repeat(200)}`, "number")).toMatchObject({ kind: "wrong" });
  });
});
