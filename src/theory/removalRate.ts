/** A year's account, in any one unit of mass. */
export interface Account {
  readonly seized: number;
  /** Seen to be jettisoned or scuttled. */
  readonly jettisoned: number;
  /** All that set out, as documented. */
  readonly departed: number;
}

/** The removal rate: what was seized or seen to be destroyed, over the documented flow (U.S. National Drug Control Strategy 2010). */
export const removalRate = ({ seized, jettisoned, departed }: Account): number =>
  (seized + jettisoned) / departed;
