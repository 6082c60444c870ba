import { splitId } from "../../model/ids.ts";
import type { Claim, Reading } from "../../model/reading.ts";
import type { ReportRow, Store } from "../contract.ts";
import { type Prepared, type PreparedPart, prepare } from "../prepared.ts";
import { setMeta } from "./info.ts";
import { unpack } from "./pack.ts";
import { index } from "./search.ts";
import { all, atomically, type Db, first, run } from "./statements.ts";

type Pairs = Parameters<Store["keepReadings"]>[1];
type Packing = { readonly packing: string; readonly size: number; readonly reading: Buffer };

/** Keeps readings of one capture; `last` closes the capture. */
export function keepReadings(db: Db, capture: string, pairs: Pairs, last: boolean): void {
  const readings = pairs.map(({ report, reading }) => prepare(report, reading));
  keepPrepared(db, [{ capture, readings, last, failure: null }]);
}

/** Keeps readings that were made ready elsewhere, all or none. */
export function keepPrepared(db: Db, parts: readonly PreparedPart[]): void {
  atomically(db, () => {
    for (const { capture, readings, last, failure } of parts) {
      for (const each of readings) index(db, upsert(db, capture, each), each.titleWords, each.textWords);
      const state = failure && placesRead(db, capture).length === 0 ? "failed" : "read";
      if (last) close(db, capture, state, failure?.code ?? null, failure?.message ?? null);
    }
    setMeta(db, "assessed", "0");
  });
}

function upsert(db: Db, capture: string, each: Prepared): number {
  const { size, packing, blob } = each.packed;
  const row = first<{ seq: number }>(
    db,
    `INSERT INTO reports (seq, id, capture, place, source_id, title, outlet, published_at, url, language, words, claims,
       notices, state, size, packing, reading)
     VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM reports), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET capture = excluded.capture, place = excluded.place, source_id = excluded.source_id,
       title = excluded.title, outlet = excluded.outlet, published_at = excluded.published_at, url = excluded.url,
       language = excluded.language, words = excluded.words, claims = excluded.claims, notices = excluded.notices,
       state = excluded.state, size = excluded.size, packing = excluded.packing, reading = excluded.reading
     RETURNING seq`,
    ...[each.id, capture, each.index, each.sourceId, each.title, each.outlet, each.publishedAt, each.url],
    ...[each.language, each.words, each.claims, each.notices, each.state, size, packing, blob],
  );
  return row?.seq ?? 0;
}

/** The places of a capture's reports that are read. */
export function placesRead(db: Db, capture: string): readonly number[] {
  const rows = all<{ place: number }>(db, "SELECT place FROM reports WHERE capture = ? ORDER BY place", capture);
  return rows.map(({ place }) => place);
}

/** Notes that a capture could not be read. */
export function keepFailure(db: Db, capture: string, code: string, message: string): void {
  atomically(db, () => close(db, capture, "failed", code, message));
}

function close(db: Db, capture: string, state: "read" | "failed", code: string | null, message: string | null): void {
  run(
    db,
    `INSERT INTO outcomes (capture, state, code, message) VALUES (?, ?, ?, ?)
     ON CONFLICT (capture) DO UPDATE SET state = excluded.state, code = excluded.code, message = excluded.message`,
    ...[capture, state, code, message],
  );
}

/** What could not be read: whole captures, and captures of which a part could not. */
export function failures(db: Db): Awaited<ReturnType<Store["failures"]>> {
  return all(
    db,
    `SELECT outcomes.capture AS capture, captures.place AS "where", coalesce(code, '') AS code,
       coalesce(message, '') AS message
     FROM outcomes JOIN captures ON captures.id = outcomes.capture WHERE code IS NOT NULL ORDER BY captures.seq`,
  );
}

/** The list of reports, in the order of keeping. */
export function reports(db: Db): readonly ReportRow[] {
  return all(
    db,
    `SELECT r.id, r.seq, r.capture, r.source_id AS sourceId, r.title, r.outlet, r.published_at AS publishedAt, r.url,
       c.place AS "where", r.language, r.words, r.claims, r.notices, r.state,
       (SELECT e.id FROM reports AS e WHERE e.capture = c.revises
          AND (e.source_id = r.source_id OR (e.source_id IS NULL AND r.source_id IS NULL AND e.place = r.place))
        ORDER BY e.place LIMIT 1) AS revises
     FROM reports AS r JOIN captures AS c ON c.id = r.capture ORDER BY r.seq`,
  );
}

export function reading(db: Db, report: string): Reading | undefined {
  const row = first<Packing>(db, "SELECT packing, size, reading FROM reports WHERE id = ?", report);
  return row && readingOf(row, report);
}

/** The readings whose report ids come after `after`, at most `limit`, in order of id. */
export function readingsAfter(db: Db, after: string, limit: number): readonly Reading[] {
  const rows = all<Packing & { id: string }>(
    db,
    "SELECT id, packing, size, reading FROM reports WHERE id > ? ORDER BY id LIMIT ?",
    ...[after, limit],
  );
  return rows.map((row) => readingOf(row, row.id));
}

function readingOf(row: Packing, report: string): Reading {
  return JSON.parse(unpack({ ...row, blob: row.reading }, `the reading of ${report}`).toString("utf8")) as Reading;
}

export function claim(db: Db, id: string): { readonly claim: Claim; readonly reading: Reading } | undefined {
  if (id.indexOf("/") < 1) return undefined;
  const { report, local } = splitId(id);
  const whole = reading(db, report);
  const found = whole?.claims.find((each) => each.id === local);
  return whole && found && { claim: found, reading: whole };
}
