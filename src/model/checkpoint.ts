/** A port or border crossing: a wait behind lawful traffic, selection, and an inspection if an inspector is free. */

import { type Behaviour, hold } from "../engine/index.ts";
import { checkpointDraw } from "./chance.ts";
import { freeShare, hoursOfWeek } from "./lawfulTraffic.ts";
import type { Passage } from "./passage.ts";
import type { Checkpoint } from "./plan.ts";
import type { Theatre } from "./theatre.ts";

/** Hours in line behind the lawful traffic of the hour. */
export const hoursInLine = ({ traffic }: Checkpoint, now: number): number =>
  traffic?.wait[hourOfWeek(now)] ?? 0;

/** Whether a smuggled load is taken aside: selected at random or flagged by its risk score, and an inspector is free. */
export function isTakenAside({ simulation, inspecting }: Theatre, at: Checkpoint, passage: Passage): boolean {
  const { lot, leg } = passage;
  const selected = checkpointDraw(lot, leg, "selected") < at.select;
  if (!selected && !(at.flags > 0 && checkpointDraw(lot, leg, "flagged") < at.flags)) return false;
  const taken = inspecting.get(at.id) ?? 0;
  const lawful = at.traffic?.referrals[hourOfWeek(simulation.now)] ?? 0;
  return checkpointDraw(lot, leg, "inspectorFree") < freeShare(at.inspectors, taken, lawful);
}

/** An inspector looks into a load. */
export function* inspect(
  { simulation, inspecting, record }: Theatre,
  at: Checkpoint,
  passage: Passage,
): Behaviour<"passed" | "found"> {
  const { lot, leg } = passage;
  inspecting.set(at.id, (inspecting.get(at.id) ?? 0) + 1);
  const hours = at.inspection(checkpointDraw(lot, leg, "inspection"));
  if (hours > 0) yield* hold(simulation, hours);
  inspecting.set(at.id, inspecting.get(at.id)! - 1);
  const found = checkpointDraw(lot, leg, "found") < at.find;
  record({ kind: "inspected", at: simulation.now, passage, found });
  return found ? "found" : "passed";
}

/** The simulation starts on a Monday at midnight. */
const hourOfWeek = (now: number): number => Math.floor(now) % hoursOfWeek;
