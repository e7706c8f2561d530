import type { Process } from "./process.ts";
import { NOBODY } from "./waiter.ts";

/** Whom a process that ends gives its units back to. */
export interface Lender {
  readonly label: string;
  giveBack(holding: Holding): void;
}

/** Units that a process holds since one grant. Linked twice: into its process's holdings and into its lender's. */
export class Holding {
  process: Process<unknown>;
  readonly lender: Lender;
  units = 0;
  /** When it was granted, less what had been used before a preemption. */
  since = 0;
  priority = 0;
  /** The next older holding of the same process. */
  older: Holding | undefined = undefined;
  /** The neighbours among the holdings of one lender, in order of grant. */
  previous: Holding | undefined = undefined;
  next: Holding | undefined = undefined;

  constructor(process: Process<unknown>, lender: Lender) {
    this.process = process;
    this.lender = lender;
  }
}

/** All holdings of one lender, in order of grant. Holdings are used again, so that a grant allocates nothing. */
export class Holdings {
  first: Holding | undefined = undefined;
  private last: Holding | undefined = undefined;
  private spare: Holding | undefined = undefined;
  private readonly lender: Lender;

  constructor(lender: Lender) {
    this.lender = lender;
  }

  add(process: Process<unknown>, units: number, priority: number, since: number): void {
    let holding = this.spare;
    if (holding === undefined) {
      holding = new Holding(process, this.lender);
    } else {
      this.spare = holding.older;
      holding.process = process;
    }
    holding.units = units;
    holding.priority = priority;
    holding.since = since;
    holding.older = process.held;
    process.held = holding;
    const { last } = this;
    holding.previous = last;
    holding.next = undefined;
    if (last === undefined) this.first = holding;
    else last.next = holding;
    this.last = holding;
  }

  remove(holding: Holding): void {
    const { process, previous, next } = holding;
    if (process.held === holding) {
      process.held = holding.older;
    } else {
      let newer = process.held!;
      while (newer.older !== holding) newer = newer.older!;
      newer.older = holding.older;
    }
    if (previous === undefined) this.first = next;
    else previous.next = next;
    if (next === undefined) this.last = previous;
    else next.previous = previous;
    holding.process = NOBODY;
    holding.older = this.spare;
    this.spare = holding;
  }

  /**
   * Whom of those who `may` be one to take units from: the least pressing first (greatest priority number), and
   * among equals the one granted last, who loses the least work.
   * @returns as many victims as it takes to gain `units`; all that there are, if these cannot give so many.
   */
  victims(units: number, may: (holding: Holding) => boolean): Holding[] {
    const candidates: Holding[] = [];
    for (let holding = this.last; holding !== undefined; holding = holding.previous) {
      if (may(holding)) candidates.push(holding);
    }
    candidates.sort((a, b) => b.priority - a.priority);
    let gained = 0;
    let count = 0;
    while (gained < units && count < candidates.length) gained += candidates[count++]!.units;
    return candidates.slice(0, count);
  }
}
