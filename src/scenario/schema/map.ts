import * as z from "zod";
import { type Field, fields, idPattern, isInherited, type Section } from "../field.ts";

/** A map of named things, in file order. */
export function named<Entry extends z.ZodType>(entry: Entry, description: string) {
  return z.record(z.string().regex(idPattern), entry).meta({ description });
}

/** A map whose keys are the names of things that stand elsewhere. */
export function keyed<Entry extends z.ZodType>(section: Section, entry: Entry, description: string) {
  const key = z.string().refine((name) => !isInherited(name));
  fields.add(key, { kind: "reference", section });
  return z.record(key, entry).meta({ description });
}

/** A map from dotted paths. */
export function byPath<Entry extends z.ZodType>(entry: Entry, description: string) {
  const key = z.string();
  fields.add(key, { kind: "path" } satisfies Field);
  return z.record(key, entry).meta({ description });
}

/** An object of shares that add up to 100 %. */
export function addingUp<Shares extends z.ZodType<Readonly<Record<string, number | undefined>>>>(
  shares: Shares,
): Shares {
  return shares.check((context) => {
    const sum = Object.values(context.value).reduce((total: number, share) => total + (share ?? 0), 0);
    if (Math.abs(sum - 1) <= 1e-9) return;
    const complaint = {
      expected: "shares that add up to 100 %",
      found: `${Number((100 * sum).toPrecision(6))} %`,
    };
    context.issues.push({
      code: "custom",
      message: complaint.expected,
      input: context.value,
      path: [],
      params: complaint,
    });
  });
}
