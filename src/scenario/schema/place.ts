import * as z from "zod";
import { distribution } from "../distributionField.ts";
import {
  type Complaint,
  choice,
  localText,
  notNegative,
  place,
  positive,
  quantity,
  unitInterval,
  whole,
} from "../field.ts";
import { outlineOf } from "../outline.ts";
import { shape } from "../shapeField.ts";
import { named } from "./map.ts";

/** A place where loads start, wait, are repacked, pass or arrive. */
export const nodeSchema = z.strictObject({
  name: localText("Its name for people.", "Colombia, Pacific coast").exactOptional(),
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
    "A larger load is split into equal parts of at most this (transfer nodes only).",
    "200 kg",
  ).exactOptional(),
  join: quantity(
    "mass",
    positive,
    "Loads wait until they weigh at least this together, then go on as one (transfer nodes only).",
    "2 t",
  ).exactOptional(),
  price: quantity(
    "price",
    positive,
    "Wholesale price here; the price at the market gives the value of what was removed.",
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
        "The speed of targets that leave in this sea state, as a share of their usual speed.",
        "80 %",
      ).default(1),
    }),
    "Sea states, from calm to rough.",
  ),
  persistence: quantity(
    "share",
    { least: 0, below: 1, words: "from 0 % to below 100 %" },
    "Probability that a day keeps the state of the day before; otherwise a new state is drawn.",
    "50 %",
  ).default(0),
});

const writtenZone = z.strictObject({
  name: localText("Its name for people.", "Eastern Pacific").exactOptional(),
  at: place(
    "The centre of a disc of the given area: [degrees north, degrees east]. A zone with a shape has none.",
    [8, -88],
  ).exactOptional(),
  area: quantity(
    "area",
    { above: 0, most: 510_000_000, words: "above 0 and at most the surface of the earth" },
    "The area of a disc that is searched. A zone with a shape has the area of its shape.",
    "6 Mkm2",
  ).exactOptional(),
  shape: shape(
    "Instead of at and area: the outline of the searched area, 3 to 200 corners [degrees north, degrees east] in either order, joined by great circles; the smaller side is inside.",
    [
      [1, -80],
      [6, -79],
      [8, -84],
    ],
  ).exactOptional(),
  weather: weatherSchema.meta({ description: "Its weather, drawn by zone and date." }).exactOptional(),
});

type WrittenZone = z.output<typeof writtenZone>;

/** A zone always has a middle and an area; those of a shape are worked out. */
type Zone = Omit<WrittenZone, "at" | "area"> & {
  readonly at: NonNullable<WrittenZone["at"]>;
  readonly area: number;
};

type Key = keyof WrittenZone;

/** How far a zone extends is said in one of two ways; also looked at where other keys are wrong. */
function extentMistakes(zone: WrittenZone): readonly (Complaint & { readonly path: readonly Key[] })[] {
  const has = (key: Key) => Object.hasOwn(zone, key);
  const disc = (["at", "area"] as const).filter(has);
  if (has("shape")) {
    return disc.map((key) => ({
      path: [key],
      expected: "either shape, or at and area",
      found: `shape and ${key}`,
      suggestion: `leave ${key} out (to replace an inherited one, set it to ~)`,
    }));
  }
  const ways = "shape: [[north, east], ...], or at: [north, east] with area: 6 Mkm2";
  switch (disc.join()) {
    case "":
      return [{ path: [], expected: ways, found: "neither" }];
    case "at":
      return [{ path: ["area"], expected: 'an area above 0 beside at, such as "6 Mkm2"', found: "nothing" }];
    case "area":
      return [
        {
          path: ["at"],
          expected: "[degrees north, degrees east] beside area, such as [8, -88]",
          found: "nothing",
        },
      ];
    default:
      return [];
  }
}

/** An area in which legs can be searched. */
export const zoneSchema = writtenZone
  .superRefine(
    (zone, { issues }) => {
      for (const { path, ...complaint } of extentMistakes(zone)) {
        const message = complaint.expected;
        issues.push({ code: "custom", message, input: zone, path: [...path], params: complaint });
      }
    },
    { when: ({ value }) => typeof value === "object" && value !== null && !Array.isArray(value) },
  )
  .overwrite((zone) => {
    if (zone.shape === undefined) return zone;
    const { middle, area } = outlineOf(zone.shape);
    return { ...zone, at: middle, area };
  }) as unknown as z.ZodType<Zone, z.input<typeof writtenZone>>;

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
  name: localText("Its name for people.", "Southwest border ports").exactOptional(),
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
    .meta({ description: "Selection by risk, in addition to random selection." })
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
    .meta({ description: "The costs of the checkpoint." })
    .exactOptional(),
});
