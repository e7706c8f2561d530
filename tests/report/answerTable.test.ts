import { describe, expect, it } from "vitest";
import { answerTable, columns } from "../../src/report/index.ts";
import { comparison, estimate } from "./fixture.ts";

const today = {
  kg_delivered: estimate(1_156_000, 21_000),
  cost_total: estimate(4.58e8, 1e6, "USD"),
  response_rate: estimate(0.25, 0.01, "1"),
};
const ten = {
  kg_delivered: estimate(897_000, 19_000),
  cost_total: estimate(7.57e8, 1e6, "USD"),
  response_rate: estimate(0.52, 0.01, "1"),
};
const less = { kg_delivered: estimate(-259_000, 8_000), cost_total: estimate(2.99e8, 1e6, "USD") };

const rows = (result: Parameters<typeof answerTable>[0], asked: readonly string[]) =>
  answerTable(result, asked).rows.map((row) => row.map((cell) => cell.join(" / ")));

describe("the table", () => {
  it("has kilograms delivered and their change first, then what was asked for", () => {
    expect(rows(comparison({ today, ten }, { ten: less }), ["response_rate", "cost_total"])).toEqual([
      ["kg_delivered (t)", "1,156 [1,135, 1,177]", "897 [878, 916]"],
      ["  change (t)", "(baseline)", "-259 [-267, -251]"],
      ["response_rate (%)", "25.0 [24.0, 26.0]", "52.0 [51.0, 53.0]"],
      ["cost_total (million USD)", "458 [457, 459]", "757 [756, 758]"],
      ["  change (million USD)", "(baseline)", "+299 [+298, +300]"],
      ["  per kg not delivered (USD)", "(baseline)", "1,154 [1,120, 1,191]"],
    ]);
  });

  it("says no clear difference where the interval covers zero, and gives no price there", () => {
    const unclear = { ...less, kg_delivered: estimate(-5_000, 8_000) };
    const table = rows(comparison({ today, ten, more: ten }, { ten: less, more: unclear }), ["cost_total"]);
    expect(table[1]).toEqual([
      "  change (t)",
      "(baseline)",
      "-259 [-267, -251]",
      "-5 [-13, +3] / no clear difference",
    ]);
    expect(table.at(-1)!.at(-1)).toBe("no clear effect");
  });

  it("gives no price of an alternative that costs no more, or that delivers more", () => {
    const cheaper = { ...less, cost_total: estimate(-1e6, 1e5, "USD") };
    const worse = { ...less, kg_delivered: estimate(9_000, 1_000) };
    const result = comparison({ today, ten, a: ten, b: ten }, { ten: less, a: cheaper, b: worse });
    expect(rows(result, ["cost_total"]).at(-1)!.slice(3)).toEqual(["costs no more", "more is delivered"]);
  });

  it("says no change where two alternatives agree in every replication", () => {
    const table = rows(comparison({ today, same: today }, { same: { kg_delivered: estimate(0, 0) } }), [
      "kg_delivered",
    ]);
    expect(table[1]).toEqual(["  change (kg)", "(baseline)", "no change"]);
  });

  it("says a missing interval", () => {
    const one = { kg_delivered: estimate(1_000, null, "kg", 1) };
    const result = comparison(
      { today: one, ten: one },
      { ten: { kg_delivered: estimate(-100, null, "kg", 1) } },
    );
    expect(rows(result, ["kg_delivered"])).toEqual([
      ["kg_delivered (t)", "1.00 (no interval)", "1.00 (no interval)"],
      ["  change (kg)", "(baseline)", "-100 (no interval)"],
    ]);
  });

  it("has one unit a row, so that numbers can be held against each other", () => {
    const small = { kg_delivered: estimate(4_000, 100) };
    expect(rows(comparison({ today, small }, {}), ["kg_delivered"])[0]).toEqual([
      "kg_delivered (t)",
      "1,156 [1,135, 1,177]",
      "4 [4, 4]",
    ]);
  });
});

describe("columns", () => {
  const many = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`alternative-number-${i}`, today]));
  const changes = Object.fromEntries(
    Object.keys(many)
      .slice(1)
      .map((id) => [id, less]),
  );
  const table = answerTable(comparison(many, changes), ["cost_total", "response_rate"]);

  it("stay within the width, in blocks that repeat the names of the rows", () => {
    for (const width of [60, 80, 120, 200]) {
      const lines = columns(table, width).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
      const blocks = lines.filter((line) => line.startsWith("kg_delivered")).length;
      expect(blocks).toBe(lines.filter((line) => line.startsWith("──")).length);
      for (let i = 0; i < 8; i++) expect(lines.join("\n").replaceAll("\n", " ")).toContain(`number-${i}`);
    }
  });

  it("are at least one a block, however narrow the terminal", () => {
    expect(
      columns(table, 10)
        .split("\n")
        .filter((line) => line.startsWith("kg_delivered")),
    ).toHaveLength(8);
  });
});
