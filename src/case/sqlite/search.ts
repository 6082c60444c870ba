/**
 * Full text in FTS5. The index holds our folded words (see `fold.ts`) and no copy of the text; where the words stand is
 * found again in the report's own text, so that offsets are UTF-16 and never FTS5's bytes.
 */

import type { Hit } from "../contract.ts";
import { passages } from "../hits.ts";
import { parseQuery, type Query, type Term } from "../query.ts";
import { reading } from "./readings.ts";
import { all, type Db, first, run } from "./statements.ts";

/** Puts a report's folded words into the index, in place of what stood there. */
export function index(db: Db, seq: number, titleWords: string, textWords: string): void {
  run(db, "DELETE FROM search WHERE rowid = ?", seq);
  run(db, "INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", seq, titleWords, textWords);
}

/** The same query in FTS5's syntax: quoted phrases of letters and digits joined by AND and NOT, nothing else. */
export function toFts({ all, none }: Query): string {
  const quoted = (term: Term): string => `"${term.join(" ")}"`;
  return [all.map(quoted).join(" AND "), ...none.map(quoted)].join(" NOT ");
}

/** The reports that hold all the words, best first; a query with nothing to find finds nothing. */
export function search(
  db: Db,
  text: string,
  { limit = 20, offset = 0 }: { readonly limit?: number; readonly offset?: number } = {},
): { readonly total: number; readonly hits: readonly Hit[] } {
  const query = parseQuery(text);
  if (query.all.length === 0) return { total: 0, hits: [] };
  const match = toFts(query);
  const total = first<{ n: number }>(db, "SELECT count(*) AS n FROM search WHERE search MATCH ?", match)?.n ?? 0;
  const rows = all<Omit<Hit, "passages">>(
    db,
    `SELECT r.id AS report, r.title, r.outlet, r.published_at AS publishedAt
     FROM search JOIN reports AS r ON r.seq = search.rowid WHERE search MATCH ?
     ORDER BY bm25(search, 4.0, 1.0), r.id LIMIT ? OFFSET ?`,
    ...[match, Math.max(0, limit), Math.max(0, offset)],
  );
  return { total, hits: rows.map((row) => ({ ...row, passages: passagesOf(db, row.report, query.all) })) };
}

function passagesOf(db: Db, report: string, terms: readonly Term[]): Hit["passages"] {
  const whole = reading(db, report);
  return whole ? passages(whole.report.text, terms) : [];
}
