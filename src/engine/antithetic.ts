import type { Uniform } from "./uniform.ts";

/** The antithetic twin of a stream: it returns 1 - u wherever the stream returns u, exactly. */
export function antithetic(uniform: Uniform): Uniform {
  return () => 1 - uniform();
}
