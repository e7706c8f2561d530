// The map, compiled
export { type Network, network, type Zone } from "./network.ts";
export type { Leg, Route } from "./route.ts";
export { pointWithin } from "./region.ts";

// Great circles
export { type Direction, direction, earthRadius, type Point, pointOf } from "./sphere.ts";
export { type Course, courseBetween, directionAlong, separationKm } from "./course.ts";

// Who meets whom, and when
export { interceptTime, isThereWithin } from "./intercept.ts";
export { type Arc, arcWithin, hoursToEnter } from "./approach.ts";

// What to warn of
export { routeWarnings } from "./routeWarnings.ts";
export { type LandTest, landWarnings } from "./landWarnings.ts";

// A heap, for whoever looks for the least of many
export { BinaryHeap } from "./binaryHeap.ts";
