/** Why known shipments got no response: the reasons in order of weight, each with an example. */

import type { Comparison, Setting } from "../../experiment/index.ts";
import { type MissReason, missReasons, type Shipment } from "../../model/index.ts";
import { missWords } from "./asked.ts";
import { clock } from "./clock.ts";
import { share } from "./figures.ts";
import { type Episode, retell } from "./retell.ts";

/** A shipment that was missed for a reason. */
export type MissExample = {
  readonly shipment: string;
  readonly replication: number;
  /** Hours from the start of the warm-up. */
  readonly departed: number;
  readonly why: string;
  /** Classes of which one more ready unit would have reached it. */
  readonly addressable: readonly string[];
};

export type MissRank = {
  readonly reason: MissReason;
  /** Shipments missed for it, a mean over the replications of the result. */
  readonly mean: number;
  /** Of all that were missed. */
  readonly share: number;
  readonly example: MissExample | undefined;
};

export type Misses = {
  readonly alternative: string;
  readonly replications: number;
  /** Known shipments without a response, a mean over the replications. */
  readonly missed: number;
  readonly known: number;
  readonly ranks: readonly MissRank[];
  readonly decision: number;
};

/** Replications that are looked through for examples. */
const mostLooked = 5;

/** Ranks the reasons by the numbers of the result, and looks for examples from replication `from` on. */
export function misses(setting: Setting, result: Comparison, { alternative, replication }: Episode): Misses {
  const measures = result.alternatives.find(({ id }) => id === alternative)?.measures ?? {};
  const mean = (name: string) => measures[name]?.estimate ?? 0;
  const counted = missReasons
    .map((reason) => ({ reason, mean: mean(`missed_${reason}`) }))
    .filter((each) => each.mean > 0)
    .sort((a, b) => b.mean - a.mean);
  const missed = counted.reduce((sum, each) => sum + each.mean, 0);
  const examples = new Map<MissReason, MissExample>();
  const last = replication + Math.min(mostLooked, Math.max(1, result.replications)) - 1;
  for (let k = replication; k <= last && examples.size < counted.length; k++) {
    for (const [reason, example] of examplesIn(setting, { alternative, replication: k })) {
      if (!examples.has(reason)) examples.set(reason, example);
    }
  }
  return {
    alternative,
    replications: result.replications,
    missed,
    known: mean("shipments_known"),
    ranks: counted.map((each) => ({
      ...each,
      share: each.mean / missed,
      example: examples.get(each.reason),
    })),
    decision: setting.histories.get(alternative)!.course.warmUp,
  };
}

/** The first shipment of the measured period that was missed for each reason. */
function examplesIn(setting: Setting, episode: Episode): ReadonlyMap<MissReason, MissExample> {
  const found = new Map<MissReason, MissExample>();
  retell(setting, episode, {
    onFact: (fact) => {
      if (fact.kind !== "concluded" || fact.reason === undefined) return;
      const { shipment, reason, addressable } = fact;
      if (!shipment.cohort || found.has(reason)) return;
      found.set(reason, {
        shipment: shipment.id,
        replication: episode.replication,
        departed: shipment.departed,
        why: whyOf(shipment, reason),
        addressable,
      });
    },
  });
  return found;
}

const whyOf = ({ closest }: Shipment, reason: MissReason): string =>
  missWords(reason, closest?.hull ?? "nobody", closest?.short ?? 0);

/** The ranking as text. */
export function missesText({ alternative, replications, missed, known, ranks, decision }: Misses): string {
  if (ranks.length === 0) return `Under ${alternative} no known shipment was left without a response.\n`;
  const head = `Under ${alternative}, ${missed.toFixed(1)} of ${known.toFixed(1)} known shipments got no response (mean of ${replications} replications). Why, by the asset that came closest to answering:`;
  const lines = ranks.flatMap(({ reason, mean, share: part, example }, k) => [
    `${k + 1}. ${reason}: ${mean.toFixed(1)} (${share(Math.round(part * 1000) / 1000)} of them): ${meanings[reason]}.`,
    ...(example === undefined
      ? ["   no example in the replications looked at."]
      : [`   ${exampleText(example, decision)}`]),
  ]);
  return `${[head, ...lines].join("\n")}\n`;
}

function exampleText(
  { shipment, replication, departed, why, addressable }: MissExample,
  decision: number,
): string {
  const more =
    addressable.length === 0
      ? ""
      : ` One more ready unit of ${addressable.join(" or ")} would have reached it.`;
  return `${shipment} (replication ${replication}, set out ${clock(departed, decision)}): ${why}.${more}`;
}

const meanings: Readonly<Record<MissReason, string>> = {
  capability: "no unit in service answers such a target there",
  maintenance: "in port, on the way out, or under repair",
  weather: "kept in by the sea",
  endurance: "not enough time left at sea",
  reach: "too far away to be there in time",
  busy: "on another case",
  outranked: "another case was answered, or the unit was held back by the rule",
};
