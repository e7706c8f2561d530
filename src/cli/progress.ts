/** Progress with its rate and the time left, to standard error: a moving line on a terminal, plain or JSON lines elsewhere. */

import type { LeadingChange, Progress } from "../experiment/index.ts";
// File by file: numbers are all that progress needs of the report.
import { inScale, scaleForDifference } from "../report/text/numbers.ts";

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

/** What work is called, and what people call an alternative. */
export type Names = { readonly work: string; readonly alternative: (id: string) => string };

/** Shows progress on a stream; `clock` gives milliseconds. */
export function progressLine(
  { work, alternative }: Names,
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
        `${words(pace.elapsed)} elapsed`,
        ...(pace.left === null ? [] : [`about ${words(pace.left)} left`]),
        ...(leading === undefined ? [] : [changeText(leading, alternative)]),
      ];
      show(`${work}: ${parts.join(", ")}`);
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
    update: nowAndThen(250, clock, ({ leading, ...progress }, { rate, elapsed, left }) => {
      const line = {
        ...{ name, ...progress, rate },
        ...{ secondsGone: elapsed / 1000, secondsLeft: left === null ? null : left / 1000 },
        leading: leading ?? null,
      };
      stream.write(`${JSON.stringify(line)}\n`);
    }),
    end: () => {},
  };
}

/** How fast it goes: replications a second, milliseconds elapsed and left (null: not yet known). */
type Pace = { readonly rate: number; readonly elapsed: number; readonly left: number | null };

/** The first replications run before code is compiled and caches are full; the time left is measured from what follows. */
const pilot = 8;

/** Calls at most once a pause, and when all is done. What was kept from earlier does not count as speed. */
function nowAndThen(
  pause: number,
  clock: () => number,
  show: (progress: Progress, pace: Pace) => void,
): (progress: Progress) => void {
  const began = clock();
  let shown = began;
  let warm: { readonly run: number; readonly at: number } | undefined;
  return (progress) => {
    const now = clock();
    const { done, total, kept } = progress;
    const run = done - kept;
    if (warm === undefined && run >= pilot) warm = { run, at: now };
    if (now - shown < pause && (done < total || pause > 1000)) return;
    shown = now;
    const elapsed = now - began;
    const rate = elapsed === 0 ? 0 : (1000 * run) / elapsed;
    const perRun = warm === undefined || run < 2 * warm.run ? null : (now - warm.at) / (run - warm.run);
    show(progress, { rate, elapsed, left: perRun === null ? null : perRun * (total - done) });
  };
}

const rateText = (rate: number): string => (rate >= 10 ? rate.toFixed(0) : rate.toPrecision(2));

/** "leading so far: sixteen ships, 238 t [220, 256] less than with five ships", in the units of the table. */
function changeText(
  { alternative, baseline, estimate, low, high }: LeadingChange,
  name: Names["alternative"],
): string {
  const scale = scaleForDifference("kg", Math.max(...[estimate, low, high].map((kg) => Math.abs(kg ?? 0))));
  const less = (kg: number) => inScale(0 - kg, scale);
  const interval = low === null || high === null ? "" : ` [${less(high)}, ${less(low)}]`;
  return `leading so far: ${name(alternative)}, ${less(estimate)} ${scale.unit}${interval} less than with ${name(baseline)}`;
}

/** Milliseconds as "7 s", "3 min 20 s", "2 h 05 min". */
function words(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
  return `${Math.floor(seconds / 3600)} h ${String(Math.floor((seconds % 3600) / 60)).padStart(2, "0")} min`;
}
