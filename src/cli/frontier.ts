/** `picket frontier`: what each dollar buys, plan by plan over the levers. */

import { frontierCsv, frontierPicture, frontierText } from "../report/index.ts";
import { frontier } from "../study/index.ts";
import { type InquiryFlags, inquire, printed, resultName } from "./inquire.ts";
import { terminalWidth } from "./output.ts";

export type FrontierFlags = InquiryFlags & { readonly plans?: number; readonly all?: true };

export function frontierCommand(file: string, flags: FrontierFlags): Promise<number> {
  return inquire(file, flags, async (scenario, options) => {
    const found = await frontier(scenario, {
      ...options,
      replications: flags.replications,
      mostPlans: flags.plans,
    });
    return printed(flags, found, {
      name: resultName(file, "frontier"),
      table: () => frontierText(found, { width: terminalWidth(), all: flags.all }),
      csv: () => frontierCsv(found),
      picture: () => frontierPicture(found),
    });
  });
}
