import type { CaseInfo } from "../contract.ts";
import { append } from "./journal.ts";
import { atomically, type Db, first, run } from "./statements.ts";

/** Sets a value of the case as a whole. */
export function setMeta(db: Db, key: string, value: string): void {
  run(
    db,
    "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    key,
    value,
  );
}

function meta(db: Db, key: string): string {
  return first<{ value: string }>(db, "SELECT value FROM meta WHERE key = ?", key)?.value ?? "";
}

function count(db: Db, text: string): number {
  return first<{ n: number }>(db, text)?.n ?? 0;
}

/** Writes what a new case is called. */
export function begin(db: Db, title: string, question: string, who: string): void {
  atomically(db, () => {
    setMeta(db, "title", title);
    setMeta(db, "question", question);
    setMeta(db, "created_at", String(Date.now()));
    setMeta(db, "assessed", "0");
    append(db, { who, kind: "case-created", body: { title, question } });
  });
}

/** Another text after every change of the case, whichever process made it. */
export function revision(db: Db): string {
  return `${meta(db, "created_at")}.${meta(db, "revision")}`;
}

export function info(db: Db): CaseInfo {
  return {
    title: meta(db, "title"),
    question: meta(db, "question"),
    createdAt: Number(meta(db, "created_at")),
    reports: count(db, "SELECT count(*) AS n FROM reports"),
    waiting: count(db, "SELECT count(*) AS n FROM captures WHERE id NOT IN (SELECT capture FROM outcomes)"),
    failed: count(db, "SELECT count(*) AS n FROM outcomes WHERE code IS NOT NULL"),
    assessed: meta(db, "assessed") === "1",
  };
}

export function setInfo(db: Db, change: { title?: string; question?: string }, who: string): void {
  atomically(db, () => {
    const said = Object.entries(change).filter(
      ([key, value]) => ["title", "question"].includes(key) && value !== undefined,
    );
    for (const [key, value] of said) setMeta(db, key, value);
    append(db, { who, kind: "case-info", body: Object.fromEntries(said) });
  });
}
