import type { Work } from "./work.ts";
import { holds } from "./works/holds.ts";
import { mm1 } from "./works/mm1.ts";
import { more } from "./works/more.ts";
import { store } from "./works/store.ts";
import { transitZoneWork } from "./works/transitZone.ts";

/** Everything that `npm run bench` times, in the order of the report. */
export const works: readonly Work[] = [transitZoneWork, mm1, store, ...holds, ...more];
