import { createHash } from "node:crypto";
import { dropAssessment } from "./assessment.ts";
import { unpack } from "./pack.ts";
import { atomically, type Db, run } from "./statements.ts";

/** Drops everything the machine made; every capture waits again. Captures, sightings and journal stay. */
export function dropProjection(db: Db): void {
  atomically(db, () => {
    dropAssessment(db);
    run(db, "DELETE FROM outcomes");
    run(db, "DELETE FROM reports");
    run(db, "DELETE FROM search");
  });
}

/**
 * What is compared: every column but `seq`, which only tells the order of keeping. Readings count unpacked, since
 * another version of the packer may pack the same words differently.
 */
const COMPARED = {
  outcomes: "SELECT capture, state, code, message FROM outcomes ORDER BY capture",
  reports: `SELECT id, capture, place, source_id, title, outlet, published_at, url, language, words, claims, notices, state,
    size, packing, reading FROM reports ORDER BY id`,
  copies: "SELECT * FROM copies ORDER BY ord",
  entities: "SELECT * FROM entities ORDER BY ord",
  members: "SELECT * FROM entity_members ORDER BY member",
  candidates: "SELECT * FROM candidates ORDER BY ord",
  events: "SELECT * FROM events ORDER BY ord",
  propositions: "SELECT * FROM propositions ORDER BY ord",
  origins: "SELECT * FROM origins ORDER BY ord",
  contradictions: "SELECT * FROM contradictions ORDER BY ord",
} as const;

/** SHA-256 over all rows of the projection in the order of their keys, lower-case hex. */
export function projectionDigest(db: Db): string {
  const hash = createHash("sha256");
  for (const [table, query] of Object.entries(COMPARED)) {
    hash.update(`${table}\n`);
    for (const row of db.prepare(query).iterate()) hash.update(`${JSON.stringify(plain(row as Row))}\n`);
  }
  return hash.digest("hex");
}

type Row = Readonly<Record<string, unknown>>;

function plain(row: Row): Row {
  if (!Buffer.isBuffer(row.reading)) return row;
  const { packing, reading, ...rest } = row as Row & { packing: string; reading: Buffer; size: number };
  return { ...rest, reading: unpack({ packing, size: rest.size, blob: reading }, "a reading").toString("utf8") };
}
