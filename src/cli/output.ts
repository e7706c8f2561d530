/** Standard output, whose reader may leave early: `picket compare ... | head` is no failure. */

let left = false;

/** Takes note when the reader leaves, instead of failing. */
export function watchReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    left = true;
  });
  // Progress that nobody can read is no reason to stop.
  process.stderr.on("error", () => {});
}

/** Prints text for the command's answer. */
export function print(text: string): void {
  if (!left) process.stdout.write(text);
}

/** Prints data as JSON. */
export const printJson = (value: unknown): void => print(`${JSON.stringify(value, undefined, 2)}\n`);

/** Whether nobody reads any more. */
export const readerLeft = (): boolean => left;

/** Characters in a line of the terminal; undefined elsewhere. */
export const terminalWidth = (): number | undefined => process.stdout.columns;

/** Characters in a line of an answer: those of the terminal, at most 100. */
export const answerWidth = (): number => Math.min(terminalWidth() ?? 100, 100);
