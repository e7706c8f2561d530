import type { Check } from "./checking.ts";

/** A leg leads somewhere, has a landing only where it can be searched, and a route is a path of legs that passes no node twice. */
export const checkLegs: Check = ({ world, isWritten, complain }) => {
  for (const [id, leg] of Object.entries(world.legs)) {
    if (leg.from === leg.to) {
      complain(["legs", id, "to"], {
        expected: "another node than the one it starts from",
        found: `"${leg.to}"`,
      });
    }
    if (leg.landing !== undefined && !isWritten(["legs", id, "zone"])) {
      complain(
        ["legs", id, "landing"],
        { expected: "landing only on a leg that lies in a zone", found: "a leg without zone" },
        { atKey: true },
      );
    }
  }
  for (const [id, route] of Object.entries(world.routes ?? {})) {
    const visited: string[] = [];
    for (const [index, name] of route.legs.entries()) {
      const leg = world.legs[name];
      if (leg === undefined) break;
      if (index === 0) visited.push(leg.from);
      const here = visited.at(-1)!;
      if (leg.from !== here) {
        complain(
          ["routes", id, "legs", index],
          {
            expected: `a leg that starts at ${here}, where the leg before ends`,
            found: `"${name}", which starts at ${leg.from}`,
          },
          { other: ["legs", name, "from"] },
        );
        break;
      }
      if (visited.includes(leg.to)) {
        complain(
          ["routes", id, "legs", index],
          { expected: "a route that passes no node twice", found: `"${name}", which returns to ${leg.to}` },
          { other: ["legs", name, "to"] },
        );
        break;
      }
      visited.push(leg.to);
    }
  }
};
