import type * as z from "zod";
import { type Field, fields } from "./field.ts";
import type { Tree } from "./tree.ts";

/** What a schema asks for, seen from outside: enough to walk a tree beside it. */
export type SchemaKind =
  | { readonly kind: "leaf"; readonly field: Field }
  | {
      readonly kind: "object";
      readonly shape: Readonly<Record<string, z.ZodType>>;
      readonly rest: z.ZodType | undefined;
    }
  | { readonly kind: "record"; readonly keys: Field | undefined; readonly value: z.ZodType }
  | { readonly kind: "list"; readonly item: z.ZodType }
  | { readonly kind: "either"; readonly scalar: z.ZodType; readonly map: z.ZodType };

interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const definition = (schema: z.ZodType) => schema.def as unknown as Definition;

/** The schema without `optional` and `default` around it. */
export function inner(schema: z.ZodType): z.ZodType {
  const { innerType } = definition(schema);
  return innerType === undefined ? schema : inner(innerType);
}

export function isOptional(schema: z.ZodType): boolean {
  return definition(schema).innerType !== undefined;
}

export function schemaKind(schema: z.ZodType): SchemaKind {
  const bare = inner(schema);
  const field = fields.get(bare);
  if (field !== undefined) return { kind: "leaf", field };
  const { type, shape, catchall, keyType, valueType, element, options } = definition(bare);
  switch (type) {
    case "object":
      return {
        kind: "object",
        shape: shape!,
        rest: catchall !== undefined && definition(catchall).type !== "never" ? catchall : undefined,
      };
    case "record":
      return {
        kind: "record",
        keys: keyType === undefined ? undefined : fields.get(keyType),
        value: valueType!,
      };
    case "array":
      return { kind: "list", item: element! };
    case "union":
      return { kind: "either", scalar: options![0]!, map: options![1]! };
    default:
      return { kind: "leaf", field: { kind: "anything" } };
  }
}

/** The schema of the part of a tree at a key; undefined where there is none or where a leaf begins. */
export function childSchema(
  schema: z.ZodType,
  key: string | number,
  tree: Tree | undefined,
): z.ZodType | undefined {
  const kind = schemaKind(schema);
  switch (kind.kind) {
    case "object":
      return Object.hasOwn(kind.shape, key) ? kind.shape[key] : kind.rest;
    case "record":
      return kind.value;
    case "list":
      return kind.item;
    case "either":
      return childSchema(tree?.kind === "map" ? kind.map : kind.scalar, key, tree);
    case "leaf":
      return undefined;
  }
}
