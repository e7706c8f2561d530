import { describe, expect, it } from "vitest";
import {
  counted,
  differenceWithInterval,
  inScale,
  lengthOfTime,
  scaleFor,
  withInterval,
} from "../../src/report/index.ts";
import { estimate } from "./fixture.ts";

describe("a number with its interval", () => {
  it.each([
    [estimate(0, 0), "0 kg [0, 0]"],
    [estimate(4.25, 0.5), "4.25 kg [3.75, 4.75]"],
    [estimate(42.5, 0.5), "42.5 kg [42.0, 43.0]"],
    [estimate(820, 15), "820 kg [805, 835]"],
    [estimate(8_200, 150), "8.20 t [8.05, 8.35]"],
    [estimate(82_100, 2_800), "82.1 t [79.3, 84.9]"],
    [estimate(1_156_000, 21_000), "1,156 t [1,135, 1,177]"],
    [estimate(51_000, 1_000, "kg/month"), "51.0 t/month [50.0, 52.0]"],
    [estimate(0.2537, 0.0201, "1"), "25.4 % [23.4, 27.4]"],
    [estimate(950, 10, "USD"), "950 USD [940, 960]"],
    [estimate(328_542, 1_000, "USD"), "329 thousand USD [328, 330]"],
    [estimate(4.581e8, 1.1e6, "USD"), "458 million USD [457, 459]"],
    [estimate(1.2391e9, 4e6, "USD"), "1.24 billion USD [1.24, 1.24]"],
    [estimate(10.63, 0.21, "h"), "10.6 h [10.4, 10.8]"],
    [estimate(592, 27.1, "shipments"), "592 shipments [565, 619]"],
    [estimate(null, null, "1"), "not defined"],
    [estimate(592, null, "shipments", 1), "592 shipments (no interval)"],
    [{ ...estimate(2, null, "1"), low: 1 }, "200.0 % [100.0, unbounded]"],
  ])("reads well: %#", (each, text) => {
    expect(withInterval(each)).toBe(text);
  });
});

describe("a difference with its interval", () => {
  it.each([
    [estimate(-258_900, 7_600), "-259 t [-267, -251]"],
    [estimate(258_900, 7_600), "+259 t [+251, +267]"],
    [estimate(-100, 200), "no clear difference: -100 kg [-300, +100]"],
    [estimate(-100, 100), "no clear difference: -100 kg [-200, 0]"],
    [estimate(0.162, 0.0045, "1"), "+16.2 points [+15.8, +16.7]"],
    [estimate(0, 0), "0 kg [0, 0]"],
    [estimate(-0.4, 900), "no clear difference: 0 kg [-900, +900]"],
    [estimate(-100, null, "kg", 1), "-100 kg (no interval)"],
    [estimate(null, null), "not defined"],
  ])("has its sign, and claims no more than the interval: %#", (each, text) => {
    expect(differenceWithInterval(each)).toBe(text);
  });
});

it("what rounds to zero has no sign", () => {
  expect(inScale(-0.04, { factor: 1, unit: "t", digits: 1 })).toBe("0.0");
});

it("a scale keeps the value: number times factor, whatever its size", () => {
  for (const unit of ["kg", "kg/month", "1", "USD", "h", "shipments"]) {
    for (let size = 1e-3; size < 1e13; size *= 7.3) {
      const scale = scaleFor(unit, size);
      const [written] = inScale(size, scale).replaceAll(",", "").split(" ");
      expect(Math.abs(Number(written) / scale.factor - size)).toBeLessThanOrEqual(
        (0.5 * 10 ** -scale.digits) / scale.factor + 1e-9 * size,
      );
    }
  }
});

it("lengths of time are whole units where they can be", () => {
  expect([8766, 2 * 8766, 730.5 * 18, 24 * 30, 24, 12, 8766 + 1].map((hours) => lengthOfTime(hours))).toEqual(
    [...["1 year", "2 years", "18 months", "30 days", "1 day", "12 h", "8,767 h"]],
  );
});

it("one is one and more are more", () => {
  expect([counted(1, "replication"), counted(1_000, "replication")]).toEqual([
    "1 replication",
    "1,000 replications",
  ]);
});
