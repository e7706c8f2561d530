import { expect, it } from "vitest";
import { Simulation } from "../../src/engine/index.ts";

it("a hundred thousand events come out in order", () => {
  const simulation = new Simulation();
  let state = 1;
  const draw = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  let last = 0;
  let happened = 0;
  const happen = () => {
    if (simulation.now < last) throw new Error(`${simulation.now} after ${last}`);
    last = simulation.now;
    happened++;
    if (happened < 200_000) simulation.schedule(-Math.log(1 - draw()), happen);
  };
  for (let i = 0; i < 100_000; i++) simulation.schedule(draw() * 2, happen);
  simulation.run();
  expect(happened).toBe(299_999);
});
