// Prints the tables of docs/validation/calibrations.md: node docs/calibrations.mjs [replications], after npm run build.
// The family of calibrations of the transit zone: what each was fitted to, what is held out, and what ten and sixteen ships do.
import { readScenario, run } from "picket";

const replications = Number(process.argv[2] ?? 60);
const folder = "scenarios/transit-zone-2014";
const members = [
  ["base: 206 a month, exact cues, waiting", `${folder}.yaml`],
  ["few", `${folder}/few.yaml`],
  ["rough", `${folder}/rough.yaml`],
  ["few-rough", `${folder}/few-rough.yaml`],
  ["fewer-ships", `${folder}/fewer-ships.yaml`],
  ["losing", `${folder}/losing.yaml`],
  ["late", `${folder}/late.yaml`],
];
const measuresOf = async (file, alternative, set = []) => {
  const scenario = await readScenario(file, { set });
  const result = await run(scenario, { replications, alternatives: [alternative] });
  return result.alternatives[0].measures;
};
const value = (measures, name) => measures[name].estimate;
const percent = (x) => `${(100 * x).toFixed(1)} %`;
const tonnes = (kg) => (kg / 1000).toFixed(0);
const verdict = (x, low, high) => (x >= low && x <= high ? "inside" : x < low ? "below" : "above");

const rows = [];
for (const [name, file] of members) {
  const scenario = await readScenario(file);
  const asset = scenario.baseline.assets["cutter-pacific"];
  const by = {};
  for (const id of ["today", "ten-ships", "sixteen-ships"]) by[id] = await measuresOf(file, id);
  const { today } = by;
  const missed = value(today, "shipments_known") - value(today, "shipments_responded");
  rows.push({
    name,
    processing: asset.processing.mean,
    response: value(today, "response_rate"),
    want: (value(today, "missed_busy") + value(today, "missed_outranked")) / missed,
    removal: value(today, "removal_rate"),
    removed: value(today, "kg_removed"),
    seizure: value(today, "kg_removed") / value(today, "shipments_disrupted"),
    days: value(today, "days_under_way.cutter-pacific") + value(today, "days_under_way.cutter-caribbean"),
    awareness: value(today, "awareness_rate"),
    cut: (id) => 1 - value(by[id], "kg_delivered") / value(today, "kg_delivered"),
    responses: ["ten-ships", "sixteen-ships"].map((id) => value(by[id], "response_rate")),
  });
}

console.log(`| member | turned: mean processing | response | of the misses for want of a free ship |
|---|---|---|---|`);
for (const row of rows)
  console.log(
    `| ${row.name} | ${row.processing} h | ${percent(row.response)} | ${percent(row.want)} |`,
  );
console.log(`\n| member | removal rate | tonnes removed a year | kg a removal | cutter-days | awareness |
|---|---|---|---|---|---|`);
for (const row of rows)
  console.log(
    `| ${row.name} | ${percent(row.removal)}, ${verdict(row.removal, 0.153, 0.28)} | ${tonnes(row.removed)}, ${verdict(row.removed, 140e3, 210e3)} | ${row.seizure.toFixed(0)}, ${verdict(row.seizure, 440, 713)} | ${row.days.toFixed(0)} | ${percent(row.awareness)} |`,
  );
console.log(`\n| member | ten ships: cut of what is delivered | sixteen ships | response, ten and sixteen |
|---|---|---|---|`);
for (const row of rows)
  console.log(
    `| ${row.name} | ${percent(row.cut("ten-ships"))} | ${percent(row.cut("sixteen-ships"))} | ${row.responses.map(percent).join(", ")} |`,
  );

console.log(`\n| ships, Pacific + Caribbean | removal rate, base | few |
|---|---|---|`);
for (const [pacific, caribbean] of [
  [8, 3],
  [9, 3],
  [10, 3],
  [11, 4],
  [12, 4],
]) {
  const set = [
    `assets.cutter-pacific.on-station=${pacific}`,
    `assets.cutter-caribbean.on-station=${caribbean}`,
  ];
  const rates = [];
  for (const file of [`${folder}.yaml`, `${folder}/few.yaml`])
    rates.push(percent(value(await measuresOf(file, "today", set), "removal_rate")));
  console.log(`| ${pacific} + ${caribbean} = ${pacific + caribbean} | ${rates.join(" | ")} |`);
}
console.log(`\nn = ${replications} replications of a year of each, seed "picket".`);
