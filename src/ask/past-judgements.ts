/** What people decided about pairs of names, read out of the journal: what stands, what was undone, what was overridden. */
import type { JournalEntry, Store } from "../case/contract.ts";
import { isJudgement, undone } from "../case/journal.ts";
import type { Judgement } from "../model/across.ts";
import { namesJudged, PAIR_KINDS, type PairKind } from "../model/pair-judgement.ts";
import type { PastJudgement } from "./answers.ts";
import type { Overview } from "./overview.ts";

type PairEntry = JournalEntry & { readonly body: Judgement };

/** Every judgement on a pair of names, newest first. */
export async function pastJudgements(store: Store, overview: Overview): Promise<readonly PastJudgement[]> {
  const journal = await store.journal();
  const entries = journal.filter(isPair);
  const gone = undone(journal);
  const over = overridden(entries.filter(({ seq }) => !gone.has(seq)));
  const past = entries.map(({ seq, at, who, body }): PastJudgement => {
    const [left = "", right = ""] = body.subject;
    const today = [left, right].map((member) => overview.ownNames.get(member)) as [string?, string?];
    const names = namesJudged(body) ?? [today[0] ?? left, today[1] ?? right];
    const by = gone.get(seq) ?? over.get(seq) ?? null;
    return {
      ...{ seq, at, who, kind: body.kind as PairKind, reason: body.reason },
      left: { member: left, name: names[0], cluster: overview.clusterOf.get(left) ?? null },
      right: { member: right, name: names[1], cluster: overview.clusterOf.get(right) ?? null },
      state: gone.has(seq) ? "undone" : over.has(seq) ? "overridden" : "stands",
      by: by && { seq: by.seq, at: by.at, who: by.who },
      renamed: names[0] !== (today[0] ?? names[0]) || names[1] !== (today[1] ?? names[1]),
    };
  });
  return past.reverse();
}

function isPair(entry: JournalEntry): entry is PairEntry {
  return isJudgement(entry) && entry.body.subject.length === 2 && PAIR_KINDS.some((kind) => kind === entry.body.kind);
}

/** For each entry that gave way, the later one on the same two. */
function overridden(entries: readonly PairEntry[]): ReadonlyMap<number, PairEntry> {
  const last = new Map<string, PairEntry>();
  const gave = new Map<number, PairEntry>();
  for (const entry of entries) {
    const key = [...entry.body.subject].sort().join(" ");
    const before = last.get(key);
    if (before) gave.set(before.seq, entry);
    last.set(key, entry);
  }
  return gave;
}
