import { expect, it } from "vitest";
import { changed, picket, scratch } from "./picket.ts";

/** A scenario with a lever, in which a unit costs 1 MUSD a year, over 60 days. */
const levered = () =>
  changed(
    scratch(),
    "levered.yaml",
    "alternatives:",
    "levers:\n  assets.unit.count: { low: 1, high: 4, step: 1 }\nalternatives:",
  );

const quick = ["--replications", "4", "--quiet", "--workers", "1"];

it.each([
  ["frontier", []],
  ["optimize", ["--indifference", "50kg", "--first-stage", "4"]],
])(
  "--budget leaves %s the plans that it pays for, and the command that it names gives the same again",
  async (verb, more) => {
    const file = levered();
    const words = [verb, file, ...more, ...quick, "--format", "json"];
    const [short, long, free] = await Promise.all([
      picket(...words, "--budget", "2.5 MUSD / year"),
      picket(...words, "--set", "budget.most=2.5 MUSD / year"),
      picket(...words),
    ]);
    expect(short).toMatchObject({ code: 0, stderr: "" });
    expect(short!.stdout).toBe(long!.stdout);
    expect(JSON.parse(free!.stdout).budget).toBeNull();
    const { budget, reproduce } = JSON.parse(short!.stdout);
    expect(budget).toBeCloseTo((2.5e6 / 8766) * 60 * 24, 3);
    expect(reproduce).toContain(`picket ${verb} ${file} --set 'budget.most=2.5 MUSD / year'`);
  },
);

it("--budget says which plans of a comparison are over it, and never that one of them leads", async () => {
  const [within, over] = await Promise.all(
    ["9 MUSD / year", "2.5 MUSD / year"].map((budget) =>
      picket("compare", levered(), ...quick, "--format", "json", "--budget", budget),
    ),
  );
  const affordable = [within, over].map((ended) => JSON.parse(ended!.stdout).standing.affordable);
  expect(affordable[0].over).toEqual([]);
  expect(affordable[1]).toMatchObject({ leader: "today", over: ["two-more"] });
});

it("a budget that is none is refused with its path, what was expected and what was found", async () => {
  const { code, stdout, stderr } = await picket("frontier", levered(), "--budget", "900");
  expect(stderr).toContain(
    '--set:1:13 budget.most: expected money per time above 0, such as "1200 MUSD / year"; found a number without a unit (900)',
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
});
