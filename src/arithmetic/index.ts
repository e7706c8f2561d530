// Elementary functions that give the same bits in every JavaScript engine, since they use only what IEEE 754 fixes: + - * / and
// square roots, rounding, and the bits of a number.
export { acos, asin, atan, atan2 } from "./atan.ts";
export { cbrt } from "./cbrt.ts";
export { exp, expm1 } from "./exp.ts";
export { hypot } from "./hypot.ts";
export { ln, log1p, log2, log10 } from "./ln.ts";
export { pow } from "./pow.ts";
export { powerOfTwo } from "./powerOfTwo.ts";
export { cosine, type SineAndCosine, sine, sineAndCosine, tangent } from "./sine.ts";
export { cube, square, wholePower } from "./wholePower.ts";
