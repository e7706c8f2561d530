/** A replication written down, fact by fact, for other programs to read. */

import type { Setting } from "../../experiment/index.ts";
import { version } from "../../experiment/index.ts";
import { type Episode, retell } from "../story/index.ts";
import { plainFact } from "./plainFact.ts";
import { type TraceEvent, Tracks } from "./tracks.ts";

/** Given the text piece by piece; nothing is kept behind it. */
export type Sink = (text: string) => void;

/** What a trace is of, for its head. */
const headOf = (setting: Setting, { alternative, replication }: Episode) => {
  const { warmUp, horizon } = setting.histories.get(alternative)!.course;
  return {
    picket: version,
    seed: setting.seed,
    alternative,
    replication,
    decision: warmUp,
    horizon: warmUp + horizon,
    units: { at: "hours from the start of the warm-up", kg: "kilograms" },
  };
};

/** NDJSON: a head, then a line a fact in order of simulated time. */
export function writeFacts(setting: Setting, episode: Episode, sink: Sink): void {
  sink(`${JSON.stringify({ kind: "trace", ...headOf(setting, episode) })}\n`);
  retell(setting, episode, { onFact: (fact) => sink(`${JSON.stringify(plainFact(fact))}\n`) });
}

/** JSON for Perfetto and chrome://tracing, with a track a unit and tracks for each zone. */
export function writeTracks(setting: Setting, episode: Episode, sink: Sink): void {
  sink(`{"displayTimeUnit":"ms","otherData":${JSON.stringify(headOf(setting, episode))},"traceEvents":[`);
  let written = 0;
  const tracks = new Tracks((event: TraceEvent) => {
    sink(`${written++ === 0 ? "\n" : ",\n"}${JSON.stringify(event)}`);
  });
  let last = 0;
  retell(setting, episode, {
    onFact: (fact) => {
      last = fact.at;
      tracks.hear(fact);
    },
  });
  tracks.close(last);
  sink("\n]}\n");
}
