// What happened to one shipment or case, in sentences

export { type MissExample, type Misses, type MissRank, misses, missesText } from "./missed.ts";
export type { Asked, Chance, Moment } from "./moment.ts";
export { type Audience, type Episode, retell } from "./retell.ts";
export {
  NobodyOfThatName,
  type Otherwise,
  type Story,
  type StoryLines,
  story,
  storyLines,
  storyText,
} from "./story.ts";
export type { Telling } from "./tell.ts";
