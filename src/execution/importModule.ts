/** Imports a module of the user's: JavaScript as it is, TypeScript with the help of tsx. */

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

export type Module = Readonly<Record<string, unknown>>;

/** Throws an Error whose message says in one line why the module cannot be had. */
export async function importModule(module: URL | string): Promise<Module> {
  const url = module instanceof URL ? module : pathToFileURL(resolve(module));
  try {
    return isTypeScript(url) ? unwrapped(await importTypeScript(url)) : await import(url.href);
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
}

const isTypeScript = ({ pathname }: URL): boolean => /\.[cm]?ts$/.test(pathname);

/** Node 20 knows no TypeScript; a program that runs under tsx already does. */
async function importTypeScript(url: URL): Promise<Module> {
  try {
    return await import(url.href);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_UNKNOWN_FILE_EXTENSION") throw error;
  }
  // The name is not a literal, so that bundlers leave it alone.
  const loader = "tsx/esm/api";
  const { tsImport } = await import(loader).catch(() => {
    throw new Error("TypeScript needs tsx beside picket: npm install tsx");
  });
  return tsImport(url.href, import.meta.url);
}

/** Outside a package of ES modules, TypeScript becomes CommonJS, whose exports stand below `default`. */
function unwrapped(module: Module): Module {
  const inner = module["default"];
  return typeof inner === "object" && inner !== null && "__esModule" in inner ? (inner as Module) : module;
}

function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if ((error as NodeJS.ErrnoException).code === "ERR_MODULE_NOT_FOUND") {
    return message.replace(/ imported from .*/s, "").replace(/^Cannot find module/, "there is no module");
  }
  return message
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join(" / ");
}
