// npm run bench -- [--only NAME] [--quick] [--runs N] [--format json]
import { parseArgs } from "node:util";
import { bundled } from "./bundled.ts";
import { type Contender, race, type Score } from "./race.ts";
import { works } from "./works.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    format: { type: "string", default: "text" },
    runs: { type: "string", default: "7" },
  },
});

const chosen = works.filter(({ name }) => values.only === undefined || name.includes(values.only));
if (chosen.length === 0)
  throw new Error(`no work is called ${values.only}; there are: ${works.map(({ name }) => name).join("; ")}`);
const options = values.quick ? { rounds: 1, scale: 0.005 } : { rounds: Number(values.runs), scale: 1 };

const program = await bundled("contestant");
const contender = (name: string): Contender => ({ program, name });

const scores: Score[] = [];
for (const work of chosen) {
  const result = await race(work, [contender("picket"), ...Object.keys(work.peers).map(contender)], options);
  scores.push(...result);
  if (values.format !== "json") for (const score of result) console.log(line(score));
}
if (values.format === "json") console.log(JSON.stringify(scores, undefined, 2));

function line({ work, unit, picket, peerName, peer, ratio, ratios, goal }: Score): string {
  if (Number.isNaN(peer)) return `${work}: ${figure(picket)} million ${unit}/s`;
  const against = `${figure(picket)} against ${peerName} ${figure(peer)} million ${unit}/s`;
  const range = `${ratio.toFixed(3)} x (${ratios.map((one) => one.toFixed(2)).join(" to ")})`;
  return `${work}: ${against} = ${range}${goal === undefined ? "" : `  (must ${goal.must}, aim ${goal.aim})`}`;
}

function figure(rate: number): string {
  return (rate / 1e6).toFixed(rate < 1e6 ? 3 : 2);
}
