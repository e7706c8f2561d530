/** Gives the page its controls. Nothing runs before one of them is used. */

import { type Language, languages } from "../../language/index.ts";
import type { ResultsBlock } from "../../page/results.ts";
import type { LiveContents } from "../contents.ts";
import type { LiveFurniture } from "../section.ts";
import { type LiveWords, liveWords } from "../words.ts";
import { againControl } from "./again.ts";
import { Crew, hands } from "./crew.ts";
import { byId, dataOf } from "./element.ts";
import { replayControl } from "./player.ts";
import { storyControl } from "./stories.ts";
import { trialControl } from "./trialControl.ts";

/** What every control works with. */
export type Desk = {
  readonly contents: LiveContents;
  readonly furniture: LiveFurniture;
  readonly results: () => ResultsBlock;
  readonly say: LiveWords;
  readonly language: Language;
  /** Workers, hired when they are first asked. */
  readonly crew: () => Crew;
};

/** The basis of the page's own question. */
export const pageBasis = 0;

export function attach(): void {
  const program = document.currentScript?.textContent ?? "";
  const contents = dataOf<LiveContents>("picket-live");
  const furniture = dataOf<LiveFurniture>("picket-live-furniture");
  let pool: Crew | undefined;
  const desk: Desk = {
    contents,
    furniture,
    results: () => dataOf<ResultsBlock>("picket-results"),
    say: liveWords[furniture.language],
    language: languages[furniture.language],
    crew: () => {
      if (pool === undefined) {
        pool = new Crew(program, hands());
        pool.give({ id: pageBasis, contents });
      }
      return pool;
    },
  };
  againControl(desk, byId("live-again"));
  trialControl(desk, byId("live-trial"));
  const story = storyControl(desk, byId("live-story"));
  replayControl(desk, byId("live-replay"), story);
  byId("live-idle").hidden = true;
  byId("live-controls").hidden = false;
  byId("live-more").hidden = false;
}
