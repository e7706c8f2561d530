/** Solves A x = b for a small square matrix by elimination with partial pivoting; a RangeError if A is singular. */
export function linearSolve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    const best = rows[pivot]!;
    if (best[column] === 0) throw new RangeError("matrix: expected one that can be inverted");
    rows[pivot] = rows[column]!;
    rows[column] = best;
    for (let row = column + 1; row < size; row++) {
      const factor = rows[row]![column]! / best[column]!;
      for (let k = column; k <= size; k++) rows[row]![k]! -= factor * best[k]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let sum = rows[row]![size]!;
    for (let k = row + 1; k < size; k++) sum -= rows[row]![k]! * solution[k]!;
    solution[row] = sum / rows[row]![row]!;
  }
  return solution;
}
