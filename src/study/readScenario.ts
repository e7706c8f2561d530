import { closeSync, constants, existsSync, fstatSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { limits, parseScenario, type Scenario, ScenarioError } from "../scenario/index.ts";

/** How a scenario file is read. */
export interface ReadOptions {
  /** Changes on top of the file, `path=value` each. */
  readonly set?: readonly string[];
}

/**
 * Reads a scenario file. What it extends may stand in its own folder or below, or among the scenarios that come with
 * picket (`picket:NAME.yaml`). Throws a ScenarioError; a file that cannot be read is `PATH: cannot be read: ...`.
 */
export async function readScenario(path: string, { set = [] }: ReadOptions = {}): Promise<Scenario> {
  const text = textOf(path);
  const folders = [dirname(realpathSync(path)), packagedScenarios()].filter((folder) => folder !== undefined);
  return parseScenario(text, { file: path, set, read: (wanted) => confined(wanted, folders) });
}

function textOf(path: string): string {
  try {
    return readText(path);
  } catch (error) {
    const found = reason(error);
    const place = { file: path, line: 0, column: 0 };
    const issue = {
      ...place,
      path: "",
      expected: "a scenario file that can be read",
      found,
      message: `cannot be read: ${found}`,
    };
    throw new ScenarioError([issue], `${path}: ${issue.message}`);
  }
}

function confined(path: string, folders: readonly string[]): string {
  const packaged = packagedScenarios();
  const wanted = path.startsWith("picket:")
    ? join(packaged ?? "", path.slice("picket:".length))
    : resolve(path);
  let real: string;
  try {
    real = realpathSync(wanted);
  } catch (error) {
    throw new Error(`${path}, which cannot be read: ${reason(error)}`);
  }
  if (!folders.some((folder) => real.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))) {
    throw new Error(`${path}, which lies outside the folder of the scenario`);
  }
  try {
    return readText(real);
  } catch (error) {
    throw new Error(`${path}, which cannot be read: ${reason(error)}`);
  }
}

/** The text of a regular file of at most 5 MB; what it is, is looked at after it was opened, so that it cannot change. */
function readText(path: string): string {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const about = fstatSync(file);
    if (about.isDirectory()) throw new Error("it is a directory");
    if (!about.isFile()) throw new Error("it is not a regular file");
    if (about.size > limits.bytes)
      throw new Error(`it has ${(about.size / 1e6).toFixed(1)} MB, more than 5 MB`);
    const bytes = new Uint8Array(about.size + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      read = readSync(file, bytes, length, bytes.length - length, null);
    }
    if (length > about.size) throw new Error("it changed while it was read");
    return utf8(bytes.subarray(0, length));
  } finally {
    closeSync(file);
  }
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Error("it is not UTF-8 text");
  }
}

function reason(error: unknown): string {
  const code = (error as { code?: string }).code;
  const known: Readonly<Record<string, string>> = {
    ENOENT: "there is no such file",
    ENOTDIR: "there is no such file",
    EACCES: "permission is denied",
    EISDIR: "it is a directory",
    ELOOP: "its links lead in a circle",
    ENXIO: "it is not a regular file",
    ENAMETOOLONG: "its name is too long",
  };
  if (code !== undefined) return known[code] ?? code;
  return error instanceof Error ? error.message : String(error);
}

/** The folder of the scenarios that come with picket: beside `src` or `dist`, wherever this file was bundled to. */
export function packagedScenarios(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "scenarios"))) {
      return realpathSync(join(folder, "scenarios"));
    }
    if (folder === dirname(folder)) return undefined;
  }
}
