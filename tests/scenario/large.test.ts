import { expect, it } from "vitest";
import { largeScenario } from "./largeScenario.ts";
import { parse } from "./support.ts";

it("5,000 lines with 21 alternatives are checked in about a second of processor time", () => {
  const text = largeScenario();
  expect(text.split("\n").length).toBeGreaterThan(5000);
  parse("picket: 1\ntitle: small\n".concat(text.slice(text.indexOf("horizon"))));
  const start = process.cpuUsage();
  const { alternatives } = parse(text);
  const { user, system } = process.cpuUsage(start);
  expect(alternatives).toHaveLength(21);
  expect((user + system) / 1e6).toBeLessThan(2);
});
