import { mmc, type PoissonQueue } from "./mmc.ts";
import type { QueueMeasures } from "./queueMeasures.ts";

/** M/M/1: one server and one queue without end; with load rho the mean number present is rho / (1 - rho). */
export const mm1 = (queue: PoissonQueue): QueueMeasures => mmc(1, queue);
