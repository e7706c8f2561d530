import { planSchedule, simulate } from "../src/model/index.ts";
import { type Scenario, ScenarioError } from "../src/scenario/index.ts";

/** What became of one mutated file: it is valid or refused as it should be, or there is a fault of the program. */
export type Verdict =
  | { readonly kind: "valid" | "refused" }
  | { readonly kind: "fault"; readonly what: string };

const mostMilliseconds = 1000;
const mostEvents = 200_000;

type Read = () => Scenario | Promise<Scenario>;

/** What came of one reading, and the processor time that it took. */
async function reading(read: Read) {
  const start = process.cpuUsage();
  let scenario: Scenario | undefined;
  let failure: unknown;
  try {
    scenario = await read();
  } catch (error) {
    failure = error;
  }
  const { user, system } = process.cpuUsage(start);
  return { scenario, failure, milliseconds: (user + system) / 1000 };
}

/** Judges how a scenario is read, and runs one replication of what is valid. */
export async function judge(read: Read, patience: number): Promise<Verdict> {
  const { scenario, failure, milliseconds } = await reading(read);
  const fault = (what: string): Verdict => ({ kind: "fault", what });
  if (polluted()) return fault("a prototype was changed");
  // Neighbours on the machine can only add to a time, so one that is too long is taken again.
  const most = mostMilliseconds * patience;
  if (milliseconds > most) {
    const least = Math.min((await reading(read)).milliseconds, (await reading(read)).milliseconds);
    if (least > most) return fault(`it took ${least.toFixed(0)} ms, the least of three`);
  }
  if (scenario !== undefined) return runs(scenario);
  if (!(failure instanceof ScenarioError)) return fault(stackOf(failure));
  return refusal(failure) ?? { kind: "refused" };
}

function refusal({ issues, message }: ScenarioError): Verdict | undefined {
  const fault = (what: string): Verdict => ({ kind: "fault", what });
  if (issues.length === 0) return fault("a refusal without an issue");
  if (/^\s+at .*:\d+:\d+\)?$/m.test(message))
    return fault(`a stack trace in the message: ${message.slice(0, 300)}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/.test(message))
    return fault(`a control character in the message: ${JSON.stringify(message).slice(0, 300)}`);
  if (
    issues.some(
      ({ line, column }) => !Number.isInteger(line) || !Number.isInteger(column) || line < 0 || column < 0,
    )
  )
    return fault("a place that is none");
  if (/root:.*:0:0/.test(message)) return fault("a file outside the tree was read");
  return undefined;
}

/** One replication of the last alternative, under a cap of events. */
function runs(scenario: Scenario): Verdict {
  try {
    simulate(planSchedule(scenario, scenario.alternatives.at(-1)!), {
      seed: "fuzz",
      replication: 1,
      listeners: [],
      mostEvents,
    });
  } catch (error) {
    if (!(error instanceof RangeError && /more than \d+ events/.test(error.message)))
      return { kind: "fault", what: `valid, but: ${stackOf(error)}` };
  }
  return polluted() ? { kind: "fault", what: "a prototype was changed" } : { kind: "valid" };
}

const known = new Map(
  [Object.prototype, Array.prototype, Function.prototype].map((each) => [each, Reflect.ownKeys(each).length]),
);

function polluted(): boolean {
  return (
    [...known].some(([prototype, keys]) => Reflect.ownKeys(prototype).length !== keys) || "polluted" in {}
  );
}

function stackOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split("\n").slice(0, 6).join(" | ")
    : String(error);
}
