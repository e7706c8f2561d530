/** A mistake in the model, with the simulated time, the call and, inside a process, the process. */
export class SimulationError extends Error {
  override readonly name: string = "SimulationError";
  /** Simulated time at which the mistake was made. */
  readonly time: number;
  /** Which event of the run it was, counted from 1; 0 before the first. */
  readonly event: number;
  /** The name of the process that made it, if one was running. */
  readonly process: string | undefined;
  /** The call that was refused, such as `hold(-1)`. */
  readonly call: string;

  constructor(
    place: { time: number; event: number; process: string | undefined; call: string },
    rule: string,
    options?: ErrorOptions,
  ) {
    super(
      `${place.call} at time ${place.time}${place.process === undefined ? "" : ` in ${place.process}`}: ${rule}`,
      options,
    );
    this.time = place.time;
    this.event = place.event;
    this.process = place.process;
    this.call = place.call;
  }
}
