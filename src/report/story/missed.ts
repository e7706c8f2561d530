/** Why known shipments got no response: the reasons in order of weight, each with an example. */

import type { Comparison, Setting } from "../../experiment/index.ts";
import { type MissReason, missReasons, type Shipment } from "../../model/index.ts";
import { inEnglish, type Language } from "../language/index.ts";
import { missWords } from "./asked.ts";
import { clock } from "./clock.ts";
import { share, withMark } from "./figures.ts";
import { type Episode, retell } from "./retell.ts";
import { storyWords } from "./words/index.ts";

/** A shipment that was missed for a reason. */
export type MissExample = {
  readonly shipment: string;
  readonly replication: number;
  /** Hours from the start of the warm-up. */
  readonly departed: number;
  readonly why: string;
  /** Classes of which one more ready unit would have reached it: an upper bound, since that one would be busy at times. */
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
export function misses(
  setting: Setting,
  result: Comparison,
  { alternative, replication }: Episode,
  language: Language = inEnglish,
): Misses {
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
    for (const [reason, example] of examplesIn(setting, { alternative, replication: k }, language)) {
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
function examplesIn(
  setting: Setting,
  episode: Episode,
  language: Language,
): ReadonlyMap<MissReason, MissExample> {
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
        why: whyOf(shipment, reason, language),
        addressable,
      });
    },
  });
  return found;
}

const whyOf = ({ closest }: Shipment, reason: MissReason, language: Language): string =>
  missWords(reason, closest?.unit ?? storyWords[language.tag].nobody, closest?.short ?? 0, language);

/** The ranking as text. Takes one told in the same language. */
export function missesText(
  { alternative, replications, missed, known, ranks, decision }: Misses,
  language: Language = inEnglish,
): string {
  const say = storyWords[language.tag].misses;
  const tenths = (value: number) => withMark(value.toFixed(1), language);
  if (ranks.length === 0) return `${say.none(alternative)}\n`;
  const lines = ranks.flatMap(({ reason, mean, share: part, example }, k) => {
    const percent = share(Math.round(part * 1000) / 1000, language);
    return [
      `${k + 1}. ${say.rank(say.reasons[reason], tenths(mean), percent, say.meanings[reason])}`,
      `   ${example === undefined ? say.noExample : exampleText(example, decision, language)}`,
    ];
  });
  return `${[say.head(alternative, tenths(missed), tenths(known), replications), ...lines].join("\n")}\n`;
}

function exampleText(
  { shipment, replication, departed, why, addressable }: MissExample,
  decision: number,
  language: Language,
): string {
  const { misses: say, or, oneMore } = storyWords[language.tag];
  const text = say.example(shipment, replication, clock(departed, decision, language), why);
  return addressable.length === 0 ? text : `${text} ${oneMore(addressable.join(or))}`;
}
