/**
 * The integral of a function over [from, to] by adaptive Gauss-Kronrod quadrature (7 and 15 points).
 *
 * Halves intervals until the two rules agree to 1e-12 of the whole, at most 50 times (Kronrod 1965; nodes as in Piessens et
 * al. 1983, QUADPACK, qk15).
 */
export function integrate(f: (x: number) => number, from: number, to: number): number {
  const whole = kronrod(f, from, to);
  const scale = Math.max(Math.abs(whole.value), Number.MIN_VALUE);
  return refine(f, { from, to, ...whole, tolerance: 1e-12 * scale, depth: 50 });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
  readonly tolerance: number;
  readonly depth: number;
}

function refine(f: (x: number) => number, { from, to, value, error, tolerance, depth }: Piece): number {
  const middle = (from + to) / 2;
  if (error <= tolerance || depth === 0 || middle === from || middle === to) return value;
  const next = { tolerance, depth: depth - 1 };
  return (
    refine(f, { from, to: middle, ...kronrod(f, from, middle), ...next }) +
    refine(f, { from: middle, to, ...kronrod(f, middle, to), ...next })
  );
}

const nodes = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993945, 0.5860872354676911,
  0.4058451513773972, 0.20778495500789848, 0,
];
const kronrodWeights = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592, 0.1690047266392679,
  0.19035057806478542, 0.20443294007529889, 0.20948214108472782,
];
const gaussWeights = [0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694];

function kronrod(f: (x: number) => number, from: number, to: number): { value: number; error: number } {
  const centre = (from + to) / 2;
  const half = (to - from) / 2;
  let fine = 0;
  let coarse = 0;
  nodes.forEach((node, i) => {
    const both = node === 0 ? f(centre) : f(centre - half * node) + f(centre + half * node);
    fine += kronrodWeights[i]! * both;
    if (i % 2 === 1) coarse += gaussWeights[(i - 1) / 2]! * both;
  });
  return { value: fine * half, error: Math.abs((fine - coarse) * half) };
}
