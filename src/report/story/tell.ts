/** Turns the facts of one shipment or case into moments: what happened, which chance decided, who was asked. */

import { streams } from "../../engine/index.ts";
import type { Setting } from "../../experiment/index.ts";
import {
  attemptChance,
  type Case,
  type Consultation,
  type Fact,
  type Fate,
  isFalse,
  type OpenStream,
  type Passage,
  type Plan,
  type Shipment,
  shipmentChance,
} from "../../model/index.ts";
import { askedOf, missWords } from "./asked.ts";
import {
  cueChance,
  endgameChance,
  findChance,
  fixedResponseChances,
  interceptionChance,
  searchChance,
  selectionChance,
  sortingChance,
} from "./chances.ts";
import { span } from "./clock.ts";
import { mass } from "./figures.ts";
import type { Asked, Chance, Moment } from "./moment.ts";
import { chanceOf, type Episode, retell } from "./retell.ts";
import { concerns, isCaseOf, type Subject } from "./subject.ts";

/** One shipment or case in one history. */
export type Telling = {
  readonly subject: Subject;
  readonly episode: Episode;
  readonly moments: readonly Moment[];
  /** How it ended, in half a sentence each: "555 kg seized". */
  readonly ending: readonly string[];
  /** When the measured period begins, in hours from the start of the warm-up. */
  readonly decision: number;
};

/** Nobody of that name was there; `seen` are all shipments that were. */
export type Unknown = { readonly kind: "unknown"; readonly seen: ReadonlySet<string> };

/** Runs the history again and tells the story. */
export function tell(setting: Setting, episode: Episode, subject: Subject): Telling | Unknown {
  const seen = new Set<string>();
  const teller = new Teller(
    subject,
    chanceOf(setting, episode) ?? streams(setting.seed, episode.replication),
  );
  retell(setting, episode, {
    onFact: (fact) => {
      if (fact.kind === "departed") seen.add(fact.shipment.id);
      teller.hear(fact);
    },
    onConsultation: (consultation) => teller.asked(consultation),
  });
  const { moments, ending } = teller;
  if (!teller.met) return { kind: "unknown", seen };
  const { warmUp } = setting.histories.get(episode.alternative)!.course;
  return { subject, episode, moments, ending, decision: warmUp };
}

export const isUnknown = (told: Telling | Unknown): told is Unknown => "kind" in told;

type Said = {
  readonly text: string;
  readonly chances?: readonly Chance[];
  readonly asked?: readonly Asked[];
};

class Teller {
  readonly moments: Moment[] = [];
  /** Whether the shipment set out, or the case was opened. */
  met = false;
  readonly #ends = new Map<Fate, number>();
  readonly #subject: Subject;
  readonly #open: OpenStream;
  #plan: Plan | undefined;
  /** Answers about the cases of the story that are not told yet. */
  readonly #answers = new Map<Case, Asked[]>();
  readonly #went = new Map<Case, string>();

  constructor(subject: Subject, open: OpenStream) {
    this.#subject = subject;
    this.#open = open;
  }

  get ending(): readonly string[] {
    return [...this.#ends].map(([fate, kg]) => `${mass(kg)} ${fateWords[fate]}`);
  }

  asked(consultation: Consultation): void {
    const { case: open } = consultation;
    if (!isCaseOf(open, this.#subject)) return;
    const before = this.#answers.get(open) ?? [];
    this.#answers.set(open, [...before, askedOf(consultation)]);
  }

  hear(fact: Fact): void {
    if (fact.kind === "plan") this.#plan = fact.plan;
    if (!concerns(fact, this.#subject)) return;
    if (fact.kind === (this.#subject.kind === "shipment" ? "departed" : "case-opened")) this.met = true;
    const said = this.#say(fact);
    if (said === undefined) return;
    const { text, chances = [], asked = [] } = said;
    this.moments.push({ at: fact.at, kind: fact.kind, text, chances, asked });
  }

  #say(fact: Fact): Said | undefined {
    switch (fact.kind) {
      case "departed":
        return this.#departed(fact.shipment);
      case "embarked":
        return this.#embarked(fact.passage);
      case "cued":
        return { text: `Intelligence came to know of it on ${this.#legName(fact.passage)}.` };
      case "detected":
        return {
          text: `${fact.by.id} found it.`,
          chances: [searchChance(fact.passage.threshold)],
        };
      case "case-opened":
        return this.#opened(fact.case);
      case "responded":
        return this.#responded(fact);
      case "intercepted":
        return this.#intercepted(fact.case, fact.by);
      case "track-lost":
        return this.#trackLost(fact.case, fact.by);
      case "dismissed":
        return {
          text: `${this.#who(fact.case)} took it for harmless and let it go.`,
          ...this.#sorting(fact),
        };
      case "found-false":
        return {
          text: `${this.#who(fact.case)} ${fact.boarded ? "boarded it in vain" : "saw that there was nothing"}.`,
        };
      case "handed-over":
        return { text: "What was taken was handed over to a partner." };
      case "re-tasked":
        return { text: `${this.#who(fact.case)} was sent to a larger load instead.` };
      case "escaped":
        return { text: "It escaped, and went on later.", ...this.#endgame(fact.passage, fact.by) };
      case "case-closed":
        return this.#closed(fact.case);
      case "checked":
        return {
          text: `${this.#part(fact.passage)} came to the checkpoint ${fact.passage.leg.checkpoint}.`,
          chances: selectionChance(fact.passage, this.#plan!),
        };
      case "inspected":
        return {
          text: fact.found ? "It was inspected, and found." : "It was inspected, and not found.",
          chances: findChance(fact.passage, this.#plan!),
        };
      case "stored":
        return {
          text: `${this.#load(fact.lot.id)} arrived in ${this.#nodeName(fact.node)} and waited there.`,
        };
      case "ended":
        return this.#ended(fact);
      case "concluded":
        return this.#concluded(fact);
      default:
        return undefined;
    }
  }

  #departed(shipment: Shipment): Said {
    const { route, kg, flow } = shipment;
    const from = this.#nodeName(route.legs[0]!.from);
    const to = this.#nodeName(route.legs.at(-1)!.to);
    const legs = route.legs.map(({ id }) => id).join(", ");
    return {
      text: `${shipment.id} set out from ${from} for ${to} with ${mass(kg)}, by ${legs} (flow ${flow}).`,
      chances: cueChance(shipment, shipmentChance(this.#open, shipment.id)),
    };
  }

  #embarked(passage: Passage): Said {
    const { leg, conveyance, departed, arrives } = passage;
    return {
      text: `${this.#part(passage)} left ${this.#nodeName(leg.from)} by ${conveyance} on ${this.#legName(passage)}, due after ${span(arrives - departed)}.`,
    };
  }

  #opened(open: Case): Said {
    const what = isFalse(open) ? "A case was opened, on what was not there" : "A case was opened";
    return {
      text: `${what} (${open.id}).`,
      chances: fixedResponseChances(this.#plan!, open.passage),
    };
  }

  #responded({ case: open, by, unit, at }: Extract<Fact, { kind: "responded" }>): Said {
    const asked = this.#take(open);
    this.#went.set(open, unit?.id ?? by);
    if (unit === undefined) return { text: `${by} responded, at its reported rate.`, asked };
    const hours = unit.assigned?.kind === "case" ? unit.assigned.time : 0;
    const how = hours > 0 ? `, to meet it after ${span(hours)}` : ", which was with it already";
    const waited = at > open.openedAt ? `, after the case had waited ${span(at - open.openedAt)}` : "";
    return { text: `${unit.id} was sent${how}${waited}.`, asked };
  }

  #intercepted(open: Case, by: string): Said {
    const fleet = this.#plan!.fleets.find(({ id }) => id === by);
    const chance = attemptChance(this.#open, open.passage.id, open.passage.attempts - 1);
    if (fleet === undefined) return { text: `${this.#who(open)} reached it.` };
    return {
      text: `${this.#who(open)} reached it.`,
      chances: [...interceptionChance(fleet, chance), ...sortingChance(fleet, chance)],
    };
  }

  #trackLost(open: Case, by: string): Said {
    const fleet = this.#plan!.fleets.find(({ id }) => id === by);
    if (open.passage.over) return { text: `${this.#who(open)} came when it had gone.` };
    const chance = attemptChance(this.#open, open.passage.id, open.passage.attempts - 1);
    return {
      text: `${this.#who(open)} came and did not find it.`,
      chances: fleet === undefined ? [] : interceptionChance(fleet, chance),
    };
  }

  #sorting({ case: open, by }: { readonly case: Case; readonly by: string }): Pick<Said, "chances"> {
    const fleet = this.#plan!.fleets.find(({ id }) => id === by);
    if (fleet === undefined) return {};
    return {
      chances: sortingChance(fleet, attemptChance(this.#open, open.passage.id, open.passage.attempts - 1)),
    };
  }

  #endgame(passage: Passage, by: string | undefined): Pick<Said, "chances"> {
    const fleet = this.#plan!.fleets.find(({ id }) => id === by);
    if (fleet === undefined) return {};
    const chance = attemptChance(this.#open, passage.id, passage.attempts - 1);
    return { chances: endgameChance(fleet, passage, chance) };
  }

  /** A case that somebody answered is closed when they arrive, and that is told then. */
  #closed(open: Case): Said | undefined {
    const asked = this.#take(open);
    if (this.#went.has(open) && asked.length === 0) return undefined;
    const { closest } = open;
    const why =
      closest === undefined
        ? "nobody answers such a target there"
        : missWords(closest.reason, closest.hull, closest.short);
    return { text: `Nobody came: ${why}.`, asked };
  }

  #ended({ fate, lot, passage }: Extract<Fact, { kind: "ended" }>): Said {
    const { kind, id } = this.#subject;
    const own = lot.portions.filter(({ shipment }) => kind === "case" || shipment.id === id);
    const kg = own.reduce((sum, portion) => sum + portion.kg, 0);
    this.#ends.set(fate, (this.#ends.get(fate) ?? 0) + kg);
    const by = passage === undefined ? undefined : this.#lastToCome(passage);
    const decided = by !== undefined && fate !== "delivered" ? this.#endgame(passage!, by) : {};
    return { text: `${mass(kg)} ${fateWords[fate]}.`, ...decided };
  }

  #concluded({ shipment, reason, addressable }: Extract<Fact, { kind: "concluded" }>): Said {
    if (reason === undefined) {
      const how = shipment.known ? "It was known, and somebody came." : "Nobody ever knew of it.";
      return { text: `Nothing of ${shipment.id} is left. ${how}` };
    }
    const more =
      addressable.length === 0
        ? "One more unit of no class would have changed that."
        : `One more ready unit of ${addressable.join(" or ")} would have reached it.`;
    return { text: `Nothing of ${shipment.id} is left. It was known, and nobody came (${reason}). ${more}` };
  }

  /** The class that came for a passage last; undefined: nobody did. */
  #lastToCome(passage: Passage): string | undefined {
    let last: string | undefined;
    for (const open of this.#went.keys()) if (open.passage === passage) last = this.#classOf(open);
    return last;
  }

  #classOf(open: Case): string | undefined {
    const unit = this.#went.get(open);
    return this.#plan!.fleets.find(({ id }) => unit === id || unit?.replace(/-\d+$/, "") === id)?.id;
  }

  #who(open: Case): string {
    return this.#went.get(open) ?? "Somebody";
  }

  #take(open: Case): readonly Asked[] {
    const asked = this.#answers.get(open) ?? [];
    this.#answers.delete(open);
    return asked;
  }

  #part(passage: Passage): string {
    return this.#load(passage.lot.id);
  }

  #load(id: string): string {
    if (this.#subject.kind === "case" || id === this.#subject.id) return "It";
    return `Its part ${id}`;
  }

  #nodeName(id: string): string {
    return this.#plan?.world.nodes[id]?.name ?? id;
  }

  #legName({ leg }: Passage): string {
    return this.#plan?.world.legs[leg.id]?.name ?? leg.id;
  }
}

const fateWords: Readonly<Record<Fate, string>> = {
  delivered: "were delivered",
  seized: "were seized",
  jettisoned: "were thrown overboard or scuttled",
  lost: "were lost to the shipment",
  unresolved: "were still under way at the end",
};
