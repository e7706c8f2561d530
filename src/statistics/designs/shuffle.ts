/** The whole numbers 0 to n - 1 in random order (Fisher and Yates; Knuth, "Seminumerical Algorithms", algorithm P). */
export function permutation(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
