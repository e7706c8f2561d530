/** A port or border crossing: a wait behind lawful traffic, selection, and an inspection if an inspector is free. */

import { type Behaviour, hold } from "../../engine/index.ts";
import { checkpointDraw } from "../draws.ts";
import type { Checkpoint } from "../plan.ts";
import type { ReplicationState } from "../replicationState.ts";
import type { Passage } from "../smuggling/passage.ts";
import { freeShare, hoursOfWeek } from "./lawfulTraffic.ts";

/** Hours in line behind the lawful traffic of the hour. */
export const hoursInLine = ({ traffic }: Checkpoint, now: number): number =>
  traffic?.wait[hourOfWeek(now)] ?? 0;

/** Whether a smuggled load is taken aside: selected at random or flagged by its risk score, and an inspector is free. */
export function isTakenAside(
  { simulation, inspecting }: ReplicationState,
  checkpoint: Checkpoint,
  passage: Passage,
): boolean {
  const { lot, leg } = passage;
  const selected = checkpointDraw(lot, leg, "selected") < checkpoint.select;
  if (!selected && !(checkpoint.flags > 0 && checkpointDraw(lot, leg, "flagged") < checkpoint.flags))
    return false;
  const taken = inspecting.get(checkpoint.id) ?? 0;
  const lawful = checkpoint.traffic?.referrals[hourOfWeek(simulation.now)] ?? 0;
  return checkpointDraw(lot, leg, "inspectorFree") < freeShare(checkpoint.inspectors, taken, lawful);
}

/** An inspector looks into a load. */
export function* inspect(
  { simulation, inspecting, record }: ReplicationState,
  checkpoint: Checkpoint,
  passage: Passage,
): Behaviour<"passed" | "found"> {
  const { lot, leg } = passage;
  inspecting.set(checkpoint.id, (inspecting.get(checkpoint.id) ?? 0) + 1);
  const hours = checkpoint.inspection(checkpointDraw(lot, leg, "inspection"));
  if (hours > 0) yield* hold(simulation, hours);
  inspecting.set(checkpoint.id, inspecting.get(checkpoint.id)! - 1);
  const found = checkpointDraw(lot, leg, "found") < checkpoint.find;
  record({ kind: "inspected", at: simulation.now, passage, found });
  return found ? "found" : "passed";
}

/** The simulation starts on a Monday at midnight. */
const hourOfWeek = (now: number): number => Math.floor(now) % hoursOfWeek;
