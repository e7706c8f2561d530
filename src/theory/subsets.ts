/** All sets of at most so many of the numbers 0..n-1, smaller sets first, each in rising order. */
export function* subsets(n: number, most: number): Generator<readonly number[]> {
  for (let size = 0; size <= Math.min(n, most); size++) yield* subsetsOfSize(n, size, []);
}

function* subsetsOfSize(n: number, size: number, begun: readonly number[]): Generator<readonly number[]> {
  if (begun.length === size) {
    yield begun;
    return;
  }
  for (let next = (begun.at(-1) ?? -1) + 1; next < n; next++) yield* subsetsOfSize(n, size, [...begun, next]);
}
