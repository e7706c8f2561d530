import * as z from "zod";
import { distribution } from "../distributionField.ts";
import { choice, notNegative, positive, quantity, reference, unitInterval, whole } from "../field.ts";
import { assetSchema } from "./asset.ts";
import { falseCueSchema, flowSchema } from "./flow.ts";
import { keyed, named } from "./map.ts";
import { checkpointSchema, nodeSchema, zoneSchema } from "./place.ts";
import { conveyanceSchema, legSchema, organisationSchema, routeSchema } from "./way.ts";

const atMostACentury = { above: 0, most: 100 * 8766, words: "above 0 and at most 100 years" };

/** Everything that decides what happens. */
export const worldSchema = z.strictObject({
  "warm-up": quantity(
    "duration",
    { least: 0, most: 100 * 8766, words: "of at most 100 years" },
    "Simulated first under the baseline plan and not measured. Absent: three times the longest memory in the scenario, at least 30 days.",
    "1 year",
  ).exactOptional(),
  horizon: quantity(
    "duration",
    atMostACentury,
    "The period that is measured, from the decision date.",
    "1 year",
  ),
  "run-out": quantity(
    "duration",
    atMostACentury,
    "How long shipments are followed at most after the horizon.",
    "180 days",
  ).default(180 * 24),
  nodes: named(nodeSchema, "Places where loads start, change conveyance, pass or arrive."),
  zones: named(zoneSchema, "Areas in which legs can be searched.").default({}),
  checkpoints: named(checkpointSchema, "Ports of entry and border crossings with inspectors.").default({}),
  legs: named(legSchema, "Legs between nodes."),
  conveyances: named(conveyanceSchema, "Means of transport that carry loads."),
  routes: named(
    routeSchema,
    "Ways from an origin to a market. Absent: every simple path that a flow's conveyances can travel (at most 64, shortest first), named by its legs joined with `--`.",
  ).exactOptional(),
  organisations: named(organisationSchema, "Who sends shipments."),
  flows: named(flowSchema, "Shipments offered from an origin to a market."),
  "false-cues": named(falseCueSchema, "Cues without a shipment: false alarms and decoys.").default({}),
  assets: named(assetSchema, "Ships, aircraft and units that search and pursue.").default({}),
  cases: z
    .strictObject({
      "when-nobody-is-free": choice(
        ["wait", "lose"],
        "A case that nobody can take waits until its deadline, or is lost at once.",
      ).default("wait"),
      dispatch: choice(
        ["nearest", "first-free", "best-chance", "most-endurance"],
        "Which of the assets that can take a case is sent: the first to arrive, the one that has waited longest, the one most likely to seize, the one with most time left on station.",
      ).default("nearest"),
      preference: keyed(
        "zones",
        z
          .array(reference("assets", "A class of assets.", "cutter"))
          .min(1)
          .max(1000)
          .meta({ description: "Classes from the most to the least preferred." }),
        "Classes to be sent first, by zone; among units of one class the rule above decides. Classes that are not listed come last.",
      ).exactOptional(),
      reserve: z
        .strictObject({
          keep: whole(
            { least: 1, most: 10_000 },
            "How many free units of those that can take the case are kept back.",
            1,
          ),
          "for-loads-above": quantity(
            "mass",
            notNegative,
            "The load above which the reserve is sent too.",
            "1 t",
          ),
        })
        .meta({ description: "Keeps the last free units for cases of high value." })
        .exactOptional(),
      "re-task": z
        .strictObject({
          "when-larger-by": quantity(
            "number",
            { least: 1, words: "of at least 1" },
            "A unit on its way to a case leaves it for one whose load is larger by this factor.",
            3,
          ),
        })
        .meta({
          description: "Units under way to a case may be sent to a better one; the old case waits again.",
        })
        .exactOptional(),
      "track-life": distribution(
        "duration",
        positive,
        "How long the track of a detected target is kept when nobody follows it; absent: until it lands.",
        { exponential: "6 h" },
      ).exactOptional(),
    })
    .meta({ description: "How cases get a response." })
    .default({ "when-nobody-is-free": "wait", dispatch: "nearest" }),
  response: z
    .strictObject({
      probability: quantity("share", unitInterval, "Share of known shipments that get a response.", "25 %"),
    })
    .meta({
      description:
        "A response rate for the whole scenario as an input instead of a result: such a scenario cannot say what another unit buys.",
    })
    .exactOptional(),
});

type Immutable<T> = T extends readonly (infer Item)[]
  ? T extends readonly [unknown, unknown]
    ? T
    : readonly Immutable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Immutable<T[Key]> }
    : T;

/**
 * The world of one alternative, checked and in house units (hours, kilometres, kilograms, US dollars, shares from 0 to 1),
 * with every default filled in that the schema gives.
 */
export type World = Immutable<z.output<typeof worldSchema>> & { readonly "warm-up": number };
