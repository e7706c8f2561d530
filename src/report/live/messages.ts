/** What a page and its workers say to one another. */

import type { Block } from "../../experiment/index.ts";
import type { Language } from "../language/index.ts";
import type { StoryLines } from "../story/index.ts";
import type { LiveContents } from "./contents.ts";
import type { Replay } from "./replay.ts";

/** What a worker computes with: the question of the page, or that of a trial. */
export type Basis = { readonly id: number; readonly contents: LiveContents };

export type Order =
  | {
      readonly kind: "run";
      readonly basis: number;
      readonly alternative: string;
      readonly replication: number;
    }
  | {
      readonly kind: "replay";
      readonly basis: number;
      readonly alternative: string;
      readonly replication: number;
    }
  | {
      readonly kind: "story";
      readonly basis: number;
      readonly alternative: string;
      readonly replication: number;
      readonly subject: string;
      readonly language: Language["tag"];
    };

/** A worker is given a basis before the first order that names it. */
export type ToWorker = { readonly kind: "basis"; readonly basis: Basis } | Order;

export type Answers = { readonly run: Block; readonly replay: Replay; readonly story: StoryLines };

export type FromWorker =
  | { readonly kind: "done"; readonly answer: Answers[keyof Answers] }
  | { readonly kind: "failed"; readonly why: string };
