/** How a command ends badly: a clear line, never a stack trace, and an exit code that says whose mistake it was. */

/** 0 done, 1 failed, 2 bad input or usage, 130 interrupted. */
export const exitCodes = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const;

/** Errors by which the input or the question is at fault. */
const inputErrors = new Set(["ScenarioError", "QuestionError", "PluginError", "UsageError"]);

/** Bad usage of the command line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Prints what went wrong to standard error and says with which code to exit. */
export function report(error: unknown): number {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Error && inputErrors.has(error.name) ? exitCodes.badInput : exitCodes.failed;
}

/** What the operating system says, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file or folder",
    ENOTDIR: "a part of its path is not a folder",
    EEXIST: "a part of its path is not a folder",
    EACCES: "permission is denied",
    EPERM: "permission is denied",
    EROFS: "it is on a read-only disk",
    ENOSPC: "the disk is full",
    EISDIR: "it is a folder",
  };
  return (code === undefined ? undefined : known[code]) ?? message;
}
