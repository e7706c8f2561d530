/** Why a known shipment got no response, in the order in which an asset is tested. */

export const missReasons = [
  "capability",
  "maintenance",
  "weather",
  "endurance",
  "reach",
  "busy",
  "outranked",
] as const;
export type MissReason = (typeof missReasons)[number];
