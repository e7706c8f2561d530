// Special functions, each with the accuracy that its docstring states.
export { chiSquareCdf, chiSquareQuantile, chiSquareTail } from "./chiSquare.ts";
export { binomialCdf, poissonCdf } from "./counts.ts";
export { erf, erfc } from "./errorFunction.ts";
export { fCdf } from "./fisherF.ts";
export { inverseBeta, regularizedBeta } from "./incompleteBeta.ts";
export { inverseGammaP, regularizedGammaP, regularizedGammaQ } from "./incompleteGamma.ts";
export { logGamma } from "./logGamma.ts";
export { normalCdf, normalDensity } from "./normalCdf.ts";
export { normalQuantile } from "./normalQuantile.ts";
export { studentTCdf, studentTQuantile } from "./studentT.ts";
