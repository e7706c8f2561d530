import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** A file of this folder compiled into one module, as the package is; its path. */
export async function bundled(name: string): Promise<string> {
  const program = path(`../node_modules/.cache/picket-bench/${name}.mjs`);
  await build({
    entryPoints: [path(`${name}.ts`)],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    external: ["simjs", "simscript", "esbuild", "tsx"],
    banner: { js: 'import { createRequire as cr } from "node:module"; const require = cr(import.meta.url);' },
  });
  return program;
}
