/** Progress with its rate and the time left, to standard error: a moving line on a terminal, plain or JSON lines elsewhere. */

import type { LeadingChange, Progress } from "../experiment/index.ts";

export type ProgressLine = {
  readonly update: (progress: Progress) => void;
  /** Takes the moving line away. */
  readonly end: () => void;
};

/** Where progress goes: a terminal or a file. */
export type ProgressStream = {
  readonly isTTY?: boolean | undefined;
  readonly write: (text: string) => unknown;
};

/** Shows nothing at all. */
export const silent: ProgressLine = { update: () => {}, end: () => {} };

/** Shows progress on a stream, for work that is called `name`; `clock` gives milliseconds. */
export function progressLine(
  name: string,
  stream: ProgressStream,
  clock: () => number = () => performance.now(),
): ProgressLine {
  const moving = stream.isTTY === true;
  const show = (text: string) => stream.write(moving ? `\r\u001b[K${text}` : `${text}\n`);
  return {
    update: nowAndThen(moving ? 100 : 5000, clock, (progress, pace) => {
      const { done, total, failed, kept, leading } = progress;
      const parts = [
        `${done} of ${total} replications`,
        ...(kept === 0 ? [] : [`${kept} kept from earlier`]),
        ...(failed === 0 ? [] : [`${failed} failed`]),
        `${rateText(pace.rate)} a second`,
        `${words(pace.gone)} gone`,
        ...(pace.left === null ? [] : [`about ${words(pace.left)} left`]),
        ...(leading === undefined ? [] : [changeText(leading)]),
      ];
      show(`${name}: ${parts.join(", ")}`);
    }),
    end: () => {
      if (moving) stream.write("\r\u001b[K");
    },
  };
}

/** One JSON object a line, at most four a second and one at the end (docs/schema/progress.schema.json). */
export function progressJson(
  name: string,
  stream: ProgressStream,
  clock: () => number = () => performance.now(),
): ProgressLine {
  return {
    update: nowAndThen(250, clock, ({ leading, ...progress }, { rate, gone, left }) => {
      const line = {
        ...{ name, ...progress, rate },
        ...{ secondsGone: gone / 1000, secondsLeft: left === null ? null : left / 1000 },
        leading: leading ?? null,
      };
      stream.write(`${JSON.stringify(line)}\n`);
    }),
    end: () => {},
  };
}

/** How fast it goes: replications a second, milliseconds gone and left (null: not yet known). */
type Pace = { readonly rate: number; readonly gone: number; readonly left: number | null };

/** Calls at most once a pause, and when all is done. What was kept from earlier does not count as speed. */
function nowAndThen(
  pause: number,
  clock: () => number,
  show: (progress: Progress, pace: Pace) => void,
): (progress: Progress) => void {
  const began = clock();
  let shown = began;
  return (progress) => {
    const now = clock();
    const { done, total, kept } = progress;
    if (now - shown < pause && (done < total || pause > 1000)) return;
    shown = now;
    const gone = now - began;
    const run = done - kept;
    const rate = gone === 0 ? 0 : (1000 * run) / gone;
    show(progress, { rate, gone, left: run === 0 ? null : (gone / run) * (total - done) });
  };
}

const rateText = (rate: number): string => (rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2));

/** "ten-ships delivers -1,200 kg against today (-1,600 to -800)". */
function changeText({ alternative, baseline, estimate, low, high }: LeadingChange): string {
  const kg = (value: number) => Math.abs(value).toLocaleString("en-US", { maximumFractionDigits: 0 });
  const signed = (value: number) => `${value < 0 ? "-" : "+"}${kg(value)}`;
  const interval = low === null || high === null ? "" : ` (${signed(low)} to ${signed(high)})`;
  return `${alternative} delivers ${signed(estimate)} kg against ${baseline}${interval}`;
}

/** Milliseconds as "7 s", "3 min 20 s", "2 h 05 min". */
function words(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")} min`;
}
