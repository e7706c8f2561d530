import { tyche } from "./tyche.ts";
import type { Streams } from "./uniform.ts";

/**
 * The random streams of one replication: a function that opens the stream of an entity by its name.
 *
 * A stream depends on nothing but seed, replication and entity, so that adding an entity moves no draw of another,
 * and replication 7 alone equals replication 7 of 1,000. Each call opens the stream at its beginning. An entity
 * takes one number a purpose in a fixed order that only grows at its end.
 *
 * The generator is Tyche-i (S. Neves and F. Araujo, 2011, Fast and Small Nonlinear Pseudorandom Number Generators
 * for Computer Simulation), seeded with the text `seed|replication|entity`. It is chosen because the first draws of
 * streams whose names differ in one character are independent, which fails for the other small generators of
 * seedrandom.
 */
export function streams(seed: string, replication: number): Streams {
  return tyche(`${seed}|${replication}|`);
}
