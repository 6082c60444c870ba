/** The list of reports: copies under what they copy, newest story first. */
import type { ReportRow } from "../../../../src/case/contract.ts";
import type { CopyKind, CopyLink } from "../../../../src/model/across.ts";

export interface Listed {
  readonly row: ReportRow;
  /** What it is to the report above it; null for one that stands by itself. */
  readonly as: CopyKind | null;
}

/** Reports that only quote another are their own reports. */
const UNDER: ReadonlySet<CopyKind> = new Set(["copy", "partial", "revision"]);

/**
 * @param rows   in any order
 * @param copies `from` goes back to `to`
 * @returns every report once; roots by their newest report, newest first, copies by when they were published
 */
export function groupReports(rows: readonly ReportRow[], copies: readonly CopyLink[]): readonly Listed[] {
  const known = new Set(rows.map((row) => row.id));
  const above = new Map<string, CopyLink>();
  for (const link of copies) {
    if (UNDER.has(link.kind) && known.has(link.to) && link.from !== link.to && !above.has(link.from)) {
      above.set(link.from, link);
    }
  }
  const groups = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const root = rootOf(row.id, above);
    groups.set(root, [...(groups.get(root) ?? []), row]);
  }
  return [...groups]
    .map(([root, members]) => ({ root, members: members.sort(rootFirst(root)) }))
    .sort((a, b) => compare(newest(b.members), newest(a.members)))
    .flatMap(({ root, members }) =>
      members.map((row) => ({ row, as: row.id === root ? null : (above.get(row.id)?.kind ?? "copy") })),
    );
}

/** Follows the links up; a ring (two reports said to copy each other) ends where it began to repeat. */
function rootOf(id: string, above: ReadonlyMap<string, CopyLink>): string {
  const seen = new Set([id]);
  let at = id;
  for (let next = above.get(at)?.to; next !== undefined; next = above.get(at)?.to) {
    if (seen.has(next)) return [...seen].sort()[0] ?? id;
    seen.add(next);
    at = next;
  }
  return at;
}

const rootFirst = (root: string) => (a: ReportRow, b: ReportRow) =>
  Number(b.id === root) - Number(a.id === root) || compare(order(a), order(b));

const order = (row: ReportRow) => `${row.publishedAt ?? ""} ${String(row.seq).padStart(9, "0")}`;
const newest = (rows: readonly ReportRow[]) => rows.map(order).sort().at(-1) ?? "";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
