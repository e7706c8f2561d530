// biome-ignore-all assist/source/organizeImports: the order is that of the story

// Every combination, or a fraction of them, and what each factor does
export { fullFactorial, type TwoLevelDesign, twoLevelFactorial } from "./fullFactorial.ts";
export { aliases, type Fraction, fractionalFactorial, type Generator } from "./fractionalFactorial.ts";
export { type Effect, type FactorialExperiment, factorialEffects } from "./effects.ts";

// Points spread over a space
export { type DesignSize, type RandomDesign, type Range, stretch, type UnitDesign } from "./design.ts";
export { latinHypercube, maximinLatinHypercube, nearestDistance } from "./latinHypercube.ts";
export { scrambledSobol, sobol } from "./sobol.ts";
export { halton, scrambledHalton } from "./halton.ts";
export { permutation } from "./shuffle.ts";
