// Writes docs/response.svg and prints the table of docs/response.md: node docs/response.mjs [replications]
// From Erlang's loss system to the transit zone, one mechanism after another, for five and for sixteen ships.
import { writeFileSync } from "node:fs";
import { readScenario, run, scenario } from "picket";

const replications = Number(process.argv[2] ?? 50);
const known = 0.85 * 206; // known shipments a month
const load = 17.9856; // erlangs at which five servers answer 26 %
const hours = (load / known) * 730.5;

/** One zone, one kind of boat; each step adds one mechanism to the one before. */
const base = {
  title: "Why sixteen ships do not answer 76.5 %",
  "warm-up": "1 year",
  horizon: "1 year",
  nodes: {
    south: { at: [2.5, -78.5], role: "origin" },
    north: { at: [15, -93], role: "market" },
  },
  zones: {
    pacific: {
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
  conveyances: { "go-fast": { by: "sea", speed: "35 kn", capacity: "3 t" } },
  organisations: { network: { routes: "cheapest" } },
  flows: {
    boats: {
      organisation: "network",
      from: "south",
      to: "north",
      departures: { poisson: "206 / month" },
      load: { lognormal: { mean: "640 kg", cv: 0.8 } },
      conveyances: { sea: { "go-fast": 1 } },
      cue: { share: "85 %", after: { triangular: ["1 h", "6 h", "14 h"] } },
    },
  },
};
const ship = {
  role: ["intercept"],
  base: { at: [13.5, -90] },
  zone: "pacific",
  processing: { lognormal: { mean: `${hours} h`, cv: 0.5 } },
  endgame: { seize: "100 %" },
};
const travelling = { ...ship, speed: "20 kn" };
const reaching = { ...travelling, reach: { speed: "100 kn", range: "120 nmi" } };
const tiring = { ...reaching, endurance: "30 days", turnaround: "10 days" };
const failing = { ...tiring, interception: "95 %", endgame: { seize: "96 %", escape: "4 %" } };
const looking = { ...failing, "search-speed": "60 kn", "sweep-width": { "go-fast": "8 nmi" } };
const boats = base.flows.boats;
const roughly = {
  flows: { boats: { ...boats, cue: { ...boats.cue, error: { radius: "25 nmi", growth: "5 kn" } } } },
};
const partner = {
  count: 2,
  role: ["intercept"],
  base: { at: [13.9, -91] },
  answers: ["pacific"],
  speed: "30 kn",
  endurance: "24 h",
  turnaround: "20 days",
  processing: { lognormal: { mean: "12 h", cv: 0.5 } },
  endgame: { seize: "100 %" },
};
const lose = { cases: { "when-nobody-is-free": "lose" } };
const steps = [
  ["loss system (Erlang B)", (n) => ({ ...base, ...lose, assets: { ship: { ...ship, count: n } } })],
  ["+ cases wait until landfall", (n) => ({ ...base, assets: { ship: { ...ship, count: n } } })],
  ["+ ships are somewhere and travel", (n) => ({ ...base, assets: { ship: { ...travelling, count: n } } })],
  ["+ helicopters reach further", (n) => ({ ...base, assets: { ship: { ...reaching, count: n } } })],
  ["+ endurance and patrol cycles", (n) => ({ ...base, assets: { ship: { ...tiring, "on-station": n } } })],
  ["+ pursuits fail, and take their hours", (n) => ({ ...base, assets: { ship: { ...failing, "on-station": n } } })],
  ["+ partner units", (n) => ({ ...base, assets: { ship: { ...failing, "on-station": n }, partner } })],
  [
    "or + rough cues, which ships follow up themselves",
    (n) => ({ ...base, ...roughly, assets: { ship: { ...looking, "on-station": n } } }),
  ],
];

const response = async (of, alternative) => {
  const alternatives = alternative === undefined ? {} : { alternatives: [alternative] };
  const result = await run(of, { replications, seed: "response", ...alternatives });
  return result.alternatives[0].measures.response_rate;
};
const rows = [];
for (const [name, of] of steps) {
  rows.push({ name, five: await response(scenario(of(5))), sixteen: await response(scenario(of(16))) });
}
const full = await readScenario("scenarios/transit-zone-2014.yaml");
rows.push({
  name: "the whole scenario (two zones, six conveyances, breakdowns)",
  five: await response(full, "today"),
  sixteen: await response(full, "sixteen-ships"),
});

const percent = (x) => (100 * x).toFixed(1);
const cell = ({ estimate, low, high }) => `${percent(estimate)} % [${percent(low)}, ${percent(high)}]`;
console.log(`| mechanisms | five ships | sixteen ships |\n|---|---|---|`);
for (const row of rows) console.log(`| ${row.name} | ${cell(row.five)} | ${cell(row.sixteen)} |`);
console.log(`\nn = ${replications} replications of a year, 95 % intervals, seed "response".`);

const x = (share) => 330 + 420 * share;
const lines = rows.map((row, i) => {
  const y = 56 + 34 * i;
  const mark = ({ estimate, low, high }, colour, shape) =>
    `<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="3"/>${
      shape === "circle"
        ? `<circle cx="${x(estimate)}" cy="${y}" r="5" fill="${colour}"/>`
        : `<rect x="${x(estimate) - 5}" y="${y - 5}" width="10" height="10" fill="${colour}"/>`
    }<text x="${x(estimate)}" y="${y - 9}" text-anchor="middle">${percent(estimate)} %</text>`;
  return `<text x="320" y="${y + 4}" text-anchor="end">${row.name.split(" (")[0]}</text><line x1="330" x2="750" y1="${y}" y2="${y}" stroke="#999" stroke-width="0.5"/>${mark(row.five, "#0072B2", "circle")}${mark(row.sixteen, "#D55E00", "square")}`;
});
const height = 56 + 34 * rows.length + 40;
const ticks = [0, 0.25, 0.5, 0.75, 1].map(
  (t) => `<text x="${x(t)}" y="${height - 26}" text-anchor="middle">${100 * t} %</text>`,
);
writeFileSync(
  "docs/response.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 ${height}" font-family="system-ui, sans-serif" font-size="12" role="img"><title>Share of known shipments answered, mechanism by mechanism</title><desc>${rows
    .map((row) => `${row.name}: five ships ${cell(row.five)}, sixteen ships ${cell(row.sixteen)}.`)
    .join(" ")}</desc><rect width="100%" height="100%" fill="#fff"/><g fill="#222"><text x="16" y="22" font-size="14" font-weight="600">Share of known shipments answered: five ships (circles) and sixteen (squares)</text>${lines.join("")}${ticks.join("")}<text x="16" y="${height - 8}" fill="#555">Each row adds one mechanism to the row above; n = ${replications} replications of a year, 95 % intervals.</text></g></svg>\n`,
);
