/**
 * Covers: replications by number, the same chance in every alternative.
 *
 * Scenario: replication 7 alone is replication 7 of ten, and the smugglers that two alternatives meet in it are the same:
 * they depart at the same hours with the same loads, however many ships there are.
 */
import { fileURLToPath } from "node:url";
import { readScenario, replay } from "picket";

const crossing = await readScenario(fileURLToPath(new URL("crossing.yaml", import.meta.url)));

/** Hours and kilograms of every departure of one replication. */
async function departures(alternative: string, replication: number): Promise<readonly string[]> {
  const seen: string[] = [];
  await replay(crossing, {
    alternative,
    replication,
    onFact: (fact) => {
      if (fact.kind === "departed") seen.push(`${fact.at.toFixed(3)} h ${fact.shipment.kg.toFixed(1)} kg`);
    },
  });
  return seen;
}

const [two, six, another] = await Promise.all([
  departures("two-ships", 7),
  departures("six-ships", 7),
  departures("two-ships", 8),
]);
const alike = two.filter((departure, i) => departure === six[i]).length;
console.log(`replication 7, two ships and six: ${alike} of the first ${two.length} departures are the same`);
console.log(`replication 8 begins differently: ${two[0]} and ${another[0]}`);
