/** `picket sweep`: the same question at many points of levers and uncertainties. */

import { counted, sweepCsv, sweepPicture, sweepText } from "../report/index.ts";
import {
  type DesignKind,
  type FactorGroup,
  prepareSweep,
  sweep,
  sweepSize,
  telling,
} from "../study/index.ts";
import { exitCodes } from "./failure.ts";
import { type InquiryFlags, inquire, printed, resultName } from "./inquire.ts";
import { print, terminalWidth } from "./output.ts";

export type SweepFlags = InquiryFlags & {
  readonly over?: readonly string[];
  readonly factors?: FactorGroup;
  readonly design?: DesignKind;
  readonly points?: number;
  readonly dryRun?: true;
};

export function sweepCommand(file: string, flags: SweepFlags): Promise<number> {
  const { over, factors, design, points, replications } = flags;
  return inquire(file, flags, async (scenario, options) => {
    const asked = { ...options, over, factors, design, points, replications };
    if (flags.dryRun === true) {
      const { question } = await prepareSweep(scenario, asked);
      const size = await telling(scenario, async () => sweepSize(question));
      print(
        `${counted(size.points, "point")} in ${counted(size.worlds, "world")}: ${counted(size.runs, "run")}, baselines included\n`,
      );
      return exitCodes.done;
    }
    const found = await sweep(scenario, asked);
    return printed(flags, found, {
      name: resultName(file, "sweep"),
      table: () => sweepText(found, terminalWidth()),
      csv: () => sweepCsv(found),
      picture: () => sweepPicture(found),
    });
  });
}
