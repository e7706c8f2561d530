import { expect, it } from "vitest";
import { csv } from "../../src/report/index.ts";
import { csvRow } from "../../src/report/text/csvRow.ts";
import { comparison, estimate } from "./fixture.ts";

it("is one row an estimate with every digit, quoted where it must be, empty where nothing is defined", () => {
  const level = { kg_delivered: { ...estimate(0.1 + 0.2, null), method: 'a "t", as it were' } };
  const change = { kg_delivered: estimate(null, null) };
  const result = { ...comparison({ today: level, ten: level }, { ten: change }), scenario: "One, two" };
  expect(csv(result)).toBe(
    [
      "scenario,alternative,baseline,measure,unit,estimate,low,high,level,n,method",
      '"One, two",today,,kg_delivered,kg,0.30000000000000004,,,0.95,100,"a ""t"", as it were"',
      '"One, two",ten,,kg_delivered,kg,0.30000000000000004,,,0.95,100,"a ""t"", as it were"',
      '"One, two",ten,today,kg_delivered,kg,,,,0.95,100,made up',
      "",
    ].join("\r\n"),
  );
});

it("keeps text from being taken for a formula, and leaves numbers and signed figures as they are", () => {
  expect(
    csvRow(["=1+1", "@a", "-2+3+cmd|' /C calc'!A0", -5, "-240 t [-250, -230]", "+5,3 [+1,0; +9,6]"]),
  ).toBe("'=1+1,'@a,'-2+3+cmd|' /C calc'!A0,-5,\"-240 t [-250, -230]\",\"+5,3 [+1,0; +9,6]\"\r\n");
});
