/** A place in a scenario file; line and column count from 1, and are 0 for a scenario given as data. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake or warning: where it is, what was expected there and what was found. */
export interface Issue extends Place {
  /** Dotted path of the parameter, such as `assets.cutter.speed`; empty for the file as a whole. */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  /** The nearest known name or a remedy, as it is printed after the message. */
  readonly suggestion?: string;
  /** A second place that the mistake is about, such as the node that a leg does not reach. */
  readonly other?: Place & { readonly path: string };
  /** `expected ...; found ...`, in one line. */
  readonly message: string;
}

/** The scenario holds mistakes; the message lists all of them, sorted by position, each with its line of the file. */
export class ScenarioError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[], message: string) {
    super(message);
    this.name = "ScenarioError";
    this.issues = issues;
  }
}
