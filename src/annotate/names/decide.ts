/**
 * Decides between candidates: one name a stretch, one type a name.
 *
 * Method  by score, then the longer, then the earlier; what overlaps a chosen one is dropped.
 */
import type { Candidate } from "./candidate.ts";

/** The chosen candidates, sorted, not overlapping. */
export function chosen(candidates: readonly Candidate[], length: number): readonly Candidate[] {
  const taken = new Uint8Array(length);
  const order = [...candidates].sort(
    (a, b) => b.score - a.score || b.to - b.from - (a.to - a.from) || a.from - b.from || (a.rule < b.rule ? -1 : 1),
  );
  const kept: Candidate[] = [];
  for (const each of order) {
    if (taken.subarray(each.from, each.to).includes(1)) continue;
    taken.fill(1, each.from, each.to);
    kept.push(each);
  }
  return kept.sort((a, b) => a.from - b.from);
}
