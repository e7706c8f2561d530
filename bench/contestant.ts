// One contestant at one work, in a process of its own: once to warm up, once for the processor time.
import { works } from "./works.ts";

const [workName, contestant, units] = process.argv.slice(2);
const work = works.find(({ name }) => name === workName)!;
const run = contestant === "picket" ? work.picket : work.peers[contestant!]!;

await run(Number(units));
const before = process.cpuUsage();
const done = await run(Number(units));
const { user, system } = process.cpuUsage(before);
process.send!({
  rate: done / ((user + system) / 1e6),
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect();
