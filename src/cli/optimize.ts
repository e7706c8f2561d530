/** `picket optimize`: the best plan over the levers under the budget. */

import { optimumCsv, optimumPicture, optimumText } from "../report/index.ts";
import type { SelectionMethod } from "../study/index.ts";
import { optimize } from "../study/index.ts";
import { type InquiryFlags, inquire, printed, resultName } from "./inquire.ts";
import { terminalWidth } from "./output.ts";

export type OptimizeFlags = InquiryFlags & {
  readonly indifference?: string;
  readonly objective?: readonly string[];
  readonly method?: SelectionMethod;
  readonly runs?: number;
  readonly confidence?: number;
  readonly firstStage?: number;
  readonly plans?: number;
};

export function optimizeCommand(file: string, flags: OptimizeFlags): Promise<number> {
  const { indifference, objective, method, runs, confidence, firstStage, plans, replications } = flags;
  return inquire(file, flags, async (scenario, options) => {
    const found = await optimize(scenario, {
      ...options,
      ...{ indifference, objectives: objective, method, runs, confidence, firstStage, replications },
      mostPlans: plans,
    });
    return printed(flags, found, {
      name: resultName(file, "optimum"),
      table: () => optimumText(found, terminalWidth()),
      csv: () => optimumCsv(found),
      picture: () => optimumPicture(found),
    });
  });
}
