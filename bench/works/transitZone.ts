import type { PlanSchedule } from "../../src/model/index.ts";
import type { Work } from "../work.ts";

let replication = 0;
let five: Promise<PlanSchedule> | undefined;

/** Replications of the transit zone with five ships until so many events have happened. */
export async function transitZone(events: number): Promise<number> {
  five ??= readFive();
  const history = await five;
  const { simulate } = await import("../../src/model/index.ts");
  let done = 0;
  while (done < events)
    done += simulate(history, { seed: "bench", replication: ++replication, listeners: [] });
  return done;
}

async function readFive(): Promise<PlanSchedule> {
  const [{ readScenario }, { planSchedule }] = await Promise.all([
    import("../../src/study/readScenario.ts"),
    import("../../src/model/index.ts"),
  ]);
  const scenario = await readScenario("scenarios/transit-zone-2014.yaml");
  return planSchedule(scenario, scenario.alternatives[0]!);
}

export const transitZoneWork: Work = {
  name: "transit zone, five ships",
  unit: "events",
  units: 1_000_000,
  picket: transitZone,
  peers: {},
};
