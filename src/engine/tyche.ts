import { type Streams, type Uniform, uniformFromWords } from "./uniform.ts";

/** The four words of the generator's state, while a key is absorbed; so that nothing is allocated. */
const state = new Int32Array(4);

/** How often the state is turned after the last letter of a key, so that each of its bits reaches all words. */
const TURNS_AFTER = 20;

/**
 * The generator Tyche-i, keyed by texts that begin alike: what belongs to their beginning is worked out once.
 *
 * A key is absorbed letter by letter (UTF-16 code units), each followed by one turn of the state; then the state is
 * turned twenty times more. A number takes two turns.
 *
 * Source: S. Neves and F. Araujo (2011), Fast and Small Nonlinear Pseudorandom Number Generators for Computer Simulation;
 * keyed as in seedrandom 3.0.5, whose numbers these are, bit by bit. Its last rotation of a turn takes its lower half from
 * c instead of d. That is kept: it is with this turn that the streams were found independent.
 */
export function tyche(beginning: string): Streams {
  state[0] = 0;
  state[1] = 0;
  state[2] = 0x9e3779b9;
  state[3] = 0x517cc1b7;
  return after(beginning);
}

/** The generators whose keys begin with what the state has absorbed, and go on with this text. */
function after(text: string): Streams {
  absorb(text, text.length);
  const [a, b, c, d] = state;
  const restore = (): void => {
    state[0] = a!;
    state[1] = b!;
    state[2] = c!;
    state[3] = d!;
  };
  const open = (name: string, ...further: readonly string[]): Uniform => {
    restore();
    absorb(name, name.length);
    for (const part of further) {
      absorb("/", 1);
      absorb(part, part.length);
    }
    absorb("", TURNS_AFTER);
    const drawing = new Drawing(state[0]!, state[1]!, state[2]!, state[3]!);
    return () => drawing.next();
  };
  const beginning = (prefix: string): Streams => {
    restore();
    return after(prefix);
  };
  return Object.assign(open, { beginning });
}

/** Turns the state so many times, before each of the first turns taking in a letter. */
function absorb(text: string, turns: number): void {
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let k = 0; k < turns; k++) {
    if (k < text.length) b ^= text.charCodeAt(k);
    b = ((b << 25) | (b >>> 7)) ^ c;
    c = (c - d) | 0;
    d = ((d << 24) | (d >>> 8)) ^ a;
    a = (a - b) | 0;
    b = ((b << 20) | (b >>> 12)) ^ c;
    c = (c - d) | 0;
    d = (d << 16) ^ (c >>> 16) ^ a;
    a = (a - b) | 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** The numbers that a state gives. */
class Drawing {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
  }

  /** Made of the word `a` after one turn and after the next. */
  next(): number {
    let { a, b, c, d } = this;
    let high = 0;
    for (let turn = 1; turn <= 2; turn++) {
      b = ((b << 25) | (b >>> 7)) ^ c;
      c = (c - d) | 0;
      d = ((d << 24) | (d >>> 8)) ^ a;
      a = (a - b) | 0;
      b = ((b << 20) | (b >>> 12)) ^ c;
      c = (c - d) | 0;
      d = (d << 16) ^ (c >>> 16) ^ a;
      a = (a - b) | 0;
      if (turn === 1) high = a;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    return uniformFromWords(high, a);
  }
}
