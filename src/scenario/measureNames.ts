const words = (text: string): readonly string[] => text.split(" ");

/** The measures of the contract; any of them may be followed by `.PART`. Those of a plug-in are not known here. */
export const measureNames: readonly string[] = [
  ...words("departed cued detected known responded intercepted disrupted delivered").map(
    (stage) => `shipments_${stage}`,
  ),
  ...words(
    "awareness_rate detection_rate response_rate interception_rate success_rate removal_rate case_response_rate",
  ),
  ...words("opened answered false").map((kind) => `cases_${kind}`),
  ...words("intended departed delivered seized jettisoned lost abandoned unresolved removed replacement").map(
    (place) => `kg_${place}`,
  ),
  ...words("capability maintenance weather endurance reach busy outranked addressable").map(
    (reason) => `missed_${reason}`,
  ),
  ...words(
    "cost_total value_removed kg_per_month shipments_per_month transit_time utilization on_station hulls days_under_way",
  ),
  ...words("inspected seizure_effectiveness wait_lawful"),
  ...words("displacement net_effect route_shift active_routes return_time price"),
];
