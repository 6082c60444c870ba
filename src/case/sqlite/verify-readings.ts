/** Checks every reading that is kept: against its schema, and that its spans lie in its report's text. */
import { type Reading, readingSchema } from "../../model/reading.ts";
import type { Problem } from "../contract.ts";
import { reading } from "./readings.ts";
import { all, type Db } from "./statements.ts";

/** @param attempt gives the words of an error in place of throwing it */
export function readingProblems(
  db: Db,
  attempt: <T>(work: () => T) => T | string,
  progress: (done: number, total: number) => void,
): readonly Problem[] {
  const rows = attempt(() => all<{ id: string }>(db, "SELECT id FROM reports ORDER BY id"));
  if (!Array.isArray(rows)) return [problem(`the readings: ${rows}`)];
  return rows.flatMap(({ id }: { readonly id: string }, at) => {
    const wrong = attempt(() => wrongIn(reading(db, id), id));
    progress(at + 1, rows.length);
    return wrong === undefined ? [] : [problem(`the reading of ${id}: ${wrong}`)];
  });
}

function problem(what: string): Problem {
  return {
    code: "reading-damaged",
    what,
    advice: "run `hearsay rebuild`: readings are made anew from the captures; when it comes again, please report it",
  };
}

/** What is wrong with a reading, in words; undefined when nothing is. */
function wrongIn(given: Reading | undefined, id: string): string | undefined {
  const { success, error } = readingSchema.safeParse(given);
  if (!success) {
    const [first] = error.issues;
    return `it does not fit its schema at ${first?.path.join(".") || "its top"} (${first?.message})`;
  }
  if (given?.report.id !== id) return `it is the reading of ${given?.report.id}`;
  const outside = spanOutside(given, given.report.text.length);
  return outside && `it has a span [${outside}) outside its text of ${given.report.text.length} UTF-16 code units`;
}

/** The first `{ start, end }` anywhere in a value that is no stretch of a text of that length. */
function spanOutside(value: unknown, length: number): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { start, end } = value as { readonly start?: unknown; readonly end?: unknown };
  if (typeof start === "number" && typeof end === "number" && !(start <= end && end <= length))
    return `${start}, ${end}`;
  for (const part of Object.values(value)) {
    const found = spanOutside(part, length);
    if (found !== undefined) return found;
  }
  return undefined;
}
