/** A port or border crossing: a wait behind lawful traffic, selection, and an inspection if an inspector is free. */

import { type Behaviour, hold } from "../engine/index.ts";
import { checkpointChance } from "./chance.ts";
import { freeShare, hoursOfWeek } from "./lawfulTraffic.ts";
import type { Passage } from "./passage.ts";
import type { Theatre } from "./theatre.ts";

/** A smuggled load passes the checkpoint of its leg. Selected at random or flagged by its risk score. */
export function* passCheckpoint(theatre: Theatre, passage: Passage): Behaviour<"passed" | "found"> {
  const { simulation, inspecting } = theatre;
  const checkpoint = theatre.plan.checkpoints.get(passage.leg.checkpoint!);
  // Closed since the load set out.
  if (checkpoint === undefined) return "passed";
  const chance = checkpointChance(passage.lot, passage.leg.id);
  theatre.record({ kind: "checked", at: simulation.now, passage });

  const wait = checkpoint.traffic?.wait[hourOfWeek(simulation.now)] ?? 0;
  if (wait > 0) yield* hold(simulation, wait);

  if (chance.selected >= checkpoint.select && chance.flagged >= checkpoint.flags) return "passed";
  const taken = inspecting.get(checkpoint.id) ?? 0;
  const lawful = checkpoint.traffic?.referrals[hourOfWeek(simulation.now)] ?? 0;
  if (chance.inspectorFree >= freeShare(checkpoint.inspectors, taken, lawful)) return "passed";

  inspecting.set(checkpoint.id, taken + 1);
  const inspection = checkpoint.inspection(chance.inspection);
  if (inspection > 0) yield* hold(simulation, inspection);
  inspecting.set(checkpoint.id, inspecting.get(checkpoint.id)! - 1);
  const found = chance.found < checkpoint.find;
  theatre.record({ kind: "inspected", at: simulation.now, passage, found });
  return found ? "found" : "passed";
}

/** The simulation starts on a Monday at midnight. */
const hourOfWeek = (now: number): number => Math.floor(now) % hoursOfWeek;
