/** Does n units of work and returns how many it did. */
export type Contestant = (n: number) => number | Promise<number>;

/** One thing to be timed: the same work, written for picket and for its peers. */
export interface Work {
  readonly name: string;
  /** What is counted: "customers" or "events". */
  readonly unit: string;
  /** Units in a measured run of picket and, unless `peerUnits` says otherwise, of a peer. */
  readonly units: number;
  /** Units for peers that would take minutes. */
  readonly peerUnits?: Readonly<Record<string, number>>;
  readonly picket: Contestant;
  readonly peers: Readonly<Record<string, Contestant>>;
  /** The ratio to the peer simjs below which a change may not land, and the one to aim for. */
  readonly goal?: { readonly must: number; readonly aim: number };
}
