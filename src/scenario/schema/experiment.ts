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
  { description: "The half-width of an interval, as an amount or as a share of its level.", example: "2 t" },
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
        replications: replications("Replications of each alternative; with a precision, the most.", 200),
        precision: z
          .array(precision)
          .min(1)
          .meta({ description: "Stop when differences are this precise (half-width)." })
          .exactOptional(),
        pairs: choice(
          ["baseline", "all", "best"],
          "Which pairs to compare: each alternative with the baseline, all with each other, or all with the best.",
        ).exactOptional(),
        simultaneous: truth("Whether the intervals of these pairs hold jointly.", true).exactOptional(),
        indifference: quantity(
          "mass",
          positive,
          "The smallest difference in kilograms delivered that matters in practice.",
          "500 kg",
        ).exactOptional(),
      })
      .meta({ description: "For `picket compare`." })
      .exactOptional(),
    frontier: z
      .strictObject({
        replications: replications("Replications of each plan.", 60),
        plans: plans("The most plans to run in full.", 60),
      })
      .meta({ description: "For `picket frontier`." })
      .exactOptional(),
    sweep: z
      .strictObject({
        replications: replications("Replications of each point.", 60),
        over: z
          .array(
            text(
              "What to vary: PATH=4..16:2, PATH=a,b,c, or a PATH that has a range.",
              "assets.cutter.count=4..16:2",
            ),
          )
          .min(1)
          .meta({ description: "What to vary; absent: the ranges of the scenario." })
          .exactOptional(),
        factors: choice(
          ["levers", "uncertainties", "all"],
          "Which ranges to vary without `over`.",
        ).exactOptional(),
        design: choice(
          ["grid", "zip", "lhs", "sobol", "factorial", "fractional"],
          "Which points.",
        ).exactOptional(),
        points: whole(
          { least: 2, most: 1_000_000 },
          "The number of points of a sample, or the most of a fractional design.",
          64,
        ).exactOptional(),
      })
      .meta({ description: "For `picket sweep`." })
      .exactOptional(),
    optimize: z
      .strictObject({
        replications: replications("Fresh replications of the chosen plan.", 200),
        objective: z
          .array(text("A measure to minimise, or max:MEASURE.", "kg_delivered"))
          .min(1)
          .meta({ description: "Several objectives give the plans that no other beats in all of them." })
          .exactOptional(),
        indifference: text(
          "The smallest difference that matters, in the unit of the objective.",
          "500 kg",
        ).exactOptional(),
        method: choice(["kn", "kn++", "rinott", "gsp", "ocba"], "The selection procedure.").exactOptional(),
        runs: whole(
          { least: 4, most: 1_000_000_000 },
          "For ocba: total number of runs for the selection.",
          4000,
        ).exactOptional(),
        confidence: quantity(
          "share",
          { above: 0.5, below: 1, words: "above 50 % and below 100 %" },
          "Probability of choosing the best plan when it leads by the indifference.",
          "95 %",
        ).exactOptional(),
        "first-stage": whole(
          { least: 2, most: 10_000_000 },
          "Replications of every plan before the first decision.",
          20,
        ).exactOptional(),
        plans: plans("The most plans to run in full.", 100),
      })
      .meta({ description: "For `picket optimize`." })
      .exactOptional(),
  })
  .meta({
    description: "Default options of the commands for this scenario; the command line overrides them.",
  });

/** How a scenario wants to be asked; masses in kilograms. */
export type StudyDefaults = z.output<typeof experimentSchema>;
