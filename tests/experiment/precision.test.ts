import { expect, it } from "vitest";
import { type Executor, experiment, type PrecisionGoal, type Question } from "../../src/experiment/index.ts";
import { Tally } from "../../src/statistics/index.ts";
import { backwards, inOrder } from "./executors.ts";
import { strait } from "./strait.ts";

const question = (precision: readonly PrecisionGoal[], most = 200): Question => ({
  seed: "precision",
  from: 1,
  to: most,
  alternatives: ["today", "three-cutters"],
  precision,
  reproduce: "",
  reproduceOne: () => "",
});
const within = (halfWidth: number): PrecisionGoal => ({
  measure: "kg_delivered",
  target: { kind: "absolute", halfWidth },
});

it("a comparison stops at the first look at which the paired difference is as precise as asked", async () => {
  const wide = await experiment(strait(), question([within(1e6)]), { executor: inOrder });
  expect(wide.replications).toBe(30);
  expect(wide.precision).toMatchObject({ looks: [30], met: true });
  const difference = wide.differences.find(({ measure }) => measure === "kg_delivered")!;
  const narrow = await experiment(strait(), question([within(difference.halfWidth! * 0.85)]), {
    executor: inOrder,
  });
  expect([45, 68]).toContain(narrow.replications);
  expect(narrow.precision!.met).toBe(true);
});

it("results that arrive in another order give the same bytes", async () => {
  const goals = [within(700)];
  const forth = await experiment(strait(), question(goals), { executor: inOrder });
  const back = await experiment(strait(), question(goals), { executor: backwards });
  expect(JSON.stringify(back)).toBe(JSON.stringify(forth));
});

it("at the cap the precision is said not to be reached", async () => {
  const capped = await experiment(strait(), question([within(1)], 34), { executor: inOrder });
  expect(capped.replications).toBe(34);
  expect(capped.precision).toMatchObject({ looks: [30, 34], met: false, most: 34 });
  expect(capped.precision!.goals[0]!.reached).toBeGreaterThan(1);
});

it("a relative goal is about levels, several goals are judged at stricter levels", async () => {
  const relative: PrecisionGoal = { measure: "removal_rate", target: { kind: "relative", share: 0.5 } };
  const both = await experiment(strait(), question([relative, within(1e6)], 30), { executor: inOrder });
  expect(both.precision!.goals.map(({ of }) => of)).toEqual(["level", "difference"]);
  const one = await experiment(strait(), question([within(1e6)], 30), { executor: inOrder });
  expect(both.precision!.goals[1]!.reached).toBeGreaterThan(one.precision!.goals[0]!.reached!);
});

it("how skewed the outcomes are is in the report: of paired differences, or of levels", async () => {
  const level: PrecisionGoal = { measure: "kg_delivered", target: { kind: "relative", share: 0.5 } };
  const asked = question([within(1e6), level], 30);
  const values = new Map<string, number[]>();
  const watching: Executor = (setting, work, onBlock, signal) =>
    inOrder(
      setting,
      work,
      (block) => {
        const { names, column } = setting.histories.get(block.alternative)!.layout;
        const own = values.get(block.alternative) ?? [];
        values.set(block.alternative, own);
        block.replications.forEach((replication, row) => {
          own[replication] = block.records[row * names.length + column.get("kg_delivered")!]!;
        });
        onBlock(block);
      },
      signal,
    );
  const { precision } = await experiment(strait(), asked, { executor: watching });
  const [today, three] = ["today", "three-cutters"].map((id) => values.get(id)!.slice(1));
  const skewness = (sample: readonly number[]) => Tally.of(sample).skewness!;
  const [difference, levels] = precision!.goals;
  expect(difference!.skewness).toBeCloseTo(skewness(three!.map((kg, r) => kg - today![r]!)), 9);
  const each = [today!, three!].map(skewness);
  expect(Math.abs(levels!.skewness!)).toBeCloseTo(Math.max(...each.map(Math.abs)), 9);
});

it("a goal about a measure that is not there is refused", async () => {
  const goal: PrecisionGoal = { ...within(1), measure: "kg_delivered.nowhere" };
  await expect(experiment(strait(), question([goal]), { executor: inOrder })).rejects.toThrow(RangeError);
});
