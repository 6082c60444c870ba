/** What persons decided about claims, read out of the journal: the last word that was not undone. */
import type { JournalEntry } from "../../../../src/case/contract.ts";
import type { Judgement } from "../../../../src/model/across.ts";

export interface Decision {
  readonly kind: "accept" | "reject";
  readonly claim: string;
  readonly who: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Its entry in the journal, for undo. */
  readonly seq: number;
}

/** The judgement an entry carries; undefined for entries of another kind. */
export function judgementOf(entry: JournalEntry): Judgement | undefined {
  const body = entry.body;
  if (typeof body !== "object" || body === null || !("subject" in body) || !("kind" in body)) return undefined;
  return Array.isArray(body.subject) ? (body as Judgement) : undefined;
}

/**
 * @param entries in the order of the journal
 * @returns the standing decision of each claim, by global claim id
 */
export function decisionsFrom(entries: readonly JournalEntry[]): ReadonlyMap<string, Decision> {
  const undone = new Set(
    entries.flatMap((entry) => {
      const judgement = judgementOf(entry);
      return judgement?.kind === "undo" ? judgement.subject : [];
    }),
  );
  const standing = new Map<string, Decision>();
  for (const entry of entries) {
    const judgement = judgementOf(entry);
    if (judgement?.kind !== "accept" && judgement?.kind !== "reject") continue;
    if (undone.has(String(entry.seq))) continue;
    for (const claim of judgement.subject) {
      standing.set(claim, { kind: judgement.kind, claim, who: entry.who, at: entry.at, seq: entry.seq });
    }
  }
  return standing;
}
