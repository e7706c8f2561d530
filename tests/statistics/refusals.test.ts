import { expect, it } from "vitest";
import {
  clopperPearson,
  controlVariates,
  deltaRatio,
  fiellerRatio,
  garwood,
  jackknifeRatio,
  pairedRatioDifference,
  quantileInterval,
  varianceRatio,
  welchAverage,
  wilson,
} from "../../src/statistics/index.ts";

it("what is refused is refused in the name of the function that was called", () => {
  const level = "requires a level strictly between 0 and 1; found 2";
  const two = [1, 2];
  const ratios = { numeratorsA: two, denominatorsA: two, numeratorsB: two, denominatorsB: two };
  expect(() => wilson(1, 2, 2)).toThrow(`wilson ${level}`);
  expect(() => clopperPearson(1, 2, 2)).toThrow(`clopperPearson ${level}`);
  expect(() => quantileInterval(two, 0.5, 2)).toThrow(`quantileInterval ${level}`);
  expect(() => fiellerRatio(two, two, 2)).toThrow(`fiellerRatio ${level}`);
  expect(() => jackknifeRatio(two, two, 2)).toThrow(`jackknifeRatio ${level}`);
  expect(() => deltaRatio(two, two, 2)).toThrow(`deltaRatio ${level}`);
  expect(() => pairedRatioDifference(ratios, 2)).toThrow(`pairedRatioDifference ${level}`);

  const trials = "requires whole numbers with 0 <= successes <= trials; found 3 of 2";
  expect(() => wilson(3, 2)).toThrow(`wilson ${trials}`);
  expect(() => clopperPearson(3, 2)).toThrow(`clopperPearson ${trials}`);

  const finite = "requires finite numbers; found NaN at index 1";
  const broken = [1, Number.NaN];
  expect(() => quantileInterval(broken, 0.5)).toThrow(`quantileInterval ${finite}`);
  expect(() => fiellerRatio(broken, two)).toThrow(`fiellerRatio ${finite}`);
  expect(() => varianceRatio(broken, two)).toThrow(`varianceRatio ${finite}`);

  expect(() => controlVariates(two, [{ values: [1], mean: 1 }])).toThrow(
    "controlVariates requires samples of equal length; found 2, 1",
  );
  expect(() => welchAverage([], 0)).toThrow("welchAverage requires runs of equal length; found");
  expect(() => garwood(-1)).toThrow(
    "garwood requires a whole count >= 0 and an exposure >= 0; found -1 over 1",
  );
});
