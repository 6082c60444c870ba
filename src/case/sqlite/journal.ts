import type { Judgement } from "../../model/across.ts";
import type { JournalEntry } from "../contract.ts";
import { nextEntry } from "../journal.ts";
import { setMeta } from "./info.ts";
import { all, atomically, type Db, first, run } from "./statements.ts";

type Row = Omit<JournalEntry, "body"> & { readonly body: string };

/** The key in `meta` (migration 0002 fills it for older cases). */
const END = "journal_end";
const COLUMNS = "seq, at, who, kind, body, before, digest";

/** Appends an entry to the chain; call it inside the transaction of the act it notes. */
export function append(db: Db, entry: { who: string; kind: string; body: unknown }): JournalEntry {
  const last = first<Row>(db, `SELECT ${COLUMNS} FROM journal ORDER BY seq DESC LIMIT 1`);
  const made = nextEntry(last && entryOf(last), { ...entry, at: Date.now() });
  const { seq, at, who, kind, body, before, digest } = made;
  run(
    db,
    `INSERT INTO journal (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    seq,
    at,
    who,
    kind,
    JSON.stringify(body),
    before,
    digest,
  );
  setMeta(db, END, endOf(made));
  return made;
}

/** Where an entry stands and what it says, in short: what is noted of the last one. */
export function endOf({ seq, digest }: Pick<JournalEntry, "seq" | "digest">): string {
  return `${seq} ${digest}`;
}

/** What was noted of the last entry; undefined before the first. */
export function journalEnd(db: Db): string | undefined {
  return first<{ value: string }>(db, "SELECT value FROM meta WHERE key = ?", END)?.value;
}

/** Notes a person's judgement; what was assessed before is then out of date. */
export function judge(db: Db, judgement: Judgement, who: string): JournalEntry {
  return atomically(db, () => {
    setMeta(db, "assessed", "0");
    return append(db, { who, kind: judgement.kind, body: judgement });
  });
}

/** The whole journal, oldest first. A body that is no JSON any more is given as the text it is: verify names it. */
export function journal(db: Db): readonly JournalEntry[] {
  return all<Row>(db, `SELECT ${COLUMNS} FROM journal ORDER BY seq`).map(entryOf);
}

function entryOf(row: Row): JournalEntry {
  try {
    return { ...row, body: JSON.parse(row.body) as unknown };
  } catch {
    return row;
  }
}
