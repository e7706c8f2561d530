/**
 * Solves A x = b for a symmetric positive definite matrix by Cholesky's factorisation.
 *
 * Null when the matrix is singular to working precision. Source: Golub and Van Loan (2013), "Matrix
 * Computations", algorithm 4.2.1.
 */
export function solvePositiveDefinite(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const n = right.length;
  const lower: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!;
      for (let k = 0; k < j; k++) rest -= row[k]! * (j === i ? row[k]! : lower[j]![k]!);
      if (j < i) row.push(rest / lower[j]![j]!);
      else if (rest > 1e-12 * matrix[i]![i]!) row.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(row);
  }
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    let rest = right[i]!;
    for (let k = 0; k < i; k++) rest -= lower[i]![k]! * y[k]!;
    y.push(rest / lower[i]![i]!);
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = y[i]!;
    for (let k = i + 1; k < n; k++) rest -= lower[k]![i]! * x[k]!;
    x[i] = rest / lower[i]![i]!;
  }
  return x;
}
