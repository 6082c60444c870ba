import type { Capture, Origin } from "../../model/report.ts";
import type { Kept } from "../contract.ts";
import { pack } from "../prepared.ts";
import { setMeta } from "./info.ts";
import { append } from "./journal.ts";
import { unpack } from "./pack.ts";
import { all, atomically, type Db, first, run } from "./statements.ts";

interface Row {
  readonly id: string;
  readonly media_type: string;
  readonly charset: string | null;
  readonly captured_at: number;
  readonly origin: string;
}

/** A capture without its bytes, with every place where the same bytes were seen. */
export type Seen = Omit<Capture, "bytes"> & {
  readonly seen: readonly { readonly origin: Origin; readonly at: number }[];
};

/** Keeps a capture under its digest, or notes that the same bytes were seen at one more place. */
export function keep(db: Db, capture: Capture): Kept {
  return atomically(db, () => keepOne(db, capture));
}

/** Keeps several captures, all or none. */
export function keepAll(db: Db, captures: readonly Capture[]): readonly Kept[] {
  return atomically(db, () => captures.map((capture) => keepOne(db, capture)));
}

function keepOne(db: Db, capture: Capture): Kept {
  const { id, origin } = capture;
  if (first(db, "SELECT 1 FROM captures WHERE id = ?", id)) {
    see(db, capture);
    return { kind: "same", capture: id, where: firstPlace(db, id) };
  }
  const revises = revisedBy(db, origin);
  insert(db, capture, revises);
  see(db, capture);
  append(db, {
    who: "hearsay",
    kind: "captured",
    body: { capture: id, where: origin.where, bytes: capture.bytes.length },
  });
  setMeta(db, "assessed", "0");
  return revises === null ? { kind: "new", capture: id } : { kind: "revision", capture: id, revises };
}

function insert(db: Db, capture: Capture, revises: string | null): void {
  const { id, mediaType, charset, capturedAt, origin } = capture;
  const { size, packing, blob } = pack(capture.bytes);
  run(
    db,
    `INSERT INTO captures (seq, id, media_type, charset, captured_at, place, origin, revises, size, packing, bytes)
     VALUES ((SELECT coalesce(max(seq), 0) + 1 FROM captures), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[id, mediaType, charset, capturedAt, origin.where, JSON.stringify(origin), revises, size, packing, blob],
  );
}

function see(db: Db, { id, capturedAt, origin }: Capture): void {
  run(
    db,
    "INSERT INTO sightings (capture, place, kind, at, origin) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    ...[id, origin.where, origin.kind, capturedAt, JSON.stringify(origin)],
  );
}

function firstPlace(db: Db, id: string): string {
  return first<{ place: string }>(db, "SELECT place FROM captures WHERE id = ?", id)?.place ?? "";
}

/** The newest capture at the same address or path; "stdin" and dropped files have no address of their own. */
function revisedBy(db: Db, { kind, where }: Origin): string | null {
  if (kind !== "file" && kind !== "url") return null;
  const row = first<{ id: string }>(
    db,
    `SELECT captures.id FROM sightings JOIN captures ON captures.id = sightings.capture
     WHERE sightings.place = ? AND sightings.kind = ? ORDER BY captures.seq DESC LIMIT 1`,
    ...[where, kind],
  );
  return row?.id ?? null;
}

/** A capture with its bytes. */
export function capture(db: Db, id: string): Capture | undefined {
  const row = first<Row & { packing: string; size: number; bytes: Buffer }>(
    db,
    "SELECT id, media_type, charset, captured_at, origin, packing, size, bytes FROM captures WHERE id = ?",
    id,
  );
  return row && { ...headOf(row), bytes: unpack({ ...row, blob: row.bytes }, `capture ${id}`) };
}

/** The captures after the `after`th kept, at most `limit`, in the order of keeping. */
export function capturesAfter(db: Db, after: number, limit: number): readonly (Seen & { readonly seq: number })[] {
  const rows = all<Row & { seq: number }>(
    db,
    "SELECT seq, id, media_type, charset, captured_at, origin FROM captures WHERE seq > ? ORDER BY seq LIMIT ?",
    ...[after, limit],
  );
  return rows.map((row) => ({ ...headOf(row), seq: row.seq, seen: sightings(db, row.id) }));
}

function sightings(db: Db, id: string): Seen["seen"] {
  const rows = all<{ origin: string; at: number }>(
    db,
    "SELECT origin, at FROM sightings WHERE capture = ? ORDER BY at, place",
    id,
  );
  return rows.map(({ origin, at }) => ({ origin: JSON.parse(origin) as Origin, at }));
}

function headOf(row: Row): Omit<Capture, "bytes"> {
  const { id, media_type, charset, captured_at, origin } = row;
  return { id, mediaType: media_type, charset, capturedAt: captured_at, origin: JSON.parse(origin) as Origin };
}

/** Captures whose reports are not yet all read, in the order of keeping. */
export function waiting(db: Db): readonly string[] {
  const rows = all<{ id: string }>(
    db,
    "SELECT id FROM captures WHERE id NOT IN (SELECT capture FROM outcomes) ORDER BY seq",
  );
  return rows.map(({ id }) => id);
}
