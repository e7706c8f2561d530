/** What the operating system says, in words. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : known[code]) ?? error.message;
}

const known: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of its path is no folder",
  EEXIST: "a part of its path is no folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "it is on a read-only disk",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EISDIR: "it is a folder",
};

/** What is kept cannot be read or written; the message names the file and says why. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}
