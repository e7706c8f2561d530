/** A scenario of about 5,000 lines: a grid of nodes, with a leg, a conveyance, a flow and an asset for each of many. */
export function largeScenario(): string {
  const lines = ["picket: 1", "title: Large", "horizon: 1 year"];
  const entries = (section: string, count: number, entry: (k: number) => readonly string[]) => {
    lines.push(`${section}:`);
    for (let k = 0; k < count; k++)
      lines.push(`  ${section.replace(/s$/, "")}-${k}:`, ...entry(k).map((line) => `    ${line}`));
  };
  entries("nodes", 300, (k) => [
    `at: [${(k % 60) - 30}, ${(k % 100) - 50}]`,
    `role: ${k < 50 ? "origin" : k < 100 ? "market" : "transfer"}`,
  ]);
  entries("zones", 50, (k) => [`at: [${k - 25}, ${k}]`, "area: 1 Mkm2"]);
  entries("legs", 300, (k) => [
    `from: node-${k % 50}`,
    `to: node-${50 + (k % 50)}`,
    "by: sea",
    `zone: zone-${k % 50}`,
  ]);
  entries("conveyances", 50, (k) => ["by: sea", `speed: ${10 + (k % 20)} kn`, "capacity: 2 t"]);
  entries("organisations", 20, () => ["routes: cheapest"]);
  entries("flows", 100, (k) => [
    `organisation: organisation-${k % 20}`,
    `from: node-${k % 50}`,
    `to: node-${50 + (k % 50)}`,
    "departures:",
    `  poisson: { value: ${1 + (k % 9)} / week, low: 1 / week, high: 12 / week, source: illustrative }`,
    "load: { lognormal: { mean: 640 kg, cv: 0.8 } }",
    "conveyances:",
    "  sea:",
    `    conveyance-${k % 50}: 1`,
    "cue:",
    "  share: 80 %",
    "  after: { triangular: [1 h, 4 h, 8 h] }",
  ]);
  entries("assets", 70, (k) => [
    "count: 3",
    "role: [intercept]",
    `base: { at: [${k % 30}, ${k % 60}] }`,
    `zone: zone-${k % 50}`,
    "speed: 20 kn",
    "reach:",
    "  speed: 100 kn",
    "  range: 120 nmi",
    "endurance: { value: 60 days, source: illustrative }",
    "turnaround: 10 days",
    "processing: { lognormal: { mean: 2 days, cv: 0.5 } }",
    "endgame:",
    "  seize: 80 %",
    "  jettison: 14 %",
    "  escape: 6 %",
    "cost:",
    "  hull-year: 20 MUSD",
    "  day-under-way: 60 kUSD",
  ]);
  lines.push("alternatives:", "  today: {}");
  for (let k = 0; k < 20; k++) lines.push(`  plan-${k}: { assets.asset-${k}.count: 5 }`);
  return `${lines.join("\n")}\n`;
}
