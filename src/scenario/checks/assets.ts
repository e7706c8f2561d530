import { distanceToZone } from "../distanceToZone.ts";
import { detects, intercepts } from "../roles.ts";
import type { World } from "../schema/world.ts";
import type { Check, Checking } from "./checking.ts";

type Asset = World["assets"][string];

/** An asset has a number, the parts that its roles need, and the endurance to reach its zone. */
export const checkAssets: Check = (checking) => {
  for (const [id, asset] of Object.entries(checking.world.assets)) {
    checkNumber(checking, id);
    checkRoles(checking, id, asset);
    checkEndurance(checking, id, asset);
  }
};

function checkNumber({ isWritten, complain }: Checking, id: string): void {
  const [count, onStation] = ["count", "on-station"].map((key) => isWritten(["assets", id, key]));
  if (count !== onStation) return;
  if (count) {
    complain(
      ["assets", id, "on-station"],
      {
        expected: "either count or on-station",
        found: "both",
        suggestion: "to replace an inherited one, set it to ~",
      },
      { atKey: true, other: ["assets", id, "count"] },
    );
  } else {
    complain(["assets", id], {
      expected: "count (how many there are) or on-station (how many are out on average)",
      found: "neither",
    });
  }
}

function checkRoles({ isWritten, complain }: Checking, id: string, asset: Asset): void {
  if (new Set(asset.role).size < asset.role.length) {
    complain(["assets", id, "role"], { expected: "each role once", found: asset.role.join(", ") });
  }
  if (detects(asset)) {
    for (const key of ["search-speed", "sweep-width"] as const) {
      if (isWritten(["assets", id, key])) continue;
      complain(
        ["assets", id],
        { expected: `${key}, which the role detect needs`, found: "nothing" },
        { other: ["assets", id, "role"] },
      );
    }
  }
  if (intercepts(asset) && !isWritten(["assets", id, "endgame"])) {
    complain(
      ["assets", id],
      { expected: "endgame, which the role intercept needs", found: "nothing" },
      { other: ["assets", id, "role"] },
    );
  }
}

function checkEndurance({ world, complain }: Checking, id: string, asset: Asset): void {
  if (asset.endurance === undefined || asset.speed === undefined || asset.zone === undefined) return;
  const zone = world.zones[asset.zone];
  if (zone === undefined) return;
  const both = (2 * distanceToZone(asset.base.at, zone)) / asset.speed;
  if (asset.endurance > both) return;
  complain(
    ["assets", id, "endurance"],
    {
      expected: `an endurance longer than the ${hours(both)} to the edge of zone ${asset.zone} and back`,
      found: hours(asset.endurance),
    },
    { other: ["zones", asset.zone] },
  );
}

const hours = (value: number) => `${Number(value.toPrecision(3))} h`;
