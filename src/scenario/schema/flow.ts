import * as z from "zod";
import { distribution } from "../distributionField.ts";
import { choice, localText, notNegative, positive, quantity, reference, unitInterval } from "../field.ts";
import { formula } from "../formulaField.ts";
import { keyed } from "./map.ts";
import { modes } from "./way.ts";

const conveyanceWeights = (on: string) =>
  keyed(
    "conveyances",
    quantity("share", { least: 0, words: "or weight of at least 0" }, "The weight of this conveyance.", 1),
    `Weights of the conveyances that this flow uses on ${on}.`,
  );

const weightsOfMode = conveyanceWeights("legs of this kind");

/** Shipments offered from an origin to a market. */
export const flowSchema = z.strictObject({
  name: localText("Its name for people.", "Pacific flow").exactOptional(),
  organisation: reference("organisations", "Who sends it.", "pacific-network"),
  from: reference("nodes", "The origin.", "colombia-pacific"),
  to: reference("nodes", "The market.", "us-southwest"),
  departures: z
    .strictObject({
      poisson: quantity("rate", notNegative, "Mean departures, at random times.", "140 / month"),
      season: formula(
        "A factor on the rate that varies with `t`, the time since the decision date (hours; year, month, week, day and hour are known).",
        "1 + 0.3 * sin(2 * pi * t / year)",
      ).exactOptional(),
    })
    .meta({ description: "How shipments leave." }),
  load: distribution("mass", positive, "The weight of one shipment.", {
    lognormal: { mean: "640 kg", cv: 0.8 },
  }),
  conveyances: z
    .strictObject(
      Object.fromEntries(modes.map((mode) => [mode, weightsOfMode.exactOptional()])) as Record<
        (typeof modes)[number],
        z.ZodExactOptional<typeof weightsOfMode>
      >,
    )
    .meta({ description: "Its conveyances on legs of each kind." }),
  "conveyances-on": keyed(
    "legs",
    conveyanceWeights("this leg"),
    "What carries it on single legs, in place of what `conveyances` says of their kind: small boats that meet a go-fast at sea, or a go-fast that leaves its load to them. It changes at transfer nodes only.",
  ).exactOptional(),
  cue: z
    .strictObject({
      share: quantity("share", unitInterval, "Share of shipments that intelligence knows of.", "85 %"),
      after: distribution(
        "duration",
        notNegative,
        "When intelligence knows, counted from departure on the first leg that lies in a zone.",
        "6 h",
      ),
      late: z
        .strictObject({
          share: quantity("share", unitInterval, "Share of cues that come late.", "40 %"),
          by: distribution("duration", notNegative, "How long after `after` a late cue comes.", "12 h"),
        })
        .meta({ description: "Cues that come late; absent: none does." })
        .exactOptional(),
      "knows-load": quantity(
        "share",
        unitInterval,
        "Share of shipments whose load intelligence knows; for the others it expects the mean load of the flow. A dispatch rule uses only known or expected loads.",
        "60 %",
      ).default(1),
      error: z
        .strictObject({
          radius: quantity(
            "length",
            positive,
            "The radius of the area in which the target may be when the cue comes.",
            "50 nmi",
          ),
          growth: quantity(
            "speed",
            notNegative,
            "How fast the target may have moved away from where it is expected; absent: its own speed.",
            "10 kn",
          ).exactOptional(),
          convention: choice(
            ["normal", "disc"],
            "How the area grows: A0 + pi (u t)^2, or the farthest-on circle pi (r0 + u t)^2.",
          ).default("normal"),
        })
        .meta({ description: "How well intelligence knows the position; absent: exactly." })
        .exactOptional(),
      "found-by": choice(
        ["responder", "searcher"],
        "Who has to find the target: the asset that is sent, or first an asset with the role detect.",
      ).default("responder"),
    })
    .meta({ description: "Cues from intelligence." })
    .exactOptional(),
});

/** Cues to what is not there: false alarms and decoys that occupy assets. */
export const falseCueSchema = z.strictObject({
  name: localText("Its name for people.", "Fishing fleet").exactOptional(),
  leg: reference("legs", "The leg on which the false target seems to travel.", "pacific-crossing"),
  conveyance: reference("conveyances", "What it seems to be.", "go-fast"),
  poisson: quantity("rate", notNegative, "Mean number, at random times.", "20 / month"),
  after: distribution("duration", notNegative, "How long after it sets out the cue comes.", "6 h"),
});
