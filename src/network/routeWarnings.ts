/** Flows that may take a route without measures of its own. */

import { type Issue, placedWarnings, type Scenario } from "../scenario/index.ts";
import { mostChoices } from "./choosable.ts";
import { mostListed } from "./flowRoutes.ts";
import { network } from "./network.ts";

/** The warnings of a scenario that need the routes on its map, sorted by their places in its text. */
export const routeWarnings = (scenario: Scenario): readonly Issue[] =>
  placedWarnings(scenario, ({ world, warn }) => {
    for (const [id, { isComplete }] of network(world).routes) {
      if (isComplete) continue;
      warn(
        ["flows", id, "load"],
        `a cheapest route known for all loads after ${mostChoices} tries`,
        "more kinds of load",
        `every load takes its cheapest route, but only the ${mostListed} shortest and those found have measures of their own: name the routes`,
      );
    }
  });
