/** What the report says, in English. Other catalogues have the same keys, which the compiler checks. */

/** A noun for one and for several. */
export type Noun = readonly [one: string, several: string];

/** What a plan costs, and which it is. */
type CostAndPlan = readonly [cost: string, plan: string];

const noun = (one: string, several = `${one}s`): Noun => [one, several];

export const english = {
  nouns: {
    replication: noun("replication"),
    pairedReplication: noun("paired replication"),
    alternative: noun("alternative"),
    parameter: noun("parameter"),
    year: noun("year"),
    month: noun("month"),
    day: noun("day"),
    item: noun("item"),
    measure: noun("measure"),
    unit: noun("unit"),
    time: noun("time"),
    calibration: noun("calibration"),
  },
  /** Units as people read them; what is not here is written as it stands. */
  units: {
    shipments: "shipments",
    cases: "cases",
    units: "units",
    routes: "routes",
    loads: "loads",
    days: "days",
    points: "points",
    "shipments/month": "shipments/month",
    "t/month": "t/month",
    "kg/month": "kg/month",
    "thousand USD": "thousand USD",
    "million USD": "million USD",
    "billion USD": "billion USD",
  } as Readonly<Record<string, string>>,
  figures: {
    notDefined: "not defined",
    noInterval: "no interval",
    unbounded: "unbounded",
    noClearDifference: "no clear difference",
    noChange: "no change",
    baseline: "baseline",
    /** Between the ends of an interval. */
    between: ", ",
    moreIsDelivered: "more is delivered",
    noClearEffect: "no clear effect",
    costsNoMore: "costs no more",
    change: "change",
    perKg: "per kg not delivered",
  },
  answer: {
    failed: (count: string) => `No answer: ${count} failed.`,
    contradiction: (names: string) =>
      `No answer: the numbers contradict each other (${names}). This is a mistake in picket; please report it.`,
    over: (period: string) => `Over ${period}`,
    oneReplication: (over: string) =>
      `${over}, no plan can be told from another: one replication gives no interval. Ask for at least two.`,
    /** The change of one plan from another, with what it costs. */
    less: (amount: string, name: string, baseline: string, share: string) =>
      `${amount} less${share} is delivered with ${name} than with ${baseline}`,
    more: (amount: string, name: string, baseline: string, share: string) =>
      `${amount} more${share} is delivered with ${name} than with ${baseline}`,
    /** One step further along a row of plans that cost more and more. */
    stepLess: (name: string, amount: string) => `With ${name}, another ${amount} less`,
    stepUnclear: (name: string, low: string, high: string) =>
      `With ${name}, no clear further change (${low} to ${high})`,
    /** What of the change is known: the ends of an interval. */
    interval: (low: string, high: string, n: string) => `95 % interval ${low} to ${high}; n = ${n}`,
    noDifference: (alternative: string, baseline: string, low: string, high: string) =>
      `${alternative} and ${baseline} cannot be told apart by what is delivered (${low} to ${high})`,
    noneBetter: (baseline: string) => `no plan clearly delivers less than ${baseline}`,
    /** Several plans that cannot be told apart, against what they are compared with. */
    tiedLess: (amounts: string, names: string, baseline: string, cost: string) =>
      `${amounts} less is delivered with ${names} than with ${baseline}${cost}; these plans cannot be told apart`,
    leads: "every other plan delivers more",
    others: (baseline: string, changes: string) => `Compared with ${baseline}: ${changes}.`,
    otherLess: (name: string, amount: string) => `${name} ${amount} less`,
    otherMore: (name: string, amount: string) => `${name} ${amount} more`,
    otherUnclear: (name: string, low: string, high: string) =>
      `${name} no clear difference (${low} to ${high})`,
    nothing: (over: string, name: string) =>
      `${over}, nothing can be said about ${name}: no replication finished.`,
    alone: (over: string, amount: string, name: string, interval: string) =>
      `${over}, ${amount} is delivered with ${name} (${interval}).`,
    aloneOne: "one replication gives no interval",
    sameCost: ", at about the same cost",
    noExtraCost: ", at no extra cost",
    costMore: (amount: string) => `, for ${amount} more`,
    costLess: (amount: string) => `, for ${amount} less`,
    costAnother: (amount: string) => `, for another ${amount}`,
    price: (amount: string) => ` (${amount} per kg)`,
    saves: (name: string, amount: string, baseline: string, effect: string) =>
      `${name} costs ${amount} less than ${baseline}, and ${effect}`,
    savesAndStops: (amount: string) => `${amount} less is delivered`,
    savesAlike: (low: string, high: string) => `what is delivered shows no clear change (${low} to ${high})`,
    overBudget: (budget: string, plans: string) => `Over the budget of ${budget}: ${plans}.`,
    planAt: (name: string, cost: string) => `${name} (${cost})`,
    withinLeads: (name: string) => `Within the budget, least is delivered with ${name}.`,
    withinTied: (names: string) => `Within the budget, ${names} cannot be told apart.`,
    unchanged: (name: string, reasons: string) => `${name} makes no clear difference because ${reasons}`,
    inspectorsNeverShort: (place: string, hours: string) =>
      `inspectors were never short without it (${place}: short in 0 of ${hours} hours of the week)`,
    inspectorsFree: (place: string, share: string, short: string, hours: string) =>
      `a selected load found an inspector free ${share} of the time without it (${place}: short in ${short} of ${hours} hours of the week)`,
    unitsBusy: (name: string, share: string) =>
      `units were not short (${name}: on missions for ${share} of their time on station without it)`,
    to: " to ",
    and: " and ",
    or: " or ",
    bounded: (count: string) =>
      ` ${count} failed; the intervals also cover the lowest and the highest seen in their place.`,
    given:
      "The response rate is an input here: this answer says what that rate achieves, not what another unit buys.",
    changed: (changes: string) => `Changed here: ${changes}.`,
    plugins: (names: string) => `Plug-ins in use: ${names}.`,
  },
  /** One line each below the table. */
  caveats: {
    chance: (n: string, how: string) => `Chance: ${n}${how}.`,
    chancePairs: (reach: string, method: string) =>
      ` under common random numbers; each change ± ${reach} (95 %, all comparisons together: ${method})`,
    chanceOne: "; one replication gives no interval",
    chanceAlone: "; intervals at 95 %",
    chanceUnjudged: " under common random numbers; intervals at 95 %, each by itself",
    inputs: (all: string, published: string, assumed: string) =>
      `Inputs: ${published} of ${all} are published figures, ${assumed} are assumed.`,
    notModelled:
      "Not modelled: smugglers keep their routes and means whatever is done; if they move or send losses again, the cut shrinks.",
    notRun: (count: string) =>
      `Calibrations: ${count} others fit the same facts and were not run; their range matters more than chance (--calibrations runs them).`,
  },
  /** The range over calibrations of one question. */
  family: {
    title: "The range over calibrations",
    allLess: (count: string, range: string, name: string, baseline: string) =>
      `in all ${count} calibrations, ${range} less is delivered with ${name} than with ${baseline}`,
    allAnother: (name: string, range: string) => `with ${name}, another ${range} less in all of them`,
    someLess: (name: string, baseline: string, clear: string, count: string, range: string) =>
      `clearly less is delivered with ${name} than with ${baseline} in ${clear} of ${count} calibrations (estimates ${range})`,
    noneLess: (name: string, baseline: string, count: string) =>
      `${name} clearly delivers less than ${baseline} in none of ${count} calibrations`,
    flips: (first: string, second: string, here: string, there: string) =>
      `Which step costs less per kilogram depends on the calibration: ${first} (${here}) or ${second} (${there}).`,
    alwaysCheaper: (first: string, second: string) =>
      `In all of them the step to ${first} costs less per kilogram than the step to ${second}.`,
    leaders: (leaders: string) => `Which plan leads depends on the calibration: ${leaders}.`,
    leaderIn: (name: string, members: string) => `${name} (${members})`,
    alwaysLeads: (name: string) => `${name} leads in all of them.`,
    nowhereLeads: "No plan leads in any of them.",
    noPlan: "no plan",
    caption: (count: string) =>
      `Ranges: lowest and highest estimate over ${count} that fit the same facts; shares are of what the baseline delivers.`,
    chance: (n: string) =>
      `Chance comes on top: ${n} of each plan under common random numbers; --full prints each calibration with its intervals.`,
    chanceOnPage: (n: string) =>
      `Chance comes on top: ${n} of each plan under common random numbers; the section on calibrations gives the intervals of each.`,
    below: (label: string) => `From here on, everything is of one calibration: ${label}.`,
    each: "Calibration by calibration: share less delivered, 95 % intervals of chance.",
    calibration: "calibration",
  },
  /** The table below the answer: heads of its columns, a line each. */
  planTable: {
    plan: "plan",
    delivered: (unit: string) => `delivered (${unit})`,
    less: (baseline: string, unit: string) => `less than ${baseline} (${unit})`,
    lessThanBaseline: (unit: string) => `less than its baseline (${unit})`,
    lessShare: (baseline: string) => `less than ${baseline} (%)`,
    cost: (unit: string) => `cost (${unit})`,
    extraCost: (unit: string) => `extra cost (${unit})`,
    perKg: (unit: string) => `cost per kg (${unit})`,
    response: "responded to (%)",
    removed: (unit: string) => `removed (${unit})`,
    baseline: "-",
    moreRows: (count: string) => `${count} not shown; --full shows all.`,
  },
  /** What a scenario takes intelligence to know, by its flows. */
  cueAssumptions: {
    exactPlaces: (flows: string) => `Cues of ${flows} are exact and stay exact until landfall.`,
    exactLoads: (flows: string) => `Intelligence knows every load of ${flows} exactly.`,
  },
  /** Measures in the words of the contract, by name; those by part add what they are of. */
  reasons: {
    capability: "no capable unit",
    maintenance: "in port or under repair",
    weather: "weather",
    endurance: "endurance",
    reach: "out of reach",
    busy: "all units busy",
    outranked: "another case came first",
  },
  states: {
    "in-port": "in port",
    outbound: "outbound",
    "on-station": "on station",
    mission: "on a mission",
    homebound: "returning",
    repair: "under repair",
  },
  frontier: {
    none: "No combination of the levers fits the budget.",
    noBudget: "without a budget",
    within: (budget: string) => `within ${budget}`,
    one: (limit: string, cost: string, plan: string) =>
      `Of the plans ${limit}, only one is on the frontier: ${plan}, at ${cost}.`,
    several: (limit: string, count: string, first: CostAndPlan, last: CostAndPlan) =>
      `Of the plans ${limit}, ${count} are on the frontier, from ${first[0]} (${first[1]}) to ${last[0]} (${last[1]}).`,
    allClear: "Each step along it clearly reduces deliveries.",
    someClear: (clear: number, steps: number) =>
      `${clear} of its ${steps} ${steps === 1 ? "step" : "steps"} clearly reduce${clear === 1 ? "s" : ""} deliveries; the others show no clear difference.`,
    leads: (plan: string, cost: string) =>
      `${plan}, at ${cost}, leads: it delivers clearly less than each other plan.`,
    tied: (count: string, cheapest: string, cost: string) =>
      `${count} plans cannot be told apart at the low end of kilograms delivered; the cheapest of them is ${cheapest}, at ${cost}.`,
    isBaseline: "It is the baseline.",
    unclear: "It is not clearly different from the baseline in kilograms delivered.",
    less: (size: string, near: string, far: string) =>
      `It delivers ${size} less than the baseline [${near}, ${far}].`,
    more: (size: string, near: string, far: string) =>
      `It delivers ${size} more than the baseline [${near}, ${far}].`,
    baselineOver: (cost: string) => `The baseline costs ${cost}, which is over the budget.`,
  },
  picture: {
    /** Ends every caption. */
    made: (n: string, seed: string, picket: string, hash: string) =>
      `n = ${n}, seed ${seed}; picket ${picket}, scenario ${hash}.`,
    family: {
      title: (baseline: string, count: string) =>
        `How much less is delivered than with ${baseline}, in each of ${count} calibrations`,
      axis: "less delivered, % of the baseline",
      caption: (count: string) =>
        `Points: the estimates of ${count} calibrations that fit the same facts, hollow where the interval holds zero; lines: from the lowest to the highest.`,
    },
    differences: {
      title: (amount: string, best: string, baseline: string) =>
        `${amount} less is delivered with ${best} than with ${baseline}`,
      tied: (names: string) => `${names} cannot be told apart`,
      /** Before any of these, where some plan costs more than the budget. */
      within: (claim: string) => `Within the budget: ${claim}`,
      noneBetter: (baseline: string) => `No alternative clearly delivers fewer kilograms than ${baseline}`,
      axis: (unit: string) => `change in kilograms delivered, ${unit}`,
      against: (name: string, baseline: string) => `${name} compared with ${baseline}`,
      points: (baselines: string) =>
        `Points: change in kilograms delivered from the baseline (${baselines}).`,
      lines: "Lines: 95 % intervals; hollow points: no clear difference.",
      linesTogether: "Lines: intervals that hold together at 95 %; hollow points: no clear difference.",
      one: "One replication gives no interval: this picture shows a single random outcome.",
      head: ["alternative", "compared with", "change"],
    },
    frontier: {
      title: (kept: string, all: string) =>
        `${kept} of ${all} alternatives ${kept === "1" ? "is" : "are"} on the budget frontier`,
      everything: "No alternative costs more than another and also delivers more",
      cost: (unit: string) => `cost, ${unit}`,
      stopped: (unit: string) => `kilograms not delivered, compared with the baseline, ${unit}`,
      caption:
        "Points: alternatives, with 95 % intervals of the paired difference from the baseline. Joined: those on the frontier; grey: another costs no more and clearly delivers less; hollow: no clear difference; ringed: the baseline. Costs that differ by less than 1 % of their range count as the same.",
      plans:
        "Points: plans, with 95 % intervals of the paired difference from the baseline. Joined: those on the frontier; grey: another costs no more and clearly delivers less; hollow: no clear difference; ringed: the baseline.",
      limit: "Dashed: the budget; what is right of it costs more than it.",
      budget: (limit: string) => `budget: ${limit}`,
      over: "over the budget",
      andTied: (tied: string) => `; ${tied} more cannot be told apart from one that is`,
      tied: "cannot be told apart",
      chance: "Of plans that hardly differ, chance decides which one is on the frontier.",
      head: ["alternative", "cost", "kilograms not delivered", "on the frontier"],
      yes: "yes",
      no: "no",
    },
    margins: {
      flat: "The next dollar buys no clear reduction",
      falling: (first: string, last: string) =>
        `A further million dollars stops ${first} kg at first and ${last} kg at the end of the frontier`,
      ending: (first: string) =>
        `A further million dollars stops ${first} kg at first; the last step has no clear effect`,
      one: (first: string) => `A further million dollars stops ${first} kg`,
      cost: (unit: string) => `cost, ${unit}`,
      axis: "kilograms not delivered for each further million dollars",
      caption:
        "Each step runs from the cheaper plan to the next on the frontier; boxes: 95 % intervals over paired replications, hollow where zero is inside: no clear effect.",
      head: [
        "from",
        "to",
        "kg not delivered for each further million dollars",
        "dollars for each kg not delivered",
      ],
    },
    funnel: {
      title: (rate: string, name: string) => `${rate} of known shipments are responded to with ${name}`,
      caption: (chain: string) =>
        `Nested sets: every shipment is counted once, and each set contains the sets below it. ${chain} Whiskers: 95 % intervals, where they are long enough to be seen.`,
      chain: (name: string, known: string, answered: string, intercepted: string, disrupted: string) =>
        `With ${name}, ${known} of the shipments that departed are known; ${answered} of these are responded to, ${intercepted} of those are intercepted, and ${disrupted} of those are disrupted.`,
      of: (share: string) => `${share} of the set above`,
      axis: "shipments",
      stages: {
        shipments_departed: "Departed",
        shipments_known: "Known",
        shipments_responded: "Responded to",
        shipments_intercepted: "Intercepted",
        shipments_disrupted: "Disrupted",
      },
      noAnswer: "Known, but no response, because of",
      head: "set",
    },
    map: {
      title: (baseline: string) => `Flow on each leg with ${baseline}`,
      changed: (best: string, baseline: string) => `Change in flow with ${best} compared with ${baseline}`,
      caption: (largest: string, removed: string) =>
        `Lines are great circles between regions, not tracks. Width: kilograms that leave on a leg (widest: ${largest}); colour: the share of them removed on it (highest: ${removed}). Dashed: by air; dotted: by land or in containers. Dashed outlines: areas that are searched.`,
      changeCaption: (what: string) =>
        `Below, colour: what the plan does on a leg; width: by how many kilograms it changes what is removed or passes there, whichever is more. ${what}`,
      noChange: "No leg shows a clear change in what leaves on it.",
      fromTo: (from: string, to: string) => `from ${from} to ${to}`,
      removedFromTo: (from: string, to: string) => `removed from ${from} to ${to}`,
      passesFromTo: (from: string, to: string) => `passes from ${from} to ${to}`,
      clearestRemoved: (leg: string, change: string) =>
        `The largest change in what is removed is on ${leg}: ${change}.`,
      clearest: (leg: string, change: string) => `The largest change in what leaves is on ${leg}: ${change}.`,
      removedShare: "removed on the leg",
      doing: {
        removed: "more is removed here",
        spared: "less is removed here",
        passed: "less passes here: it is removed before, or has moved away",
        moved: "more passes here: it has moved here, or less is removed before",
        unclear: "no clear change",
      },
      head: [
        "leg",
        "leaves on it",
        "removed on it",
        "change in what leaves on it",
        "change in what is removed",
      ],
      routesHead: ["route", "departed", "delivered", "removed", "change in what is delivered"],
      routes: "By route",
      legs: "By leg",
      atlas: "Coasts: Natural Earth, 1:50 million.",
    },
    hours: {
      title: (share: string, name: string) => `${share} of the hours of ${name} are spent on missions`,
      idle: "How the units spend their hours",
      axis: "share of unit-hours in the measured period",
      caption:
        "Each bar shows all unit-hours of an asset class in the measured period by state (means over replications), with the number of units behind each name. A unit is useful while it is on station or on a mission.",
      kinds: {
        intercept: "Units that pursue",
        detect: "Units that search",
        both: "Units that search and pursue",
      },
      units: (count: string) => `${count} ${count === "1" ? "unit" : "units"}`,
      head: "class and alternative",
    },
    profile: {
      title: "Kilograms delivered over time",
      change: (baseline: string) =>
        `Change in kilograms delivered per week compared with ${baseline}, over time`,
      level: "Kilograms delivered per week, over time",
      caption: (span: string) =>
        `Each point is a mean over ${span}; bands are 95 % intervals for each point, not for the whole line. Dashed lines: the decision date and interventions.`,
      axis: "days from the decision date",
      unit: (unit: string) => `${unit} per week`,
      decision: "decision date",
      head: "days from the decision date",
    },
    outcomes: {
      title: (low: string, high: string, name: string) =>
        `With ${name}, between ${low} and ${high} is delivered in eight replications out of ten`,
      axis: (unit: string) => `kilograms delivered in one replication, ${unit}`,
      caption:
        "Each shape shows the spread over the replications of one alternative; the thick line covers the middle eight out of ten, the mark is the mean. It shows how much single replications differ, not how uncertain the mean is.",
      head: ["alternative", "mean", "1 in 10 below", "median", "1 in 10 above"],
    },
  },
  page: {
    report: "Report",
    skip: "Skip to the answer",
    contents: "Contents",
    /** What a reader asks, in order. */
    questions: {
      happens: "What happens",
      costs: "What it costs",
      drives: "What drives it",
      trust: "Can I trust it",
      again: "How to repeat it",
    },
    picture: "The picture",
    everyMeasure: "Every measure with its interval",
    folded: "On paper, what is folded on the screen is left out; the file has all of it.",
    aboutScenario: "About this scenario",
    made: (picket: string) => `Simulated with picket ${picket}; not a forecast.`,
    question: "Question",
    answer: "Answer",
    words: "In plain words",
    table: "The alternatives side by side",
    change: "Change from the baseline",
    frontier: "Budget frontier",
    margins: "What the next dollar buys",
    funnel: "From departure to seizure, and why known shipments get no response",
    map: "Map of the flow and of what changes",
    hours: "How the units spend their time",
    profile: "Deliveries over time",
    outcomes: "How much single replications differ",
    sure: "How sure this is",
    assumptions: "Inputs and assumptions",
    stress: "Reporting standard: STRESS-DES",
    reproduce: "How to reproduce this page",
    results: "Results as data",
    numbers: "The numbers behind the picture",
    scroll: "Table; scroll sideways to see all of it",
    alternatives: "What is compared",
    whatChanges: "what changes",
    asItIs: "nothing: the scenario as written",
    summary: {
      compared: (count: string, period: string, warmUp: string, n: string) =>
        `${count} were compared over ${period}, after a warm-up of ${warmUp} under the baseline. Each was simulated ${n} times with common random numbers: all plans meet the same shipments on the same days in the same weather, so differences come from the plans.`,
      single: (count: string, period: string, warmUp: string, n: string) =>
        `${count} was simulated over ${period}, after a warm-up of ${warmUp}, ${n} times.`,
      less: (name: string, low: string, high: string, baseline: string, share: string, cost: string) =>
        `With ${name}, between ${low} and ${high} less is delivered than with ${baseline}${share}${cost}.`,
      more: (name: string, low: string, high: string, baseline: string, share: string, cost: string) =>
        `With ${name}, between ${low} and ${high} more is delivered than with ${baseline}${share}${cost}.`,
      unclear: (name: string, baseline: string, low: string, high: string) =>
        `There is no clear difference between ${name} and ${baseline}: any change from ${low} to ${high} is consistent with these runs. That does not prove that there is no difference.`,
      undefined: (name: string, baseline: string) =>
        `The difference between ${name} and ${baseline} cannot be judged: there is no interval.`,
      response: (rates: string) =>
        `Of a hundred known shipments, about ${rates}. Do not rank plans by this rate: more sensors open more cases, which lowers it.`,
      responseOf: (name: string, rate: string) => `${rate} are responded to with ${name}`,
      sure: "The intervals show how much chance matters within this model. They do not cover errors in the inputs.",
      scope: "Kilograms are not consumption, price or harm.",
    },
    sureText: {
      n: (n: string) => `${n} of each alternative; 95 % intervals, each by itself (not simultaneous).`,
      saved: (alternative: string, baseline: string, ratio: string, times: string) =>
        `Common random numbers: the difference between ${alternative} and ${baseline} has ${ratio} of the variance that independent runs would give; independent runs would need ${times} times as many replications.`,
      checks: "Checks in every replication",
      allHold: (count: string) => `All ${count} checks hold in every replication`,
      holds: "holds",
      broken: "BROKEN",
      failures: "Replications that failed",
      check: "check",
      detail: "detail",
    },
    sources: {
      counts: (
        all: string,
        kinds: {
          readonly published: string;
          readonly derived: string;
          readonly calibrated: string;
          readonly assumed: string;
        },
        toComplete: string,
        ranges: string,
      ) =>
        `${all}: ${kinds.published} published, ${kinds.derived} derived from published figures, ${kinds.calibrated} calibrated, ${kinds.assumed} assumed; ${toComplete} have an incomplete source; ${ranges} have a range of uncertainty.`,
      toComplete: "Incomplete sources (counted as assumed)",
      kinds: {
        published: "Published",
        derived: "Derived from published figures",
        calibrated: "Calibrated",
        assumed: "Assumed",
      },
      lacks: {
        source: "a source",
        place: "an address, DOI, report number or page",
        kind: "an address, DOI, report number or page, or the word assumed",
      },
      ranges: "With a range",
      none: "Every parameter has a source, and every published one says where to find it.",
      missing: "missing",
      parameter: "parameter",
      value: "value",
      source: "source",
      range: "range",
      model: "Assumptions of the model",
      warnings: "Warnings of `picket check`",
    },
    modelAssumptions: [
      "Routes and means of transport stay as given in the scenario: smugglers do not adapt.",
      "Each leg lies entirely in one zone; each zone is an area that is searched at random (Koopman).",
      "The warm-up runs the baseline plan in every alternative; the alternatives take effect at the decision date.",
      "Every kilogram is counted exactly once at the end: delivered, seized, jettisoned, lost or still on the way.",
    ] as readonly string[],
    stressText: {
      intro: (filled: string, missing: string) =>
        `The items of STRESS-DES (Monks and others 2019), filled in from the scenario, the result and the program. ${filled} are filled in and ${missing} are missing; the table says what each missing item needs.`,
      item: "item",
      says: "description",
      missing: "Missing.",
      filledBy: "filled by",
      tool: "picket",
      author: "scenario",
    },
    stressItems: {
      "1.1": "Purpose of the model",
      "1.2": "Model outputs",
      "1.3": "Aims of the experiments",
      "2.1": "Overview diagram",
      "2.2": "Logic of the base model",
      "2.3": "Logic of the alternatives",
      "2.4": "Algorithms",
      "2.5.1": "Entities",
      "2.5.2": "Activities",
      "2.5.3": "Resources",
      "2.5.4": "Queues",
      "2.5.5": "Entry and exit points",
      "3.1": "Data sources",
      "3.2": "Pre-processing of data",
      "3.3": "Input parameters",
      "3.4": "Assumptions",
      "4.1": "Initialisation",
      "4.2": "Run length",
      "4.3": "Estimation approach",
      "5.1": "Software and versions",
      "5.2": "Random sampling",
      "5.3": "Execution of the model",
      "5.4": "System and run time",
      "6.1": "Access to the model",
    },
    stressSays: {
      outputs: (count: string, rows: string) =>
        `${count}, each with unit, interval and method in the results below. The table shows ${rows} of them. Means have Student t intervals; rates are ratios of sums over replications with jackknife intervals; differences are paired by replication.`,
      diagram: "See the map and the funnel on this page.",
      base: "Shipments leave, choose a route and pass zones and checkpoints; intelligence and sensors make some of them known; each known one opens a case that asks for a unit; units that can reach it in time are sent, intercept and seize, or the case is recorded with the one reason why no unit came.",
      asBaseline: "as the baseline",
      algorithms: (dispatch: string, waiting: string) =>
        `Search: one clock per zone and signature class, rate n v W / A with mean relative speed (Koopman, Washburn). Dispatch: ${dispatch}; when nobody is free a case ${waiting}. Interception along great circles. Routes: cheapest or fixed shares.`,
      dispatch: {
        nearest: "the unit that arrives first",
        "first-free": "the unit that has waited longest",
        "best-chance": "the unit most likely to seize",
        "most-endurance": "the unit with most time left on station",
      },
      waits: "waits until its deadline",
      isLost: "is lost at once",
      entities: (flows: string, loads: string) =>
        `Shipments of ${flows}, with load, conveyance, route and cue; ${loads}.`,
      loads: "parts of a shipment keep its identity and kilograms",
      activities:
        "Travel, wait at a node, be searched for, be cued, be pursued, intercepted, boarded and inspected. Units: in port, outbound, on station, on a mission, returning, under repair.",
      resources: (list: string) => `${list}.`,
      nothing: "none",
      queues:
        "Cases wait for a unit and leave at their deadline (landfall, leaving the zone, losing track); at checkpoints, referrals find a free inspector or are waved through, and lawful traffic is a fluid queue.",
      exits: (from: string, to: string, days: string) =>
        `Entry: Poisson departures at ${from}. Exit: ${to}, seized, jettisoned or lost; shipments on the way at the end are followed for at most ${days}.`,
      sources: (all: string, published: string, derived: string, calibrated: string) =>
        `Of ${all}, ${published} are published, ${derived} derived from published figures and ${calibrated} calibrated; the list is above.`,
      noSources:
        "No parameter is published, derived or calibrated: give their sources in the scenario (`source:`).",
      preprocessing:
        "Explain in the description of the scenario how these parameters follow from published figures.",
      parameters: (all: string, ranges: string) =>
        `${all}, ${ranges} of them with a range; \`picket resolve\` prints them all with their values.`,
      assumptions: (model: string, assumed: string) =>
        `${model} of the model, and ${assumed} parameters that are assumed; both are listed above.`,
      initial: (warmUp: string) =>
        `Terminating. Starts empty; warm-up of ${warmUp} under the baseline plan in every alternative; each unit starts at a random phase of its cycle.`,
      length: (horizon: string, runOut: string) =>
        `${horizon} from the decision date; shipments of that period are followed for at most ${runOut} more.`,
      estimation: (n: string) =>
        `${n} of each alternative, paired by common random numbers; intervals at 95 %.`,
      precision: (looks: string, met: string) =>
        ` Stopped by a precision rule (interim analyses at ${looks}; precision ${met}).`,
      met: "reached",
      notMet: "not reached",
      software: (picket: string, node: string, platform: string) =>
        `picket ${picket}, ${node} on ${platform}.`,
      softwareOnly: (picket: string) => `picket ${picket}; where it ran is not recorded beside this result.`,
      sampling: (seed: string) =>
        `Tyche-i (keyed as in seedrandom), one stream per entity, keyed by seed (${seed}), replication and entity; every draw belongs to an entity and a purpose, so alternatives share every draw that concerns both.`,
      execution:
        "Next event; ties by priority, then order of scheduling. Replications run in parallel in worker threads; their number does not change the results.",
      system:
        "Run time is not stored in results, so that the same question gives the same bytes. Report it separately if it matters.",
      purpose: "Give the scenario a question and a description of its purpose.",
      why: (ids: string) => `No reason is given for ${ids} (\`why:\`).`,
      access: (picket: string) =>
        `picket ${picket} (MIT licence; \`picket cite\`); the resolved scenario and the command are on this page. No DOI is recorded.`,
    },
    again: {
      command: "Command",
      versions: "Versions and hashes",
      picket: "picket",
      program: "program, SHA-256",
      node: "Node.js",
      platform: "platform",
      scenario: "scenario, SHA-256",
      file: "scenario file",
      seed: "seed",
      replications: "replications",
      plugin: "plug-in",
      verify: (page: string) =>
        `\`picket verify ${page}\` runs the comparison again and compares every number.`,
      resultHash: "results below, SHA-256",
    },
    resultsText: {
      whole: "This file contains the whole result as JSON, in the element with the id picket-results.",
      part: (left: string) =>
        `This file contains the result as JSON, in the element with the id picket-results. To keep the page small, ${left} by part are left out; the result file has them.`,
    },
  },
  brief: {
    title: "In brief",
    more: "The full report has the frontier, the map, every assumption and the command that reproduces this answer.",
  },
  diff: {
    title: (a: string, b: string) => `${a} compared with ${b}`,
    same: "The two results are the same in every measure.",
    worlds: "What differs between the scenarios",
    measures: "What differs between the results",
    head: ["alternative", "measure", "first", "second", "second - first"],
    onlyIn: (where: string, what: string) => `only in ${where}: ${what}`,
    caution:
      "The differences in the last column have no interval: the two results were not paired here, even if they used the same seed.",
  },
};

type Widened<T> = T extends string
  ? string
  : T extends (...words: infer Words) => string
    ? (...words: Words) => string
    : T extends readonly [string, string]
      ? Noun
      : T extends readonly string[]
        ? readonly string[]
        : { readonly [Key in keyof T]: Widened<T[Key]> };

/** What a catalogue holds. */
export type Words = Widened<typeof english>;
