import { visible } from "./control.ts";
import type { Complaint } from "./field.ts";
import { frame } from "./frame.ts";
import { type Issue, type Place, ScenarioError } from "./issue.ts";

/** The text of every file that a scenario is made of, by the name under which it is reported. */
export type Sources = ReadonlyMap<string, string>;

interface Finding extends Complaint {
  readonly place: Place;
  readonly path: string;
  readonly other?: (Place & { readonly path: string }) | undefined;
}

const mostIssues = 500;

/** Collects the mistakes and warnings of a scenario, each once. */
export class Report {
  readonly #issues = new Map<string, Issue>();

  add({ place, path, expected, found, suggestion, other }: Finding): void {
    if (this.#issues.size >= mostIssues) return;
    const issue: Issue = {
      file: place.file,
      line: place.line,
      column: place.column,
      path,
      expected,
      found,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(other === undefined ? {} : { other }),
      message: `expected ${expected}; found ${found}`,
    };
    const key = JSON.stringify([
      issue.file,
      issue.line,
      issue.column,
      place.line === 0 ? path : "",
      issue.message,
    ]);
    if (!this.#issues.has(key)) this.#issues.set(key, issue);
  }

  get size(): number {
    return this.#issues.size;
  }

  /** Everything found, by file in order of appearance, then by position. */
  sorted(sources: Sources): readonly Issue[] {
    const order = [...sources.keys()];
    return [...this.#issues.values()].sort(
      (a, b) => order.indexOf(a.file) - order.indexOf(b.file) || a.line - b.line || a.column - b.column,
    );
  }

  /** Throws a ScenarioError if anything was found. */
  refuse(sources: Sources): void {
    if (this.#issues.size === 0) return;
    const issues = this.sorted(sources);
    throw new ScenarioError(issues, printIssues(issues, sources));
  }
}

/** Issues as they are printed: one line each, with the line of the file and a caret below it. */
export function printIssues(issues: readonly Issue[], sources: Sources): string {
  const shown = issues.slice(0, 50).map((issue) => printIssue(issue, sources));
  const more = issues.length - shown.length;
  return [...shown, ...(more > 0 ? [`... and ${more} more`] : [])].join("\n");
}

function printIssue(issue: Issue, sources: Sources): string {
  const text = sources.get(issue.file);
  const picture = text === undefined || issue.line === 0 ? "" : `\n${frame(text, issue)}`;
  return `${issueLine(issue)}${picture}`;
}

/** An issue in one line: `file:line:column path: expected ...; found ...; did you mean ...?` */
export function issueLine(issue: Issue): string {
  const place = placeWords(issue);
  const start = [place, visible(issue.path)].filter((part) => part !== "").join(" ");
  const hint = issue.suggestion === undefined ? "" : `; ${visible(issue.suggestion)}`;
  const other =
    issue.other === undefined
      ? ""
      : ` (${[visible(issue.other.path), placeWords(issue.other)].filter((part) => part !== "").join(": ")})`;
  return `${start === "" ? "" : `${start}: `}${visible(issue.message)}${hint}${other}`;
}

function placeWords(place: Place): string {
  if (place.line === 0) return visible(place.file);
  return `${visible(place.file)}:${place.line}:${place.column}`;
}
