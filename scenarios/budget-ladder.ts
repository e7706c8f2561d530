/**
 * A ladder of yearly budgets for the ships of one transit zone: what does each further rung buy?
 *
 * A scenario as a script: the alternatives are computed, not written out. Run it with
 * `npx tsx scenarios/budget-ladder.ts`, or compare it like any scenario file: `picket compare scenarios/budget-ladder.ts`.
 *
 * All numbers are assumed, round and of the size of those in transit-zone-2014.yaml, where the sources are.
 */
import { pathToFileURL } from "node:url";
import { answerText, compare, scenario } from "picket";

/** Yearly budgets for ships, in millions of dollars. */
const budgets = [150, 300, 450, 600, 750];

/** Days of a ship's cycle: out and on patrol, then in port. */
const [endurance, turnaround] = [30, 10];
const yearsDays = 365.25;

/** Every number of an entry that has this is assumed. */
const assumed = { "x-source": "assumed" };

/** What one ship costs a year, in millions of dollars: the hull with its purchase, and each day under way. */
const hullYear = 20;
const dayUnderWay = 0.06;
const shipYear = hullYear + dayUnderWay * yearsDays * (endurance / (endurance + turnaround));

/** The ships that a budget pays for; what is left over stays unspent. */
const ships = (budget: number) => Math.floor(budget / shipYear);

const rungs = budgets.map((budget) => [
  `budget-${budget}`,
  {
    name: `${budget} million USD a year (${ships(budget)} ships)`,
    why: `${ships(budget)} ships at ${shipYear.toFixed(1)} million USD each, all based and sent where the flow is.`,
    "assets.ship.count": ships(budget),
  },
]);

const ladder = scenario({
  picket: 1,
  title: "A ladder of budgets for ships (illustrative)",
  question: "What does each further 150 million dollars a year buy?",
  "warm-up": "1 year",
  horizon: "1 year",
  nodes: {
    south: { name: "Pacific coast of South America", at: [2.5, -78.5], role: "origin" },
    north: { name: "Southern Mexico", at: [15.0, -93.0], role: "market", ...assumed, price: "10 kUSD / kg" },
  },
  zones: {
    pacific: {
      name: "Eastern Pacific",
      shape: [
        [15.6, -99.5],
        [14.2, -93],
        [11.6, -88.2],
        [5.9, -78],
        [1.6, -79.4],
        [-2, -81.4],
        [-5.5, -88],
        [-4.5, -102],
        [4, -110.5],
        [12.5, -109.5],
      ],
    },
  },
  legs: { crossing: { from: "south", to: "north", by: "sea", zone: "pacific" } },
  conveyances: {
    "go-fast": {
      ...assumed,
      by: "sea",
      speed: "35 kn",
      capacity: "3 t",
      signature: "small-fast",
      cost: "100 kUSD",
    },
  },
  organisations: { network: { routes: "cheapest" } },
  flows: {
    boats: {
      ...assumed,
      organisation: "network",
      from: "south",
      to: "north",
      departures: { poisson: "120 / month" },
      load: { lognormal: { mean: "640 kg", cv: 0.8 } },
      conveyances: { sea: { "go-fast": 1 } },
      cue: { share: "85 %", after: { triangular: ["1 h", "6 h", "14 h"] } },
    },
  },
  assets: {
    ship: {
      ...assumed,
      count: ships(budgets[0]!),
      role: ["intercept"],
      base: { at: [13.5, -90.0] },
      zone: "pacific",
      speed: "20 kn",
      reach: { speed: "100 kn", range: "120 nmi" },
      endurance: `${endurance} days`,
      turnaround: `${turnaround} days`,
      processing: { lognormal: { mean: "60 h", cv: 0.5 } },
      endgame: { seize: "86 %", jettison: "6 %", scuttle: "4 %", escape: "4 %" },
      cost: { "hull-year": `${hullYear} MUSD`, "day-under-way": `${dayUnderWay} MUSD` },
    },
  },
  cases: { "when-nobody-is-free": "wait" },
  alternatives: Object.fromEntries(rungs),
  measures: ["kg_delivered", "removal_rate", "cost_total", "response_rate", "utilization.ship"],
});

export default ladder;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  console.log(answerText(await compare(ladder, { replications: 20 }), ladder));
}
