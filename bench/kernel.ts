import type { Work } from "./work.ts";
import { holds } from "./works/holds.ts";
import { mm1 } from "./works/mm1.ts";
import { store } from "./works/store.ts";

/** The works that need nothing but what the engine had from its beginning: `npm run bench:against` compares commits by them. */
export const works: readonly Work[] = [mm1, store, ...holds];
