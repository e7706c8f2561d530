import { isParameterMap } from "./field.ts";

/** A value as people read it: `640 kg`, `640 kg on average (lognormal, cv 0.8)`, `2 h to 8 h, mostly 3 h (triangular)`. */
export function written(raw: unknown): string {
  if (isParameterMap(raw)) return written(raw.value);
  if (Array.isArray(raw))
    return raw.map((item) => (Array.isArray(item) ? `[${written(item)}]` : written(item))).join(", ");
  if (typeof raw !== "object" || raw === null) return String(raw);
  const entries = Object.entries(raw).filter(([key]) => !key.startsWith("x-"));
  const [name, content] = entries[0] ?? ["", undefined];
  return (
    (entries.length === 1 ? distributionWords(name, content) : undefined) ??
    entries.map(([key, value]) => `${key} ${written(value)}`).join(", ")
  );
}

function distributionWords(name: string, content: unknown): string | undefined {
  switch (name) {
    case "exponential":
      return `${written(content)} on average (exponential)`;
    case "triangular":
    case "pert": {
      const [low, mode, high] = values(content, ["low", "mode", "high"]);
      return `${low} to ${high}, mostly ${mode} (${name})`;
    }
    case "uniform": {
      const [low, high] = values(content, ["low", "high"]);
      return `${low} to ${high} (uniform)`;
    }
    case "lognormal":
    case "gamma":
    case "normal":
    case "erlang": {
      const { mean, ...rest } = (content ?? {}) as Readonly<Record<string, unknown>>;
      return `${written(mean)} on average (${name}, ${written(rest)})`;
    }
    default:
      return undefined;
  }
}

function values(content: unknown, names: readonly string[]): readonly string[] {
  if (Array.isArray(content)) return content.map(written);
  return names.map((name) => written((content as Readonly<Record<string, unknown>> | null)?.[name]));
}
