/** What a scenario takes intelligence to know exactly: no mistake, but nothing that anybody has said either. */

import type { Scenario } from "./scenario.ts";
import type { World } from "./schema/world.ts";

/** The flows of which some alternative assumes it, in the order of the file. */
export interface CueAssumptions {
  /** Their cues know the place exactly, and go on knowing it until landfall; with a fixed response no place matters. */
  readonly exactPlaces: readonly string[];
  /** Intelligence knows every load exactly, and a rule of the scenario uses loads. */
  readonly exactLoads: readonly string[];
}

type Flow = World["flows"][string];

export function cueAssumptions({
  alternatives,
  interventions,
}: Pick<Scenario, "alternatives" | "interventions">): CueAssumptions {
  const later = interventions.flatMap((intervention) => Object.values(intervention.world));
  const worlds = new Set([...alternatives.map(({ world }) => world), ...later]);
  const flows = (assumes: (flow: Flow, world: World) => boolean) => [
    ...new Set(
      [...worlds].flatMap((world) =>
        Object.entries(world.flows).flatMap(([id, flow]) =>
          flow.cue !== undefined && flow.cue.share > 0 && assumes(flow, world) ? [id] : [],
        ),
      ),
    ),
  ];
  return {
    exactPlaces: flows(({ cue }, world) => cue?.error === undefined && world.response === undefined),
    exactLoads: flows(({ cue }, world) => cue?.["knows-load"] === 1 && usesLoads(world)),
  };
}

const usesLoads = ({ cases }: World): boolean =>
  cases.reserve !== undefined || cases["re-task"] !== undefined;
