/** The button that runs the comparison again and says whether every number agrees. */

import { type Comparison, type Executor, experiment, type Progress } from "../../../experiment/index.ts";
import { whole } from "../../language/index.ts";
import { type Agreement, agreement } from "../agreement.ts";
import { questionOf } from "../contents.ts";
import type { Desk } from "./attach.ts";
import { pageBasis } from "./attach.ts";
import { made } from "./element.ts";

/** Discrepancies that are shown. */
const mostShown = 20;

export function againControl(desk: Desk, place: HTMLElement): void {
  const { say } = desk;
  const start = made("button", { type: "button", id: "live-again-start" }, say.again);
  const stop = made("button", { type: "button", hidden: true }, say.stop);
  const bar = made("progress", { hidden: true, max: 1, value: 0, "aria-label": say.again });
  const said = made("div", { className: "said", role: "status", id: "live-again-said" });
  place.append(start, stop, bar, said);
  start.addEventListener("click", async () => {
    const ended = new AbortController();
    stop.onclick = () => ended.abort(new Error(say.stopped));
    start.disabled = true;
    stop.hidden = bar.hidden = false;
    const began = performance.now();
    try {
      const again = await runAgain(desk, ended.signal, ({ done, total }) => {
        bar.value = done / total;
        said.textContent = say.running(done, total, timeLeft(desk, began, done / total));
      });
      said.replaceChildren(...verdict(desk, agreement(desk.results().result, again)));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      said.textContent = ended.signal.aborted ? say.stopped : say.failed(why);
    }
    start.disabled = false;
    stop.hidden = bar.hidden = true;
  });
}

function timeLeft({ say }: Desk, began: number, share: number): string {
  const gone = (performance.now() - began) / 1000;
  return gone < 2 || share <= 0 ? "" : say.left(Math.ceil((gone * (1 - share)) / share));
}

function runAgain(
  { contents, crew: pool }: Desk,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Comparison> {
  const { scenario, question } = questionOf(contents);
  const executor: Executor = async (_, work, onBlock) => {
    const orders: Promise<void>[] = [];
    for (let task = work.take(() => 1); task !== undefined; task = work.take(() => 1)) {
      const { alternative, from: replication } = task;
      const order = { kind: "run", basis: pageBasis, alternative, replication } as const;
      orders.push(pool().ask(order, signal).then(onBlock));
    }
    await Promise.all(orders);
  };
  return experiment(scenario, question, { executor, onProgress, signal });
}

function verdict({ say, language }: Desk, { compared, discrepancies }: Agreement): readonly HTMLElement[] {
  const count = whole(compared, language.locale);
  if (discrepancies.length === 0) return [made("p", { className: "good" }, say.agrees(count))];
  const wrong = whole(discrepancies.length, language.locale);
  const rows = discrepancies
    .slice(0, mostShown)
    .map(({ where, shown, again }) =>
      made(
        "tr",
        {},
        made("th", { scope: "row" }, where),
        made("td", {}, String(shown)),
        made("td", {}, String(again)),
      ),
    );
  const heads = [say.where, say.shown, say.computed].map((text) => made("th", { scope: "col" }, text));
  return [
    made("p", { className: "bad" }, say.disagrees(wrong, count)),
    made(
      "div",
      { className: "scroll", tabIndex: 0 },
      made("table", {}, made("thead", {}, made("tr", {}, ...heads)), made("tbody", {}, ...rows)),
    ),
  ];
}
