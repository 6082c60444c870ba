/** Checks a case from the ground up. Nothing is changed; what is wrong is named with what to do. */
import { createHash } from "node:crypto";
import type { JournalEntry, Problem } from "../contract.ts";
import { chainProblems } from "../journal.ts";
import { capture } from "./captures.ts";
import { endOf, journal, journalEnd } from "./journal.ts";
import { all, type Db, first } from "./statements.ts";
import { readingProblems } from "./verify-readings.ts";

const BACKUP = "take the case from a backup, or capture the source again; the rest of the case can still be used";

export function verify(db: Db, progress: (done: number, total: number) => void = () => {}): readonly Problem[] {
  const [captures, readings] = [count(db, "captures"), count(db, "reports")];
  return [
    ...fileProblems(db),
    ...journalProblems(db),
    ...captureProblems(db, (done) => progress(done, captures + readings)),
    ...readingProblems(db, attempt, (done) => progress(captures + done, captures + readings)),
    ...projectionProblems(db),
  ];
}

/** How many rows a table has; 0 where it cannot be told. */
function count(db: Db, table: "captures" | "reports"): number {
  const row = attempt(() => first<{ n: number }>(db, `SELECT count(*) AS n FROM ${table}`));
  return typeof row === "object" ? row.n : 0;
}

function fileProblems(db: Db): readonly Problem[] {
  const said = attempt(() => all<{ integrity_check: string }>(db, "PRAGMA integrity_check")) ?? [];
  const wrong = Array.isArray(said) ? said.map((row) => row.integrity_check).filter((words) => words !== "ok") : [said];
  const loose = attempt(() => all<{ table: string; rowid: number }>(db, "PRAGMA foreign_key_check"));
  return [
    ...wrong.slice(0, 20).map((what) => ({ code: "file-damaged", what: `the file itself: ${what}`, advice: BACKUP })),
    ...(Array.isArray(loose) ? loose : []).slice(0, 20).map(({ table, rowid }) => ({
      code: "row-lost",
      what: `row ${rowid} of ${table} belongs to a row that is not there`,
      advice: "run `hearsay rebuild`; when it comes again, take the case from a backup",
    })),
  ];
}

function journalProblems(db: Db): readonly Problem[] {
  const entries = attempt(() => journal(db));
  if (!Array.isArray(entries)) return [{ code: "journal-unreadable", what: `the journal: ${entries}`, advice: BACKUP }];
  const missing = entries.filter(({ kind, body }) => kind === "captured" && !isThere(db, body));
  return [
    ...chainProblems(entries),
    ...endProblems(
      attempt(() => journalEnd(db)),
      entries.at(-1),
    ),
    ...missing.map(({ seq, body }) => ({
      code: "capture-missing",
      what: `journal entry ${seq} says that a capture was kept, and it is not there: ${JSON.stringify(body)}`,
      advice: BACKUP,
    })),
  ];
}

/** A chain whose last entries were cut off is whole in itself: where it ended is noted beside it. */
function endProblems(noted: string | undefined, last: JournalEntry | undefined): readonly Problem[] {
  const end = last && endOf(last);
  if (noted === end) return [];
  return [
    {
      code: "journal-cut-short",
      what: `the journal ends with entry ${last?.seq ?? 0}, but its last entry was noted as ${noted?.split(" ")[0] ?? "none"}`,
      advice: "entries were taken from the end of the journal, or put there, outside Hearsay: compare with a backup",
    },
  ];
}

function isThere(db: Db, body: unknown): boolean {
  const id = typeof body === "object" && body !== null && "capture" in body ? body.capture : undefined;
  return typeof id === "string" && first(db, "SELECT 1 FROM captures WHERE id = ?", id) !== undefined;
}

function captureProblems(db: Db, progress: (done: number, total: number) => void): readonly Problem[] {
  const rows = attempt(() => all<{ id: string; place: string }>(db, "SELECT id, place FROM captures ORDER BY seq"));
  if (!Array.isArray(rows)) return [{ code: "capture-damaged", what: `the captures: ${rows}`, advice: BACKUP }];
  return rows.flatMap(({ id, place }, at) => {
    const wrong = captureProblem(db, id, place);
    progress(at + 1, rows.length);
    return wrong ? [wrong] : [];
  });
}

function captureProblem(db: Db, id: string, place: string): Problem | undefined {
  const digest = attempt(() => digestOf(db, id));
  if (typeof digest === "object" && digest.digest === id) return undefined;
  const why = typeof digest === "string" ? digest : `its bytes have the digest ${digest.digest}`;
  return { code: "capture-damaged", what: `capture ${id} (${place}): ${why}`, advice: BACKUP };
}

function digestOf(db: Db, id: string): { readonly digest: string } {
  const bytes = capture(db, id)?.bytes ?? new Uint8Array();
  return { digest: createHash("sha256").update(bytes).digest("hex") };
}

function projectionProblems(db: Db): readonly Problem[] {
  const counts = attempt(() =>
    first<{ reports: number; indexed: number }>(
      db,
      "SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM search) AS indexed",
    ),
  );
  if (typeof counts !== "object" || counts.reports === counts.indexed) return [];
  return [
    {
      code: "index-incomplete",
      what: `${counts.reports} reports are kept and ${counts.indexed} can be found by search`,
      advice: "run `hearsay rebuild`",
    },
  ];
}

/** What `work` gives, or the words of its error: a damaged page must not end the check. */
function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
