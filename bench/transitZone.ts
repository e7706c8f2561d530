// Bundled and run by bench/model.ts: the transit zone and the hold model in turn, in one process; then the transit zone
// under a sampling profiler. Prints JSON: rates in events per second of CPU time, and self time by line of the modules.
import { Session } from "node:inspector";
import { holds } from "./works/holds.ts";
import { transitZone } from "./works/transitZone.ts";

const rounds = Number(process.argv[2]);
const holdModel = holds.find(({ name }) => name.includes("processes, 1,000"))!;
/** Units per second of CPU time, garbage collection and compilation included. */
async function rate(work: () => number | Promise<number>): Promise<number> {
  const before = process.cpuUsage();
  const done = await work();
  const { user, system } = process.cpuUsage(before);
  return done / ((user + system) / 1e6);
}

const rates: { readonly hold: number; readonly model: number }[] = [];
for (let round = 0; round <= rounds; round++) {
  const hold = await rate(() => holdModel.picket(1_000_000));
  const model = await rate(() => transitZone(1_000_000));
  if (round > 0) rates.push({ hold, model });
}

type Profile = {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

const session = new Session();
session.connect();
const post = <T>(method: string, parameters: object = {}): Promise<T> =>
  new Promise((resolve, reject) =>
    session.post(method, parameters, (error, result) => (error ? reject(error) : resolve(result as T))),
  );
await post("Profiler.enable");
await post("Profiler.setSamplingInterval", { interval: 200 });
await post("Profiler.start");
await transitZone(3_000_000);
const { profile } = await post<{ profile: Profile }>("Profiler.stop");

const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
const spent = new Map<string, { name: string; module: string; line: number; time: number }>();
for (const [i, node] of profile.samples.entries()) {
  const { functionName: name, url: module, lineNumber: line } = frames.get(node)!;
  const key = `${name}:${module}:${line}`;
  const entry = spent.get(key) ?? { name, module, line, time: 0 };
  entry.time += profile.timeDeltas[i]!;
  spent.set(key, entry);
}
console.log(JSON.stringify({ rates, functions: [...spent.values()] }));
