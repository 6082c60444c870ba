/**
 * The journal: what people decided and what was captured, as a chain. Each entry's digest is the SHA-256 of the canonical
 * JSON (keys sorted, no spaces) of `{at, before, body, kind, seq, who}`, and `before` is the digest of the entry before,
 * so that nothing can be changed, left out or put in between without every later digest being wrong.
 */
import { createHash } from "node:crypto";
import type { Judgement } from "../model/across.ts";
import type { JournalEntry, Problem } from "./contract.ts";

/** `before` of the first entry. */
export const CHAIN_START = "0".repeat(64);

const JUDGEMENTS: ReadonlySet<string> = new Set(["same", "different", "unsure", "accept", "reject", "correct", "undo"]);

/** JSON with sorted keys and no spaces: the same value gives the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/** The digest of an entry: lower-case hex. */
export function entryDigest({ seq, at, who, kind, body, before }: Omit<JournalEntry, "digest">): string {
  return createHash("sha256").update(canonical({ seq, at, who, kind, body, before })).digest("hex");
}

/** The entry that follows `last`. */
export function nextEntry(
  last: JournalEntry | undefined,
  entry: Pick<JournalEntry, "at" | "who" | "kind" | "body">,
): JournalEntry {
  const { at, who, kind } = entry;
  const body: unknown = JSON.parse(canonical(entry.body));
  const open = { seq: (last?.seq ?? 0) + 1, at, who, kind, body, before: last?.digest ?? CHAIN_START };
  return { ...open, digest: entryDigest(open) };
}

/** Where the chain is broken: one problem per entry that does not fit. */
export function chainProblems(entries: Iterable<JournalEntry>): readonly Problem[] {
  const problems: Problem[] = [];
  let last: JournalEntry | undefined;
  for (const entry of entries) {
    const wrong = linkProblem(last, entry);
    if (wrong) problems.push({ code: "journal-broken", what: `journal entry ${entry.seq} ${wrong}`, advice: ADVICE });
    last = entry;
  }
  return problems;
}

const ADVICE =
  "the journal was changed outside Hearsay, or the file is damaged: compare with a backup, and do not trust decisions from this entry on";

function linkProblem(last: JournalEntry | undefined, entry: JournalEntry): string | undefined {
  if (entry.seq !== (last?.seq ?? 0) + 1) return `stands where entry ${(last?.seq ?? 0) + 1} should`;
  if (entry.before !== (last?.digest ?? CHAIN_START)) return "does not carry the digest of the entry before it";
  if (entry.digest !== entryDigest(entry)) return "does not have the digest of its own words";
  return undefined;
}

/** Whether an entry is a person's judgement: the journal also notes what was captured and how the case is called. */
export function isJudgement(entry: JournalEntry): entry is JournalEntry & { readonly body: Judgement } {
  return JUDGEMENTS.has(entry.kind);
}

/**
 * For each entry that was undone, the entry that undid it. An undo names the entry it takes back by its number or its
 * digest; undoing an undo brings it back.
 */
export function undone(entries: readonly JournalEntry[]): ReadonlyMap<number, JournalEntry> {
  const found = new Map<number, JournalEntry>();
  for (const entry of entries.toReversed()) {
    if (!isJudgement(entry) || entry.body.kind !== "undo" || found.has(entry.seq)) continue;
    for (const name of entry.body.subject) {
      const at = entries.findIndex((each) => String(each.seq) === name || each.digest === name);
      const target = entries[at];
      if (target && target.seq < entry.seq && !found.has(target.seq)) found.set(target.seq, entry);
    }
  }
  return found;
}

/**
 * The judgements that hold, in the order they were made: those undone by a later entry are left out, and so are the
 * "undo" entries.
 */
export function standing(entries: readonly JournalEntry[]): readonly Judgement[] {
  const gone = undone(entries);
  return entries
    .filter((entry) => isJudgement(entry) && entry.kind !== "undo" && !gone.has(entry.seq))
    .map((entry) => entry.body as Judgement);
}
