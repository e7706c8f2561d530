import * as z from "zod";
import { choice, leaf, positive, quantity, text, truth, whole } from "../field.ts";
import { foundKind } from "../quantity.ts";

const replications = (about: string, example: number) =>
  whole({ least: 2, most: 10_000_000 }, about, example).exactOptional();

const plans = (about: string, example: number) =>
  whole({ least: 1, most: 1_000_000 }, about, example).exactOptional();

/** A target such as `2 t`, `2 %` or `removal_rate=0.01`; whether its measure is known is seen when it is asked. */
const precision = leaf<string, string>(
  { kind: "text" },
  { description: "Half the width of an interval, or a share of its level.", example: "2 t" },
  (raw, { complain }) => {
    if (typeof raw === "string" && /^\s*([\w.-]+\s*=\s*)?\d/.test(raw)) return raw;
    const found = typeof raw === "string" ? `"${raw}"` : foundKind(raw);
    complain({ expected: 'a target, such as "2 t", "2 %" or "removal_rate=0.01"', found });
    return undefined;
  },
);

/** How a scenario wants to be asked, command by command; what is said on a command line or by a caller comes before it. */
export const experimentSchema = z
  .strictObject({
    compare: z
      .strictObject({
        replications: replications("Random histories of each alternative; with a precision the most.", 200),
        precision: z
          .array(precision)
          .min(1)
          .meta({ description: "Stop when differences are this precise." })
          .exactOptional(),
        pairs: choice(
          ["baseline", "all", "best"],
          "Hold alternatives against the baseline, one another, or the best.",
        ).exactOptional(),
        simultaneous: truth("Whether the intervals of these pairs hold all together.", true).exactOptional(),
        indifference: quantity(
          "mass",
          positive,
          "Kilograms delivered that make no difference in practice.",
          "500 kg",
        ).exactOptional(),
      })
      .meta({ description: "Of `picket compare`." })
      .exactOptional(),
    frontier: z
      .strictObject({
        replications: replications("Random histories of each plan.", 60),
        plans: plans("The most plans that are all run.", 60),
      })
      .meta({ description: "Of `picket frontier`." })
      .exactOptional(),
    sweep: z
      .strictObject({
        replications: replications("Random histories of each point.", 60),
        over: z
          .array(
            text(
              "What is varied: PATH=4..16:2, PATH=a,b,c, or a PATH that has a range.",
              "assets.cutter.count=4..16:2",
            ),
          )
          .min(1)
          .meta({ description: "What is varied; absent: the ranges of the scenario." })
          .exactOptional(),
        factors: choice(
          ["levers", "uncertainties", "all"],
          "Which ranges are meant without `over`.",
        ).exactOptional(),
        design: choice(
          ["grid", "zip", "lhs", "sobol", "factorial", "fractional"],
          "Which points.",
        ).exactOptional(),
        points: whole(
          { least: 2, most: 1_000_000 },
          "How many points a sample has, or at most a fraction.",
          64,
        ).exactOptional(),
      })
      .meta({ description: "Of `picket sweep`." })
      .exactOptional(),
    optimize: z
      .strictObject({
        replications: replications("Fresh random histories of the plan that is chosen.", 200),
        objective: z
          .array(text("What is to be small, or max:MEASURE.", "kg_delivered"))
          .min(1)
          .meta({ description: "Several give the plans that none beats in all." })
          .exactOptional(),
        indifference: text(
          "What makes no difference, in the unit of the objective.",
          "500 kg",
        ).exactOptional(),
        method: choice(["kn", "kn++", "rinott", "gsp", "ocba"], "How plans drop out.").exactOptional(),
        runs: whole(
          { least: 4, most: 1_000_000_000 },
          "Of ocba: runs in all that the choice may take.",
          4000,
        ).exactOptional(),
        confidence: quantity(
          "share",
          { above: 0.5, below: 1, words: "above 50 % and below 100 %" },
          "Chance of choosing the best where it leads by the indifference.",
          "95 %",
        ).exactOptional(),
        "first-stage": whole(
          { least: 2, most: 10_000_000 },
          "Replications of every plan before the first decision.",
          20,
        ).exactOptional(),
        plans: plans("The most plans that all take part.", 100),
      })
      .meta({ description: "Of `picket optimize`." })
      .exactOptional(),
  })
  .meta({ description: "How this scenario is to be asked; a command line comes before it." });

/** How a scenario wants to be asked; masses in kilograms. */
export type ExperimentWishes = z.output<typeof experimentSchema>;
