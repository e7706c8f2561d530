/** Tells the story of a shipment that is named or chosen on the map. */

import type { StoryLines } from "../../story/index.ts";
import type { Desk } from "./attach.ts";
import { pageBasis } from "./attach.ts";
import { type Chooser, chooser } from "./chooser.ts";
import { labelled, made } from "./element.ts";

/** Tells the story of a name in a history. */
export type Teller = (
  episode: { readonly alternative: string; readonly replication: number },
  name: string,
) => void;

export function storyControl(desk: Desk, place: HTMLElement): Teller {
  const { say, crew: pool, language } = desk;
  const chosen: Chooser = chooser(desk, "story");
  const name = made("input", { type: "text", id: "live-story-name", autocomplete: "off", spellcheck: false });
  const tell = made("button", { type: "button", id: "live-story-tell" }, say.tell);
  const told = made("div", { className: "said", role: "status", id: "live-story-told" });
  place.append(...chosen.elements, labelled(say.shipment, name), tell, told);
  let latest = new AbortController();
  const show: Teller = async (episode, subject) => {
    if (subject === "") return;
    chosen.set(episode);
    name.value = subject;
    latest.abort(new Error("another story"));
    latest = new AbortController();
    const { signal } = latest;
    told.textContent = say.loading;
    try {
      const order = { kind: "story", basis: pageBasis, ...episode, subject, language: language.tag } as const;
      const lines = await pool().ask(order, signal);
      if (!signal.aborted) told.replaceChildren(...setInLines(lines));
    } catch (error) {
      if (!signal.aborted)
        told.textContent = say.failed(error instanceof Error ? error.message : String(error));
    }
  };
  const ask = () => show(chosen.get(), name.value.trim());
  tell.addEventListener("click", ask);
  name.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") ask();
  });
  return show;
}

/** The lines of a story as elements: a list of moments, what decided below each. */
function setInLines({ head, moments, end }: StoryLines): readonly HTMLElement[] {
  const told = moments.map(({ when, text, below }) =>
    made(
      "li",
      {},
      made("span", { className: "when" }, when),
      ` ${text}`,
      ...below.map((line) => made("p", { className: "soft" }, line)),
    ),
  );
  const [first, ...rest] = head;
  return [
    made("p", { className: "good" }, first!),
    ...rest.map((line) => made("p", { className: "soft" }, line)),
    made("ol", { className: "story" }, ...told),
    ...end.map((line) => made("p", {}, line)),
  ];
}
