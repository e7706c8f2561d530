import * as z from "zod";
import { distribution } from "../distributionField.ts";
import { choice, notNegative, place, positive, quantity, text, unitInterval, whole } from "../field.ts";
import { named } from "./map.ts";

/** A place where loads start, wait, are repacked, pass or arrive. */
export const nodeSchema = z.strictObject({
  name: text("What people call it.", "Colombia, Pacific coast").exactOptional(),
  at: place("Where it is: [degrees north, degrees east].", [2.5, -78.5]),
  role: choice(
    ["origin", "transfer", "market", "waypoint"],
    "What happens here: loads start, change conveyance, arrive, or only pass.",
  ),
  stay: distribution(
    "duration",
    notNegative,
    "How long a load waits here before it goes on (transfer nodes only).",
    "3 days",
  ).exactOptional(),
  split: quantity(
    "mass",
    positive,
    "A larger load goes on in equal pieces of at most this (transfer nodes only).",
    "200 kg",
  ).exactOptional(),
  join: quantity(
    "mass",
    positive,
    "Loads wait until together they weigh at least this, then go on as one (transfer nodes only).",
    "2 t",
  ).exactOptional(),
  price: quantity(
    "price",
    positive,
    "Wholesale price here; at a market it values what was removed.",
    "25 kUSD / kg",
  ).exactOptional(),
});

/** The sea states of a zone, one a day. */
const weatherSchema = z.strictObject({
  seas: named(
    z.strictObject({
      share: quantity("share", { least: 0, words: "or weight of at least 0" }, "How common it is.", "60 %"),
      speed: quantity(
        "share",
        { above: 0, most: 2, words: "above 0 % and at most 200 %" },
        "The speed of targets that leave in it, as a share of their usual one.",
        "80 %",
      ).default(1),
    }),
    "Sea states, from calm to rough.",
  ),
  persistence: quantity(
    "share",
    { least: 0, below: 1, words: "from 0 % to below 100 %" },
    "Chance that a day keeps the state of the day before; otherwise it is drawn anew.",
    "50 %",
  ).default(0),
});

/** An area in which legs can be searched. */
export const zoneSchema = z.strictObject({
  name: text("What people call it.", "Eastern Pacific").exactOptional(),
  at: place("Its centre: [degrees north, degrees east].", [8, -88]),
  area: quantity(
    "area",
    { above: 0, most: 510_000_000, words: "above 0 and at most the surface of the earth" },
    "The area that is searched.",
    "6 Mkm2",
  ),
  weather: weatherSchema.meta({ description: "Its weather, drawn by zone and date." }).exactOptional(),
});

const weights = (length: number, of: string) =>
  z
    .array(quantity("share", { least: 0, words: "or weight of at least 0" }, `The weight of one ${of}.`, 1))
    .length(length);

/** Aggregate lawful traffic through a checkpoint. */
const lawfulSchema = z.strictObject({
  traffic: quantity("rate", positive, "Lawful vehicles or containers that arrive, on average.", "6000 / day"),
  lanes: whole({ least: 1, most: 10_000 }, "Lanes of primary inspection.", 12),
  primary: quantity("duration", positive, "Mean time in a lane.", "45 s"),
  hours: weights(24, "hour")
    .meta({ description: "Weights of the 24 hours of the day, from midnight." })
    .exactOptional(),
  days: weights(7, "day")
    .meta({ description: "Weights of the 7 days of the week, from Monday." })
    .exactOptional(),
});

/** A port of entry or border crossing with a limited number of inspectors. */
export const checkpointSchema = z.strictObject({
  name: text("What people call it.", "Southwest border ports").exactOptional(),
  inspectors: whole({ least: 0, most: 100_000 }, "Inspectors on duty for secondary inspection.", 40),
  inspection: distribution("duration", positive, "How long one secondary inspection takes.", "20 min"),
  select: quantity(
    "share",
    unitInterval,
    "Share of all units picked at random for secondary inspection.",
    "2 %",
  ),
  find: quantity("share", unitInterval, "Chance that an inspection of a smuggled load finds it.", "80 %"),
  risk: z
    .strictObject({
      flags: quantity("share", unitInterval, "Share of smuggled loads that risk scoring flags.", "10 %"),
      "false-alarms": quantity(
        "share",
        unitInterval,
        "Share of lawful units that risk scoring flags.",
        "0.5 %",
      ),
    })
    .meta({ description: "Selection by risk, beside the random one." })
    .exactOptional(),
  lawful: lawfulSchema
    .meta({ description: "Lawful traffic that shares lanes and inspectors." })
    .exactOptional(),
  cost: z
    .strictObject({
      "inspector-year": quantity(
        "money",
        notNegative,
        "One inspector for a year.",
        "150 kUSD",
      ).exactOptional(),
    })
    .meta({ description: "What the checkpoint costs." })
    .exactOptional(),
});
