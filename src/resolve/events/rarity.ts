/**
 * How much a shared word or participant says: the rarer in the case, the more.
 *
 * Method  inverse document frequency over reports, scaled to 0..1, in the manner of Spärck Jones (1972).
 */
import type { Digest } from "../digest/digest.ts";

export type Rarity<T> = (item: T) => number;

export function wordRarity(digests: readonly Digest[]): Rarity<number> {
  const counts = new Map<number, number>();
  for (const { sentences } of digests) {
    const mine = new Set<number>();
    for (const { words } of sentences) for (const word of words) mine.add(word);
    for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const once = scaled(1, digests.length);
  for (const [word, count] of counts) counts.set(word, scaled(count, digests.length));
  return (word) => counts.get(word) ?? once;
}

/** 1 for what stands in one report, falling with the logarithm; a little stays even for what stands in all. */
export function scaled(count: number, reports: number): number {
  if (reports < 2) return 1;
  return 0.15 + 0.85 * (Math.log((reports + 1) / Math.min(count, reports)) / Math.log(reports + 1));
}
