/** One replication again, without its accounts, for whoever wants to hear what happened and who was asked. */

import type { Setting } from "../../experiment/index.ts";
import { type Consultation, type Fact, type OpenStream, simulate } from "../../model/index.ts";

/** One history: an alternative and the number of a replication, from 1. */
export type Episode = { readonly alternative: string; readonly replication: number };

export type Audience = {
  readonly onFact: (fact: Fact) => void;
  /** Told of every unit that is asked about a case. */
  readonly onConsultation?: (consultation: Consultation) => void;
};

/**
 * Tells a replication in order of simulated time, warm-up included. The facts are those of the replication that was
 * measured: the same seed, rule and streams. Throws what the model throws, and a RangeError for an unknown alternative.
 */
export function retell(setting: Setting, episode: Episode, { onFact, onConsultation }: Audience): void {
  const { seed, rule, mostEvents } = setting;
  const history = setting.histories.get(episode.alternative);
  if (history === undefined) throw new RangeError(`there is no alternative ${episode.alternative}`);
  simulate(history.course, {
    seed,
    replication: episode.replication,
    listeners: [onFact],
    consulted: onConsultation,
    rule,
    open: chanceOf(setting, episode),
    mostEvents,
  });
}

/** How chance was opened in a replication; undefined: by its seed and number. */
export const chanceOf = ({ chance, seed }: Setting, { replication }: Episode): OpenStream | undefined =>
  chance?.(seed, replication);
