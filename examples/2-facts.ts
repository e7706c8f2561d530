/**
 * Covers: `readScenario`, `replay`, the facts that a replication tells.
 *
 * Scenario: the first shipment of one history that is answered, from its departure to its end.
 */
import { fileURLToPath } from "node:url";
import { type Fact, readScenario, replay } from "picket";

const crossing = await readScenario(fileURLToPath(new URL("crossing.yaml", import.meta.url)));

const facts: Fact[] = [];
await replay(crossing, { replication: 7, onFact: (fact) => facts.push(fact) });
console.log(`${facts.length} facts in replication 7 of ${crossing.alternatives[0]!.id}`);

const answered = facts.find((fact) => fact.kind === "responded")!.case.shipments[0]!;
for (const fact of facts) {
  if (shipmentsOf(fact).includes(answered.id)) console.log(`${clock(fact.at)}  ${words(fact)}`);
}

/** The shipments that a fact is about. */
function shipmentsOf(fact: Fact): readonly string[] {
  if ("shipment" in fact) return [fact.shipment.id];
  if ("case" in fact) return fact.case.shipments.map(({ id }) => id);
  const lot = "lot" in fact ? fact.lot : "passage" in fact ? fact.passage.lot : undefined;
  return (lot?.portions ?? []).map(({ shipment }) => shipment.id);
}

function words(fact: Fact): string {
  switch (fact.kind) {
    case "departed":
      return `departed: ${fact.shipment.id} with ${fact.shipment.kg.toFixed(0)} kg`;
    case "detected":
      return `detected by ${fact.by.id}`;
    case "responded":
    case "intercepted":
    case "disrupted":
      return `${fact.kind} by ${fact.by}`;
    case "ended":
      return `${fact.fate}: ${fact.lot.kg.toFixed(0)} kg`;
    default:
      return fact.kind;
  }
}

/** Hours as a day and an hour of it. */
function clock(hours: number): string {
  return `day ${Math.floor(hours / 24)}, ${(hours % 24).toFixed(1).padStart(4)} h`;
}
