/**
 * Covers: a measure of one's own, made of the facts.
 *
 * Scenario: how long does it take from the opening of a case until a ship is there? As a ratio of sums, with its interval
 * and its paired change, like every measure of picket's own.
 */
import { fileURLToPath } from "node:url";
import { compare, differenceWithInterval, type OwnMeasure, readScenario, withInterval } from "picket";

const hoursToIntercept: OwnMeasure = {
  kind: "measure",
  name: "hours_to_intercept",
  unit: "h",
  about: "Mean hours from the opening of a case until a ship is at the target, in the measured period.",
  begin: ({ decision, horizon }) => {
    let [hours, cases] = [0, 0];
    return {
      listen: (fact) => {
        if (fact.kind !== "intercepted" || fact.at < decision || fact.at >= horizon) return;
        hours += fact.at - fact.case.openedAt;
        cases++;
      },
      value: () => ({ numerator: hours, denominator: cases }),
    };
  },
};

const crossing = await readScenario(fileURLToPath(new URL("crossing.yaml", import.meta.url)));
const comparison = await compare(crossing, { replications: 20, plugins: [{ hoursToIntercept }] });

for (const { id, measures } of comparison.alternatives) {
  console.log(`${id}: ${withInterval(measures["hours_to_intercept"]!)}`);
}
for (const difference of comparison.differences) {
  if (difference.measure !== "hours_to_intercept") continue;
  console.log(
    `${difference.alternative} against ${difference.baseline}: ${differenceWithInterval(difference)}`,
  );
}
