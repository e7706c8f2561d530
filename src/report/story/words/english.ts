/** What stories say, in English. Other catalogues have the same keys, which the compiler checks. */

import type { Endgame, Fate, MissReason } from "../../../model/index.ts";

/** What one and several units answered, and what the hours of the answer are. */
type Answer = { readonly one: string; readonly several: string; readonly hours?: string };

/** A shipment as a whole, or the part of it with this id. */
type Part = string | undefined;

const itOr = (part: Part): string => (part === undefined ? "It" : `Its part ${part}`);

export const english = {
  /** Between a number and its decimals. */
  decimal: ".",
  or: " or ",
  somebody: "Somebody",
  nobody: "nobody",
  time: {
    days: (count: string) => `${count} days`,
    day: (day: number, hour: string) => `day ${day}, ${hour}`,
    before: (days: number, hour: string) => `${days} ${days === 1 ? "day" : "days"} before, ${hour}`,
  },
  head: {
    subject: { shipment: "shipment", case: "case" },
    about: (subject: string, id: string, alternative: string, replication: number, seed: string) =>
      `The ${subject} ${id}: alternative ${alternative}, replication ${replication}, seed ${seed}.`,
    days: "Days count from the decision date; day 1 is the first that is measured.",
  },
  unknown: {
    history: (replication: number, alternative: string) => `replication ${replication} of ${alternative}`,
    case: (history: string, id: string, shipment: string) =>
      `${history} has no case ${id}; the story of its shipment names its cases: ${shipment}`,
    shipment: (history: string, id: string, hint: string) => `${history} has no shipment ${id}; ${hint}`,
    near: (id: string) => `did you mean ${id}?`,
    some: (count: number, ids: string) => `it has ${count}, such as ${ids}`,
    none: "it has none",
  },
  moments: {
    departed: (id: string, from: string, to: string, mass: string, legs: string, flow: string) =>
      `${id} set out from ${from} for ${to} with ${mass}, by ${legs} (flow ${flow}).`,
    embarked: (part: Part, from: string, conveyance: string, leg: string, after: string) =>
      `${itOr(part)} left ${from} by ${conveyance} on ${leg}, due after ${after}.`,
    cued: (leg: string) => `Intelligence learned of it on ${leg}.`,
    detected: (by: string) => `${by} found it.`,
    caseOpened: (id: string) => `A case was opened (${id}).`,
    falseCaseOpened: (id: string) => `A case was opened on a false cue (${id}).`,
    respondedAtRate: (by: string) => `${by} responded, at its reported rate.`,
    sent: (unit: string, how: string, waited: string) => `${unit} was sent${how}${waited}.`,
    toMeetIt: (after: string) => `, to meet it after ${after}`,
    withItAlready: ", which was already with it",
    waited: (span: string) => `, after the case had waited ${span}`,
    reached: (who: string) => `${who} reached it.`,
    gone: (who: string) => `${who} arrived after it had gone.`,
    notFound: (who: string) => `${who} arrived and did not find it.`,
    dismissed: (who: string) => `${who} took it for harmless and let it go.`,
    boardedInVain: (who: string) => `${who} boarded it and found nothing.`,
    nothingThere: (who: string) => `${who} found nothing there.`,
    handedOver: "What was taken was handed over to a partner.",
    reTasked: (who: string) => `${who} was sent to a larger load instead.`,
    escaped: "It escaped and later went on.",
    nobodyCame: (why: string) => `No unit came: ${why}.`,
    noneAnswers: "no unit responds to such a target there",
    checked: (part: Part, checkpoint: string) => `${itOr(part)} came to the checkpoint ${checkpoint}.`,
    found: "It was inspected, and the load was found.",
    overlooked: "It was inspected, but the load was not found.",
    stored: (part: Part, node: string) => `${itOr(part)} arrived in ${node} and waited there.`,
    ended: (what: string) => `${what}.`,
    concluded: (id: string, what: string) => `All of ${id} is accounted for. ${what}`,
    neverKnown: "Nobody ever knew of it.",
    knownAndAnswered: "It was known, and a unit came.",
    knownAndMissed: (reason: string, more: string) => `It was known, but no unit came (${reason}). ${more}`,
  },
  /** One more unit of these classes would have made the difference; of no class. */
  oneMore: (classes: string) =>
    `One more ready unit of ${classes} would have reached it, if no other case had taken that unit first.`,
  noneMore: "One more unit of any class would not have changed that.",
  fates: {
    delivered: (mass) => `${mass} were delivered`,
    seized: (mass) => `${mass} were seized`,
    jettisoned: (mass) => `${mass} were thrown overboard or scuttled`,
    lost: (mass) => `${mass} were lost to the shipment`,
    unresolved: (mass) => `${mass} were still under way at the end`,
  } as Readonly<Record<Fate, (mass: string) => string>>,
  asked: {
    atOnce: (units: string, answers: string) => `Considered at once, ${units}: ${answers}.`,
    waiting: (times: string, answers: string) => `Considered while it waited, ${times}: ${answers}.`,
    nearest: (unit: string, span: string) => `${unit} first, ${span}`,
    answers: {
      can: { one: "could go", several: "could go", hours: "to be there" },
      outranked: { one: "was kept for another case", several: "were kept for other cases" },
      busy: { one: "was on another case", several: "were on other cases", hours: "until it is free" },
      reach: { one: "would have come too late", several: "would have come too late", hours: "late" },
      endurance: {
        one: "did not have enough time left at sea",
        several: "did not have enough time left at sea",
        hours: "short",
      },
      weather: {
        one: "was kept in by the weather",
        several: "were kept in by the weather",
        hours: "until the day is over",
      },
      maintenance: {
        one: "was in port, on the way out or under repair",
        several: "were in port, on the way out or under repair",
        hours: "until it is on station",
      },
      capability: { one: "could not take such a target", several: "could not take such a target" },
    } as Readonly<Record<"can" | MissReason, Answer>>,
  },
  /** Why nobody came, by the unit that came closest; `span` is by how much it fell short, empty if that is not told. */
  missed: {
    capability: () => "no unit in service responds to such a target there",
    maintenance: (unit, span) =>
      `${unit} came closest, but was in port or under repair${span && ` for another ${span}`}`,
    weather: (unit) => `${unit} came closest, but the weather kept it in`,
    endurance: (unit, span) =>
      `${unit} came closest, but did not have enough time left at sea${span && ` (${span} short)`}`,
    reach: (unit, span) => `${unit} came closest, but would have been ${span} late`,
    busy: (unit, span) => `${unit} came closest, but was on another case${span && ` for another ${span}`}`,
    outranked: (unit) => `${unit} came closest, but took another case or was held in reserve`,
  } as Readonly<Record<MissReason, (unit: string, span: string) => string>>,
  chances: {
    line: (chance: string) => `Random draw: ${chance}.`,
    below: (what: string, draw: string, bound: string) => `${what}: drew ${draw}, below ${bound}`,
    notBelow: (what: string, draw: string, bound: string) => `${what}: drew ${draw}, not below ${bound}`,
    cue: "intelligence learns of it",
    search: "of passages are found by less search than this one needed",
    interception: "the unit that arrives finds it",
    sorting: "it is recognised for what it is",
    /** Begins what is said of every endgame. */
    endsIn: "ends in",
    endgame: (end: string, from: string, to: string) =>
      `"${end}", whose share lies between ${from} and ${to}`,
    endgameDraw: (draw: string, what: string) => `the draw ${draw} ${what}`,
    selected: "it is selected at random",
    flagged: "its risk score flags it",
    inspection: "an inspection finds it",
    responds: (by: string) => `${by} responds`,
  },
  endgames: {
    ...{ seize: "seize", jettison: "jettison", scuttle: "scuttle", lost: "lost", escape: "escape" },
  } as Readonly<Record<Endgame, string>>,
  end: {
    here: (ending: string) => `In the end: ${ending}.`,
    same: (alternative: string) => `Under ${alternative} the story is the same.`,
    absent: (alternative: string) => `Under ${alternative} it does not occur.`,
    other: (alternative: string, there: string, ending: string) =>
      `Under ${alternative}: ${there} In the end: ${ending}.`,
    otherFrom: (alternative: string, when: string, there: string, ending: string) =>
      `Under ${alternative}, different from ${when} on: ${there} In the end: ${ending}.`,
    nothingMore: "nothing more happens.",
    notSeen: "its end was not observed",
  },
  misses: {
    none: (alternative: string) => `Under ${alternative} no known shipment was left without a response.`,
    head: (alternative: string, missed: string, known: string, replications: number) =>
      `Under ${alternative}, ${missed} of ${known} known shipments got no response (mean of ${replications} replications). Reasons, by the asset that came closest to responding:`,
    rank: (reason: string, mean: string, share: string, meaning: string) =>
      `${reason}: ${mean} (${share} of them): ${meaning}.`,
    noExample: "no example in the replications examined.",
    example: (shipment: string, replication: number, when: string, why: string) =>
      `${shipment} (replication ${replication}, set out ${when}): ${why}.`,
    /** As they are called among the measures. */
    reasons: {
      ...{ capability: "capability", maintenance: "maintenance", weather: "weather", endurance: "endurance" },
      ...{ reach: "reach", busy: "busy", outranked: "outranked" },
    } as Readonly<Record<MissReason, string>>,
    meanings: {
      capability: "no unit in service responds to such a target there",
      maintenance: "in port, on the way out, or under repair",
      weather: "kept in by the weather",
      endurance: "not enough time left at sea",
      reach: "too far away to be there in time",
      busy: "on another case",
      outranked: "another case came first, or the rule held the unit in reserve",
    } as Readonly<Record<MissReason, string>>,
  },
};

/** What a catalogue of stories holds. */
export type StoryWords = typeof english;
