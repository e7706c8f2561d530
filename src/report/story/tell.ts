/** Turns the facts of one shipment or case into moments: what happened, which chance decided, who was asked. */

import { streams } from "../../engine/index.ts";
import type { Setting } from "../../experiment/index.ts";
import {
  attemptDraws,
  type Case,
  type Consultation,
  type Fact,
  type Fate,
  isFalse,
  type OpenStream,
  type Passage,
  type Plan,
  type Shipment,
  shipmentDraws,
} from "../../model/index.ts";
import type { Language } from "../language/index.ts";
import { askedOf, missWords } from "./asked.ts";
import {
  cueProbability,
  endgameProbability,
  findProbability,
  fixedResponseProbabilities,
  interceptionProbability,
  searchProbability,
  selectionProbability,
  sortingProbability,
} from "./chances.ts";
import { span } from "./clock.ts";
import { mass } from "./figures.ts";
import type { Asked, Chance, Moment } from "./moment.ts";
import { chanceOf, type Episode, retell } from "./retell.ts";
import { concerns, isCaseOf, type Subject } from "./subject.ts";
import { type StoryWords, storyWords } from "./words/index.ts";

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
export function tell(
  setting: Setting,
  episode: Episode,
  subject: Subject,
  language: Language,
): Telling | Unknown {
  const seen = new Set<string>();
  const teller = new Teller(
    subject,
    chanceOf(setting, episode) ?? streams(setting.seed, episode.replication),
    language,
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
  readonly #language: Language;
  readonly #words: StoryWords;
  #plan: Plan | undefined;
  /** Answers about the cases of the story that are not told yet. */
  readonly #answers = new Map<Case, Asked[]>();
  readonly #went = new Map<Case, string>();

  constructor(subject: Subject, open: OpenStream, language: Language) {
    this.#subject = subject;
    this.#open = open;
    this.#language = language;
    this.#words = storyWords[language.tag];
  }

  get ending(): readonly string[] {
    return [...this.#ends].map(([fate, kg]) => this.#words.fates[fate](this.#mass(kg)));
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
    const say = this.#words.moments;
    switch (fact.kind) {
      case "departed":
        return this.#departed(fact.shipment);
      case "embarked":
        return this.#embarked(fact.passage);
      case "cued":
        return { text: say.cued(this.#legName(fact.passage)) };
      case "detected":
        return {
          text: say.detected(fact.by.id),
          chances: [searchProbability(fact.passage.threshold, this.#language)],
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
        return { text: say.dismissed(this.#who(fact.case)), ...this.#sorting(fact) };
      case "found-false":
        return { text: (fact.boarded ? say.boardedInVain : say.nothingThere)(this.#who(fact.case)) };
      case "handed-over":
        return { text: say.handedOver };
      case "re-tasked":
        return { text: say.reTasked(this.#who(fact.case)) };
      case "escaped":
        return { text: say.escaped, ...this.#endgame(fact.passage, fact.by) };
      case "case-closed":
        return this.#closed(fact.case);
      case "checked":
        return {
          text: say.checked(this.#part(fact.passage.lot.id), fact.passage.leg.checkpoint!),
          chances: selectionProbability(fact.passage, this.#plan!, this.#language),
        };
      case "inspected":
        return {
          text: fact.found ? say.found : say.overlooked,
          chances: findProbability(fact.passage, this.#plan!, this.#language),
        };
      case "stored":
        return { text: say.stored(this.#part(fact.lot.id), this.#nodeName(fact.node)) };
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
      text: this.#words.moments.departed(shipment.id, from, to, this.#mass(kg), legs, flow),
      chances: cueProbability(shipment, shipmentDraws(this.#open, shipment.id), this.#language),
    };
  }

  #embarked(passage: Passage): Said {
    const { leg, conveyance, departed, arrives } = passage;
    const [from, part] = [this.#nodeName(leg.from), this.#part(passage.lot.id)];
    const after = this.#span(arrives - departed);
    return { text: this.#words.moments.embarked(part, from, conveyance, this.#legName(passage), after) };
  }

  #opened(open: Case): Said {
    const { caseOpened, falseCaseOpened } = this.#words.moments;
    return {
      text: (isFalse(open) ? falseCaseOpened : caseOpened)(open.id),
      chances: fixedResponseProbabilities(this.#plan!, open.passage, this.#language),
    };
  }

  #responded({ case: open, by, unit, at }: Extract<Fact, { kind: "responded" }>): Said {
    const say = this.#words.moments;
    const asked = this.#take(open);
    this.#went.set(open, unit?.id ?? by);
    if (unit === undefined) return { text: say.respondedAtRate(by), asked };
    const hours = unit.assigned?.kind === "case" ? unit.assigned.time : 0;
    const how = hours > 0 ? say.toMeetIt(this.#span(hours)) : say.withItAlready;
    const waited = at > open.openedAt ? say.waited(this.#span(at - open.openedAt)) : "";
    return { text: say.sent(unit.id, how, waited), asked };
  }

  #intercepted(open: Case, by: string): Said {
    const assetClass = this.#plan!.assetClasses.find(({ id }) => id === by);
    const chance = attemptDraws(this.#open, open.passage.id, open.passage.attempts - 1);
    const text = this.#words.moments.reached(this.#who(open));
    if (assetClass === undefined) return { text };
    return {
      text,
      chances: [
        ...interceptionProbability(assetClass, chance, this.#language),
        ...sortingProbability(assetClass, chance, this.#language),
      ],
    };
  }

  #trackLost(open: Case, by: string): Said {
    const assetClass = this.#plan!.assetClasses.find(({ id }) => id === by);
    const { gone, notFound } = this.#words.moments;
    if (open.passage.over) return { text: gone(this.#who(open)) };
    const chance = attemptDraws(this.#open, open.passage.id, open.passage.attempts - 1);
    return {
      text: notFound(this.#who(open)),
      chances: assetClass === undefined ? [] : interceptionProbability(assetClass, chance, this.#language),
    };
  }

  #sorting({ case: open, by }: { readonly case: Case; readonly by: string }): Pick<Said, "chances"> {
    const assetClass = this.#plan!.assetClasses.find(({ id }) => id === by);
    if (assetClass === undefined) return {};
    const chance = attemptDraws(this.#open, open.passage.id, open.passage.attempts - 1);
    return { chances: sortingProbability(assetClass, chance, this.#language) };
  }

  #endgame(passage: Passage, by: string | undefined): Pick<Said, "chances"> {
    const assetClass = this.#plan!.assetClasses.find(({ id }) => id === by);
    if (assetClass === undefined) return {};
    const chance = attemptDraws(this.#open, passage.id, passage.attempts - 1);
    return { chances: endgameProbability(assetClass, passage, chance, this.#language) };
  }

  /** A case that somebody answered is closed when they arrive, and that is told then. */
  #closed(open: Case): Said | undefined {
    const asked = this.#take(open);
    if (this.#went.has(open) && asked.length === 0) return undefined;
    const { closest } = open;
    const { nobodyCame, noneAnswers } = this.#words.moments;
    const why =
      closest === undefined
        ? noneAnswers
        : missWords(closest.reason, closest.unit, closest.short, this.#language);
    return { text: nobodyCame(why), asked };
  }

  #ended({ fate, lot, passage }: Extract<Fact, { kind: "ended" }>): Said {
    const { kind, id } = this.#subject;
    const own = lot.portions.filter(({ shipment }) => kind === "case" || shipment.id === id);
    const kg = own.reduce((sum, portion) => sum + portion.kg, 0);
    this.#ends.set(fate, (this.#ends.get(fate) ?? 0) + kg);
    const by = passage === undefined ? undefined : this.#lastToCome(passage);
    const decided = by !== undefined && fate !== "delivered" ? this.#endgame(passage!, by) : {};
    const { fates, moments } = this.#words;
    return { text: moments.ended(fates[fate](this.#mass(kg))), ...decided };
  }

  #concluded({ shipment, reason, addressable }: Extract<Fact, { kind: "concluded" }>): Said {
    const { moments: say, oneMore, noneMore, or, misses } = this.#words;
    if (reason === undefined) {
      return { text: say.concluded(shipment.id, shipment.known ? say.knownAndAnswered : say.neverKnown) };
    }
    const more = addressable.length === 0 ? noneMore : oneMore(addressable.join(or));
    return { text: say.concluded(shipment.id, say.knownAndMissed(misses.reasons[reason], more)) };
  }

  /** The class that came for a passage last; undefined: nobody did. */
  #lastToCome(passage: Passage): string | undefined {
    let last: string | undefined;
    for (const open of this.#went.keys()) if (open.passage === passage) last = this.#classOf(open);
    return last;
  }

  #classOf(open: Case): string | undefined {
    const unit = this.#went.get(open);
    return this.#plan!.assetClasses.find(({ id }) => unit === id || unit?.replace(/-\d+$/, "") === id)?.id;
  }

  #who(open: Case): string {
    return this.#went.get(open) ?? this.#words.somebody;
  }

  #take(open: Case): readonly Asked[] {
    const asked = this.#answers.get(open) ?? [];
    this.#answers.delete(open);
    return asked;
  }

  /** The id of a part of the shipment; undefined: all of it, or the story is that of a case. */
  #part(lot: string): string | undefined {
    return this.#subject.kind === "case" || lot === this.#subject.id ? undefined : lot;
  }

  #mass(kg: number): string {
    return mass(kg, this.#language);
  }

  #span(hours: number): string {
    return span(hours, this.#language);
  }

  #nodeName(id: string): string {
    return this.#plan?.world.nodes[id]?.name ?? id;
  }

  #legName({ leg }: Passage): string {
    return this.#plan?.world.legs[leg.id]?.name ?? leg.id;
  }
}
