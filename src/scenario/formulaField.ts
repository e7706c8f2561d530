import { ExpressionError } from "./expression.ts";
import { leaf, type Parameter, readParameter } from "./field.ts";
import { type Formula, formulaFunctions, formulaNames, parseFormula } from "./formula.ts";
import { foundKind, quote } from "./quantity.ts";

/** A factor that varies with time, as text. */
export function formula(about: string, example: string) {
  const expected = `a formula of t with ${[...formulaFunctions].join(", ")} and the names ${[...formulaNames.keys()].join(", ")}, such as "${example}"`;
  return leaf<Parameter<string | number>, Formula>(
    { kind: "formula" },
    { description: about, example },
    (raw, complaints) =>
      readParameter(raw, complaints, (value, { complain }) => {
        if (typeof value === "number" && Number.isFinite(value)) return value;
        if (typeof value !== "string") {
          complain({ expected, found: foundKind(value) });
          return undefined;
        }
        try {
          return parseFormula(value);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          complain({ expected, found: `${error.message} in ${quote(value)}` });
          return undefined;
        }
      }),
  );
}
