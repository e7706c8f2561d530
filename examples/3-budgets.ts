/**
 * Covers: `compare`, the answer in words and as a table, a difference taken from the result.
 *
 * Scenario: two, four or six ships on one crossing. What does each further pair buy?
 */
import { fileURLToPath } from "node:url";
import { answerText, compare, differenceWithInterval, readScenario } from "picket";

const crossing = await readScenario(fileURLToPath(new URL("crossing.yaml", import.meta.url)));
const comparison = await compare(crossing, { replications: 20, command: ["examples/crossing.yaml"] });
console.log(answerText(comparison, crossing));

for (const difference of comparison.differences) {
  if (difference.measure !== "kg_delivered") continue;
  console.log(`${difference.alternative}: ${differenceWithInterval(difference)}`);
}
