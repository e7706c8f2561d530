import { create, type MathNode, parseDependencies } from "mathjs/number";

/**
 * Arithmetic as a plain tree: a number, a name, or an operation on such trees. It can be stored, sent to a worker and
 * compared; what it means is decided where it is used.
 */
export type Expression =
  | number
  | { readonly name: string }
  | { readonly op: string; readonly args: readonly Expression[] };

/** The text is not an expression that a scenario may hold. `at` is the offset in the text where that shows. */
export class ExpressionError extends Error {
  readonly at: number;

  constructor(message: string, at = 0) {
    super(message);
    this.name = "ExpressionError";
    this.at = at;
  }
}

const longest = 500;
const deepest = 30;

const operators: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  pow: "^",
  unaryMinus: "negate",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
};

let parser: ((text: string) => MathNode) | undefined;

/**
 * Parses arithmetic with mathjs and keeps only what is on the allow-list: numbers, names, + - * / ^, comparisons,
 * `a ? b : c`, and calls of the functions named in `functions`. Nothing is evaluated. Throws an ExpressionError.
 */
export function parseExpression(text: string, functions: ReadonlySet<string>): Expression {
  if (text.length > longest) throw new ExpressionError(`an expression of more than ${longest} characters`);
  parser ??= create({ parseDependencies: parseDependencies! }).parse as (text: string) => MathNode;
  let node: MathNode;
  try {
    node = parser(text);
  } catch (error) {
    const at = (error as { char?: number }).char ?? 1;
    throw new ExpressionError("text that is not arithmetic", Math.max(0, at - 1));
  }
  return allowed(node as Node, functions, 0);
}

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly fn?: unknown;
  readonly args?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
}

function allowed(node: Node, functions: ReadonlySet<string>, depth: number): Expression {
  if (depth > deepest) throw new ExpressionError("an expression nested too deeply");
  const inner = (child: Node) => allowed(child, functions, depth + 1);
  switch (node.type) {
    case "ConstantNode": {
      if (typeof node.value !== "number") throw new ExpressionError("something that is not a number");
      if (!Number.isFinite(node.value)) throw new ExpressionError("a number that is not finite");
      return node.value;
    }
    case "SymbolNode":
      return { name: node.name! };
    case "ParenthesisNode":
      return inner(node.content!);
    case "ConditionalNode":
      return { op: "if", args: [node.condition!, node.trueExpr!, node.falseExpr!].map(inner) };
    case "OperatorNode": {
      const op = operators[String(node.fn)];
      if (op === undefined) throw new ExpressionError(`the operation "${String(node.fn)}"`);
      return { op, args: node.args!.map(inner) };
    }
    case "FunctionNode": {
      const name = (node.fn as { name?: string }).name ?? "";
      if (!functions.has(name)) throw new ExpressionError(`the unknown function "${name}"`);
      return { op: name, args: node.args!.map(inner) };
    }
    default:
      throw new ExpressionError(`${nodeNames[node.type] ?? "an operation"} that is not allowed here`);
  }
}

const nodeNames: Readonly<Record<string, string>> = {
  ArrayNode: "a list",
  AccessorNode: "an access to a part",
  AssignmentNode: "an assignment",
  BlockNode: "a sequence of expressions",
  FunctionAssignmentNode: "a definition of a function",
  IndexNode: "an index",
  ObjectNode: "a map",
  RangeNode: "a range",
  RelationalNode: "a chain of comparisons",
};
