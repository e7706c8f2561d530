// Elementary functions: the same bits in every JavaScript engine, from what IEEE 754 fixes
export { acos, asin, atan, atan2 } from "./atan.ts";
export { cbrt } from "./cbrt.ts";
export { exp, expm1 } from "./exp.ts";
export { hypot } from "./hypot.ts";
export { ln, log1p, log2, log10 } from "./ln.ts";
export { pow } from "./pow.ts";
export { powerOfTwo } from "./powerOfTwo.ts";
export { cosine, type SineAndCosine, sine, sineAndCosine, tangent } from "./sine.ts";
export { cube, square, wholePower } from "./wholePower.ts";
