import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A file of this folder compiled as the package is, into modules that share chunks; its path. */
export async function bundled(name: string): Promise<string> {
  const folder = path(`../node_modules/.cache/picket-bench/${name}`);
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: [path(`${name}.ts`)],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["simjs", "simscript", "esbuild", "tsx"],
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
  });
  return `${folder}/${name}.mjs`;
}
