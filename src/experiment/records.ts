/** The records of one alternative, read column by column, so that they need not all be in memory. */

/** Replications in rows, in order; sums in columns. All alternatives of a comparison have the same replications. */
export type Records = {
  readonly length: number;
  /** The values of a column, one a replication. */
  readonly column: (index: number) => Float64Array;
};

/** A place beside memory for numbers that are written once and read in pieces. */
export type Spill = {
  /** Keeps the numbers and says where. */
  readonly write: (numbers: Float64Array) => number;
  /** Reads `into.length` numbers from where they were kept. */
  readonly read: (place: number, into: Float64Array) => void;
};

/** Rows of some replications, column by column: in memory or spilled. */
type Chunk = { readonly rows: number; readonly place: number | Float64Array };

/**
 * Gathers the records of one alternative as they come, in any order, each replication once. Beyond `chunkNumbers`
 * numbers they go to the spill, if there is one: memory then holds one chunk and a few bytes a replication.
 */
export class RecordTable {
  readonly #width: number;
  readonly #spill: Spill | undefined;
  readonly #chunkRows: number;
  readonly #chunks: Chunk[] = [];
  /** Row of each replication, counted from 1; 0: not there. */
  #rowOf = new Int32Array(256);
  #count = 0;
  #rows: Float64Array;
  #filled = 0;

  constructor(width: number, spill: Spill | undefined, chunkNumbers = 1_000_000) {
    this.#width = width;
    this.#spill = spill;
    this.#chunkRows = Math.max(1, Math.floor(chunkNumbers / Math.max(1, width)));
    this.#rows = new Float64Array(0);
  }

  /** How many replications are there. */
  get count(): number {
    return this.#count;
  }

  has(replication: number): boolean {
    return (this.#rowOf[replication] ?? 0) > 0;
  }

  /** Adds a record unless its replication is there already; says whether it was new. */
  add(replication: number, records: Float64Array, row: number): boolean {
    if (this.has(replication)) return false;
    if (replication >= this.#rowOf.length) {
      const longer = new Int32Array(Math.max(replication + 1, this.#rowOf.length * 2));
      longer.set(this.#rowOf);
      this.#rowOf = longer;
    }
    this.#rowOf[replication] = ++this.#count;
    const start = this.#filled * this.#width;
    if (start + this.#width > this.#rows.length) this.#grow();
    this.#rows.set(records.subarray(row * this.#width, (row + 1) * this.#width), start);
    this.#filled++;
    if (this.#filled === this.#chunkRows) this.#closeChunk();
    return true;
  }

  /** The records without some replications, in order of replication. */
  without(out: ReadonlySet<number>, last: number = Number.POSITIVE_INFINITY): Records {
    const order = new Int32Array(this.#count);
    let length = 0;
    for (let replication = 1; replication < this.#rowOf.length && replication <= last; replication++) {
      if (this.has(replication) && !out.has(replication)) order[length++] = this.#rowOf[replication]! - 1;
    }
    return { length, column: (index) => this.#column(index, order.subarray(0, length)) };
  }

  #column(index: number, order: Int32Array): Float64Array {
    const unordered = new Float64Array(this.#count);
    let row = 0;
    for (const { rows, place } of this.#chunks) {
      const into = unordered.subarray(row, row + rows);
      if (typeof place === "number") this.#spill!.read(place + index * rows, into);
      else into.set(place.subarray(index * rows, (index + 1) * rows));
      row += rows;
    }
    for (let i = 0; i < this.#filled; i++) unordered[row + i] = this.#rows[i * this.#width + index]!;
    return Float64Array.from(order, (at) => unordered[at]!);
  }

  #grow(): void {
    const rows = Math.min(this.#chunkRows, Math.max(16, this.#filled * 2));
    const larger = new Float64Array(rows * this.#width);
    larger.set(this.#rows.subarray(0, this.#filled * this.#width));
    this.#rows = larger;
  }

  #closeChunk(): void {
    const rows = this.#filled;
    const columns = new Float64Array(rows * this.#width);
    for (let row = 0; row < rows; row++) {
      for (let i = 0; i < this.#width; i++) columns[i * rows + row] = this.#rows[row * this.#width + i]!;
    }
    this.#chunks.push({ rows, place: this.#spill === undefined ? columns : this.#spill.write(columns) });
    if (this.#spill === undefined) this.#rows = new Float64Array(0);
    this.#filled = 0;
  }
}

/** Which column of its own layout stands for each column of a wider one; -1 for none, which is 0. */
export type Embedding = Int32Array;

/** Records seen through a wider layout. */
export function embedded(records: Records, embedding: Embedding): Records {
  const { length } = records;
  return {
    length,
    column: (index) => (embedding[index]! < 0 ? new Float64Array(length) : records.column(embedding[index]!)),
  };
}

/** Some rows of records, in an order of one's own; a row may come more than once. */
export function rowsOf(records: Records, rows: readonly number[]): Records {
  return {
    length: rows.length,
    column: (index) => {
      const column = records.column(index);
      return Float64Array.from(rows, (row) => column[row]!);
    },
  };
}
