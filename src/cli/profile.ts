/** `picket warm-up` and `picket profile`: how kilograms delivered run in time. */

import {
  counted,
  profileCsv,
  profilePicture,
  profileText,
  tidyCsv,
  warmUpPicture,
  warmUpText,
} from "../report/index.ts";
import { profile, warmUp } from "../study/index.ts";
import { type InquiryFlags, inquire, printed, resultName } from "./inquire.ts";
import { terminalWidth } from "./output.ts";

export function warmUpCommand(
  file: string,
  flags: InquiryFlags & { readonly length?: string },
): Promise<number> {
  const { length, replications } = flags;
  return inquire(file, flags, async (scenario, options) => {
    const found = await warmUp(scenario, { ...options, replications, length });
    return printed(flags, found, {
      name: resultName(file, "warm-up"),
      table: () => warmUpText(found),
      csv: () =>
        tidyCsv(
          found.weekly.map((kg, i) => ({
            id: String(i + 1),
            values: {},
            estimates: [
              [
                "kg_per_week",
                {
                  estimate: kg,
                  low: null,
                  high: null,
                  level: 0.95,
                  n: found.replications,
                  method: "mean",
                  unit: "kg/week",
                },
              ],
            ],
          })),
        ),
      picture: () => warmUpPicture(found),
    });
  });
}

export function profileCommand(
  file: string,
  flags: InquiryFlags & { readonly alternatives?: readonly string[]; readonly weeks: number },
): Promise<number> {
  const { alternatives, weeks, replications } = flags;
  return inquire(file, flags, async (scenario, options) => {
    const found = await profile(scenario, { ...options, replications, alternatives, weeks });
    const { bands, replications: n, seed } = found;
    return printed(flags, found, {
      name: resultName(file, "profile"),
      table: () =>
        `${profileText(bands, scenario.title, terminalWidth())}n = ${counted(n, "replication")} of each alternative, common random numbers.\nReproduce: ${found.reproduce}\n`,
      csv: () => profileCsv(bands),
      picture: () => profilePicture(bands, scenario, { replications: n, seed }),
    });
  });
}
