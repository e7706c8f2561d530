/** Which history is meant: an alternative and a replication. */

import type { Episode } from "../../story/index.ts";
import type { Desk } from "./attach.ts";
import { labelled, made } from "./element.ts";

export type Chooser = {
  readonly elements: readonly HTMLElement[];
  readonly get: () => Episode;
  readonly set: (episode: Episode) => void;
};

export function chooser({ say, contents, furniture }: Desk, name: string): Chooser {
  const alternative = made("select", { id: `live-${name}-alternative` });
  for (const id of contents.alternatives) {
    alternative.append(made("option", { value: id }, furniture.names[id] ?? id));
  }
  const { from, to } = contents;
  const replication = made("input", {
    ...{ type: "number", id: `live-${name}-replication`, min: from, max: to, value: from },
  });
  return {
    elements: [labelled(say.alternative, alternative), labelled(say.replication, replication)],
    get: () => ({
      alternative: alternative.value,
      replication: Math.max(from, Math.min(to, Math.round(replication.valueAsNumber) || from)),
    }),
    set: (episode) => {
      alternative.value = episode.alternative;
      replication.value = String(episode.replication);
    },
  };
}
