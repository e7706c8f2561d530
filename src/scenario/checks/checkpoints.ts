import { thousands } from "../thousands.ts";
import type { Check } from "./checking.ts";

/** The lanes of a checkpoint pass what comes in a week, and its week has some traffic. */
export const checkCheckpoints: Check = ({ world, complain }) => {
  for (const [id, { lawful }] of Object.entries(world.checkpoints)) {
    if (lawful === undefined) continue;
    for (const key of ["hours", "days"] as const) {
      if (lawful[key]?.every((weight) => weight === 0) === true) {
        complain(
          ["checkpoints", id, "lawful", key],
          { expected: "at least one weight above 0", found: "none" },
          { atKey: true },
        );
      }
    }
    const passed = lawful.lanes / lawful.primary;
    if (lawful.traffic < passed) continue;
    complain(
      ["checkpoints", id, "lawful", "traffic"],
      {
        expected: `less than the ${perHour(passed)} that ${lawful.lanes} lanes can pass`,
        found: perHour(lawful.traffic),
      },
      { other: ["checkpoints", id, "lawful", "lanes"] },
    );
  }
};

const perHour = (rate: number) => `${thousands(Number(rate.toPrecision(4)))} an hour`;
