import * as z from "zod";
import { choice, localText, notNegative, place, positive, quantity, reference } from "../field.ts";
import { keyed } from "./map.ts";

export const modes = ["sea", "air", "land", "container"] as const;

/** A leg between two nodes. */
export const legSchema = z.strictObject({
  name: localText("Its name for people.", "Pacific crossing").exactOptional(),
  from: reference("nodes", "The node where it starts.", "colombia-pacific"),
  to: reference("nodes", "The node where it ends.", "mexico-south"),
  by: choice(modes, "How it is travelled."),
  zone: reference(
    "zones",
    "The zone in which it can be searched; absent: nobody searches it.",
    "eastern-pacific",
  ).exactOptional(),
  checkpoint: reference("checkpoints", "The checkpoint that it passes.", "southwest-ports").exactOptional(),
  length: quantity(
    "length",
    positive,
    "Its length; absent: along great circles through its way points.",
    "1500 nmi",
  ).exactOptional(),
  via: z
    .array(place("A way point: [degrees north, degrees east].", [6, -92]))
    .max(1000)
    .meta({ description: "Way points between its ends, in order." })
    .exactOptional(),
  landing: quantity(
    "duration",
    positive,
    "How long a target is at the end of the leg, landing or unloading, while a unit there can still seize it (legs in a zone only); absent: no time.",
    "2 h",
  ).exactOptional(),
  cost: quantity(
    "money",
    notNegative,
    "The cost of a trip over it, in addition to the conveyance.",
    "20 kUSD",
  ).exactOptional(),
});

/** What carries a load over a leg. */
export const conveyanceSchema = z.strictObject({
  name: localText("Its name for people.", "Go-fast boat").exactOptional(),
  by: choice(modes, "How it travels."),
  speed: quantity("speed", positive, "Its speed under way.", "35 kn"),
  capacity: quantity(
    "mass",
    positive,
    "The most that it carries; a larger load leaves on several conveyances.",
    "2 t",
  ),
  signature: reference(
    "signatures",
    "What sensors see of it; several conveyances may share one. Absent: its own name.",
    "small-fast",
  ).exactOptional(),
  cost: quantity("money", notNegative, "The cost of a trip.", "100 kUSD").exactOptional(),
  "cost-per-km": quantity(
    "freight",
    notNegative,
    "The cost per distance, in addition to that of the trip.",
    "5 USD / km",
  ).exactOptional(),
});

/** A way from an origin to a market. */
export const routeSchema = z.strictObject({
  name: localText("Its name for people.", "By way of the Pacific").exactOptional(),
  legs: z
    .array(reference("legs", "A leg, in order of travel.", "pacific-crossing"))
    .min(1)
    .max(100)
    .meta({ description: "Its legs; each starts where the one before ends." }),
});

/** Who sends shipments, and how they choose a route. */
export const organisationSchema = z.strictObject({
  name: localText("Its name for people.", "Pacific network").exactOptional(),
  routes: z
    .union([
      choice(["cheapest"], "The route of least expected cost."),
      z
        .strictObject({
          shares: keyed(
            "routes",
            quantity(
              "share",
              { least: 0, words: "or weight of at least 0" },
              "The weight of this route among those open to a flow.",
              "60 %",
            ),
            "Weights of routes.",
          ),
        })
        .meta({ description: "Fixed shares." }),
    ])
    .meta({ description: "How routes are chosen: `cheapest`, or fixed shares." }),
});
