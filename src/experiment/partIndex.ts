/** Which parts a shipment and a place belong to, as indices of a layout's parts. */

import type { Passage, Shipment } from "../model/index.ts";
import { type Layout, type PartKind, partKinds } from "./layout.ts";

/** Indices of parts. */
export type Parts = readonly number[];

/** The parts of a leg travelled by a conveyance. */
type Places = {
  /** What a load leaves from, on, into and towards. */
  readonly leaving: Parts;
  /** Where something happens under way, and at the end of the leg. */
  readonly underWay: Parts;
  readonly atEnd: Parts;
};

/** Looks parts up once for each route and leg. */
export class PartIndex {
  readonly #index: Readonly<Record<PartKind, ReadonlyMap<string, number>>>;
  readonly #whose = new Map<Shipment["route"], Map<string, Parts>>();
  readonly #places = new Map<Passage["leg"], Map<string, Places>>();

  constructor({ parts }: Layout) {
    const ofKind = (kind: PartKind) =>
      new Map(parts.flatMap((part, i) => (part.kind === kind ? [[part.id, i] as const] : [])));
    this.#index = Object.fromEntries(partKinds.map((kind) => [kind, ofKind(kind)])) as Record<
      PartKind,
      Map<string, number>
    >;
  }

  /** Route, organisation and flow of a shipment. */
  whose({ route, flow, organisation }: Shipment): Parts {
    return remembered(
      remembered(this.#whose, route, () => new Map()),
      flow,
      () => this.#parts({ route: route.id, organisation, flow }),
    );
  }

  /** What a load leaves on, from, into and towards. */
  leaving = (passage: Passage): Parts => this.#of(passage).leaving;

  /** Where something happens: on the leg in its zone, or at the checkpoint at its end. */
  where = (passage: Passage): Parts => (passage.over ? this.#of(passage).atEnd : this.#of(passage).underWay);

  #of({ leg, conveyance }: Passage): Places {
    return remembered(
      remembered(this.#places, leg, () => new Map()),
      conveyance,
      () => {
        const { id, from, to, zone, checkpoint } = leg;
        return {
          leaving: this.#parts({ leg: id, node: from, zone, checkpoint, conveyance }),
          underWay: this.#parts({ leg: id, zone, conveyance }),
          atEnd: this.#parts({ leg: id, node: to, checkpoint, conveyance }),
        };
      },
    );
  }

  #parts(ids: Partial<Record<PartKind, string | undefined>>): Parts {
    return partKinds.flatMap((kind) => {
      const id = ids[kind];
      const part = id === undefined ? undefined : this.#index[kind].get(id);
      return part === undefined ? [] : [part];
    });
  }
}

function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
