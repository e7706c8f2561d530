import { longestMemory } from "../memory.ts";
import { meanCrossings } from "../ways.ts";
import type { Warning } from "./warning.ts";

/** A warm-up shorter than the longest memory, and a horizon in which nothing arrives. */
export const warnOfTime: Warning = ({ world, warn }) => {
  const memory = longestMemory(world);
  if (world["warm-up"] < memory.hours) {
    warn(
      ["warm-up"],
      `at least the longest memory, ${days(memory.hours)} (${memory.what})`,
      days(world["warm-up"]),
      "leave it out to get three times that",
    );
  }
  for (const [id, flow] of Object.entries(world.flows)) {
    const longest = Math.max(0, ...meanCrossings(world, flow));
    if (longest > world.horizon) {
      warn(
        ["horizon"],
        `at least the ${days(longest)} that a load of ${id} is under way`,
        days(world.horizon),
      );
    }
    if (longest > world["run-out"]) {
      warn(
        ["run-out"],
        `at least the ${days(longest)} that a load of ${id} is under way`,
        days(world["run-out"]),
        "loads stay unresolved",
      );
    }
  }
};

const days = (hours: number) => `${Number((hours / 24).toPrecision(3))} days`;
