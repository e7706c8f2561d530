/** The columns of a replication's record: which sum stands where. */

import { checkpointSums, partedSums, plainSums } from "../measures/index.ts";
import { type Plan, unitStates } from "../model/index.ts";

/** Kinds of part, in the order in which an id that two kinds share is given away. */
export const partKinds = [
  "route",
  "leg",
  "node",
  "zone",
  "checkpoint",
  "organisation",
  "flow",
  "conveyance",
] as const;
export type PartKind = (typeof partKinds)[number];

/** Where each sum stands in a record. */
export type Layout = {
  readonly names: readonly string[];
  readonly parts: readonly { readonly kind: PartKind; readonly id: string }[];
  readonly classes: readonly string[];
  readonly checkpoints: readonly string[];
  /** The column of a sum by name, such as `kg_seized` or `kg_seized.eastern-pacific`. */
  readonly column: ReadonlyMap<string, number>;
};

/** The layout that holds every plan of a comparison, and the measures of one's own. */
export function layout(plans: readonly Plan[], own: readonly string[]): Layout {
  const parts = partsOf(plans);
  const classes = unique(plans.flatMap((plan) => plan.assetClasses.map((assetClass) => assetClass.id)));
  const checkpoints = unique(plans.flatMap((plan) => [...plan.checkpoints.keys()]));
  const names = [
    ...partedSums.flatMap((sum) => [sum, ...parts.map(({ id }) => `${sum}.${id}`)]),
    ...plainSums,
    ...classes.flatMap((id) => [
      `missed_addressable.${id}`,
      `hulls.${id}`,
      `hours_under_way.${id}`,
      ...unitStates.map((state) => `hours_${state}.${id}`),
    ]),
    ...["", ...checkpoints.map((id) => `.${id}`)].flatMap((part) => checkpointSums.map((sum) => sum + part)),
    ...own.flatMap((name) => [`own_numerator.${name}`, `own_denominator.${name}`]),
  ];
  return { names, parts, classes, checkpoints, column: new Map(names.map((name, i) => [name, i])) };
}

/**
 * Which column of `own` stands for each column of `common`, -1 for none. A part is the same part only if it is of the
 * same kind: an id may be a zone's in one layout and a route's in the other.
 */
export function embedding(own: Layout, common: Layout): Int32Array {
  const kinds = new Map(own.parts.map(({ kind, id }) => [id, kind]));
  const foreign = new Set(
    common.parts.flatMap(({ kind, id }) => (kinds.has(id) && kinds.get(id) !== kind ? [id] : [])),
  );
  const parted = new Set<string>(partedSums.flatMap((sum) => [...foreign].map((id) => `${sum}.${id}`)));
  return Int32Array.from(common.names, (name) => (parted.has(name) ? -1 : (own.column.get(name) ?? -1)));
}

function partsOf(plans: readonly Plan[]): { kind: PartKind; id: string }[] {
  const ids: Record<PartKind, readonly string[]> = {
    route: plans.flatMap(({ network }) =>
      [...network.routes.values()].flatMap(({ listed }) => listed.map(({ id }) => id)),
    ),
    leg: plans.flatMap(({ network }) => [...network.legs.keys()]),
    node: plans.flatMap(({ world }) => Object.keys(world.nodes)),
    zone: plans.flatMap(({ network }) => [...network.zones.keys()]),
    checkpoint: plans.flatMap(({ checkpoints }) => [...checkpoints.keys()]),
    organisation: plans.flatMap(({ world }) => Object.keys(world.organisations)),
    flow: plans.flatMap(({ flows }) => [...flows.keys()]),
    conveyance: plans.flatMap(({ world }) => Object.keys(world.conveyances)),
  };
  const seen = new Set<string>();
  return partKinds.flatMap((kind) =>
    unique(ids[kind]).flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ kind, id }];
    }),
  );
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
