/** The address of a queue: as given, or from the environment, where a password is seen by nobody. */

import { UsageError } from "./failure.ts";

export function queueAddress(given: string | true | undefined): string {
  const address = typeof given === "string" ? given : process.env["PICKET_QUEUE"];
  if (address === undefined || address === "") {
    throw new UsageError("--queue: expected an address such as redis://host:6379, or one in PICKET_QUEUE");
  }
  return address;
}
