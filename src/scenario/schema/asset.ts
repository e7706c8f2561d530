import * as z from "zod";
import { distribution } from "../distributionField.ts";
import {
  choice,
  localText,
  notNegative,
  place,
  positive,
  quantity,
  reference,
  truth,
  unitInterval,
  whole,
} from "../field.ts";
import { addingUp, keyed } from "./map.ts";

const outcome = (about: string, example: string) => quantity("share", unitInterval, about, example);

/** How a pursuit ends; the shares add up to 100 %. */
const endgameSchema = addingUp(
  z.strictObject({
    seize: outcome("The load is taken.", "80 %"),
    jettison: outcome("The load is seen to be thrown overboard.", "8 %").exactOptional(),
    scuttle: outcome("The vessel is seen to be sunk with its load.", "6 %").exactOptional(),
    escape: outcome("Share of pursuits in which the target gets away with its load.", "6 %").exactOptional(),
    lost: outcome("The load does not arrive, unseen.", "2 %").exactOptional(),
  }),
);

/** A class of ships, aircraft or units that search, pursue or both. */
export const assetSchema = z.strictObject({
  name: localText("Its name for people.", "Cutter with helicopter").exactOptional(),
  partner: truth("Belongs to a partner: no alternative may change it.", true).exactOptional(),
  count: whole({ least: 0, most: 10_000 }, "The number of units.", 6).exactOptional(),
  "on-station": quantity(
    "number",
    { above: 0, most: 10_000, words: "above 0 and at most 10,000" },
    "The mean number of units on station; picket works out how many units that takes.",
    5,
  ).exactOptional(),
  role: z
    .array(choice(["detect", "intercept"], "What it does."))
    .min(1)
    .max(2)
    .meta({ description: "What it does: it searches (`detect`), pursues (`intercept`), or both." }),
  base: z
    .strictObject({
      name: localText("Its name for people.", "San José").exactOptional(),
      at: place("Where it is: [degrees north, degrees east].", [13.9, -90.8]),
    })
    .meta({ description: "Where it comes from and returns to." }),
  zone: reference(
    "zones",
    "The zone that it patrols; absent: it waits at its base.",
    "eastern-pacific",
  ).exactOptional(),
  answers: z
    .array(reference("zones", "A zone whose cases it responds to.", "eastern-pacific"))
    .min(1)
    .max(1000)
    .meta({
      description: "The zones whose cases it responds to; absent: its own zone, or all zones if it has none.",
    })
    .exactOptional(),
  against: z
    .array(reference("signatures", "A signature that it can act against.", "small-fast"))
    .min(1)
    .max(1000)
    .meta({ description: "The signatures that it can act against; absent: all." })
    .exactOptional(),
  speed: quantity(
    "speed",
    positive,
    "Its speed when it travels; absent: travel takes no time (textbook files only).",
    "24 kn",
  ).exactOptional(),
  "search-speed": quantity("speed", notNegative, "Its speed when it searches.", "200 kn").exactOptional(),
  "sweep-width": keyed(
    "signatures",
    quantity("length", notNegative, "The sweep width of its sensors against this signature.", "20 nmi"),
    "Sweep widths by signature; it never sees signatures that are absent.",
  ).exactOptional(),
  "by-night": keyed(
    "signatures",
    quantity(
      "length",
      notNegative,
      "The sweep width of its sensors against this signature at night.",
      "12 nmi",
    ),
    "Sweep widths at night (18 to 6 h of local time); absent ones are the same as by day.",
  ).exactOptional(),
  "in-sea": keyed(
    "seas",
    z.strictObject({
      sweep: quantity(
        "share",
        unitInterval,
        "Its sweep widths, as a share of those in a calm sea.",
        "40 %",
      ).default(1),
      grounded: truth("It can neither search nor be sent.", true).default(false),
    }),
    "What a sea state does to it.",
  ).exactOptional(),
  fixed: truth(
    "A radar site or an aerostat: it stays where it is and searches without end.",
    true,
  ).exactOptional(),
  tracks: truth(
    "It follows what it finds until another unit comes or its time on station is over, and does not search meanwhile.",
    true,
  ).exactOptional(),
  with: reference(
    "assets",
    "A class of which one unit must join it on every case.",
    "cutter",
  ).exactOptional(),
  reach: z
    .strictObject({
      speed: quantity("speed", positive, "The speed of its boat or helicopter.", "45 kn"),
      range: quantity("length", positive, "How far from its ship that goes.", "150 nmi"),
    })
    .meta({ description: "Its boat or helicopter, which catches what the ship itself cannot." })
    .exactOptional(),
  endurance: quantity(
    "duration",
    positive,
    "How long it stays out; absent: without limit.",
    "30 days",
  ).exactOptional(),
  turnaround: quantity(
    "duration",
    notNegative,
    "How long it stays in port between patrols.",
    "20 days",
  ).exactOptional(),
  start: choice(["random", "staggered"], "Where the units are in their cycle at the start.").default(
    "random",
  ),
  maintenance: z
    .strictObject({
      every: quantity("duration", positive, "Time under way between two maintenance periods.", "180 days"),
      for: distribution("duration", positive, "How long a maintenance period takes.", "30 days"),
    })
    .meta({ description: "Planned maintenance." })
    .exactOptional(),
  breakdown: z
    .strictObject({
      every: quantity("duration", positive, "Mean time under way between two breakdowns.", "60 days"),
      repair: distribution("duration", positive, "How long a repair takes.", { exponential: "4 days" }),
    })
    .meta({ description: "Breakdowns, at random times under way." })
    .exactOptional(),
  interception: quantity(
    "share",
    unitInterval,
    "Probability that a unit that was sent finds its target at the expected place.",
    "90 %",
  ).default(1),
  processing: distribution(
    "duration",
    notNegative,
    "How long a unit is busy after it reaches a target: boarding, search, handover.",
    { lognormal: { mean: "2 days", cv: 0.5 } },
  ).exactOptional(),
  pursuit: distribution(
    "duration",
    notNegative,
    "How long a unit is busy with a pursuit that fails because the target is not found or not stopped; absent: as `processing`.",
    "6 h",
  ).exactOptional(),
  escape: distribution(
    "duration",
    notNegative,
    "How long a unit is busy with a target that it reached or stopped and that gets away; absent: as `processing`. How often that happens is the `escape` of its `endgame`.",
    "12 h",
  ).exactOptional(),
  endgame: endgameSchema
    .meta({ description: "How a pursuit ends; the shares add up to 100 %. Required for the role intercept." })
    .exactOptional(),
  "endgame-against": keyed(
    "signatures",
    endgameSchema.meta({ description: "How a pursuit of this signature ends." }),
    "Separate endgames for some signatures.",
  ).exactOptional(),
  sorting: z
    .strictObject({
      takes: distribution("duration", notNegative, "How long it takes to see what the target is.", "1 h"),
      sensitivity: quantity(
        "share",
        unitInterval,
        "Probability that a smuggler is recognised as one.",
        "95 %",
      ).default(1),
      specificity: quantity(
        "share",
        unitInterval,
        "Probability that a false target is recognised as one.",
        "90 %",
      ).default(1),
    })
    .meta({ description: "Sorting: what happens at the target before anything is seized." })
    .exactOptional(),
  handover: z
    .strictObject({
      share: quantity("share", unitInterval, "Share of disrupted cases that a partner takes over.", "40 %"),
      takes: distribution(
        "duration",
        notNegative,
        "How long the handover takes, in place of processing.",
        "12 h",
      ),
    })
    .meta({ description: "Handover to a partner nation: the load counts once, as seized." })
    .exactOptional(),
  escort: z
    .strictObject({
      share: quantity(
        "share",
        unitInterval,
        "Share of disrupted cases in which it escorts or tows to its base.",
        "30 %",
      ),
      speed: quantity("speed", positive, "Its speed with the tow.", "8 kn"),
    })
    .meta({ description: "Escort or tow of what was taken, to its base and back." })
    .exactOptional(),
  detainees: z
    .strictObject({
      share: quantity("share", unitInterval, "Share of disrupted cases with detainees.", "80 %"),
      takes: distribution("duration", notNegative, "How long their transfer takes.", "8 h"),
    })
    .meta({ description: "Transfer of detainees after processing." })
    .exactOptional(),
  "after-escape": choice(
    ["continue", "home"],
    "What a target does after an escape: it goes on, or goes home.",
  ).default("continue"),
  "escape-delay": quantity(
    "duration",
    notNegative,
    "The time lost by a target that escapes and goes on.",
    "1 h",
  ).default(1),
  relative: truth(
    "Search with the speed relative to the target; false: the textbook rate, sweep width x search speed / area.",
    false,
  ).default(true),
  response: z
    .strictObject({
      probability: quantity("share", unitInterval, "Share of known shipments that get a response.", "25 %"),
    })
    .meta({
      description:
        "A response rate as an input instead of a result: such a scenario cannot say what another unit buys.",
    })
    .exactOptional(),
  cost: z
    .strictObject({
      "hull-year": quantity("money", notNegative, "One unit for a year.", "20 MUSD").exactOptional(),
      "day-under-way": quantity("money", notNegative, "One day under way.", "60 kUSD").exactOptional(),
      "flying-hour": quantity("money", notNegative, "One hour in the air.", "8 kUSD").exactOptional(),
      case: quantity("money", notNegative, "One case responded to.", "5 kUSD").exactOptional(),
      acquire: z
        .strictObject({
          price: quantity("money", notNegative, "What one unit costs to buy.", "480 MUSD"),
          years: quantity(
            "number",
            { above: 0, most: 200, words: "above 0 and at most 200" },
            "The years of service over which its price is spread.",
            30,
          ),
          rate: quantity("share", unitInterval, "The yearly interest rate; 0 %: price / years.", "3 %"),
          after: quantity(
            "duration",
            notNegative,
            "How long after the decision date added units arrive.",
            "2 years",
          ).default(0),
        })
        .meta({
          description:
            "The purchase of a unit beyond the baseline's number: its price as equal yearly payments (annuity), counted while the unit is in service.",
        })
        .exactOptional(),
    })
    .meta({ description: "Its costs." })
    .exactOptional(),
});
