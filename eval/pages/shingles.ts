/**
 * Shingles: how much of a gold text an extracted text holds, and how little else.
 *
 * Method  4-word shingles over word tokens as multisets; a text of fewer words is one shingle of all of them.
 * Source  the scoring of the article extraction benchmark.
 */
const SIZE = 4;

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly exact: boolean;
}

/** @returns precision and recall of `found` against `gold`; 1 where there is nothing to be wrong about */
export function overlap(found: string, gold: string): Overlap {
  const [left, right] = [tokens(found), tokens(gold)];
  const [a, b] = [shingles(left), shingles(right)];
  let hits = 0;
  for (const [shingle, count] of a) hits += Math.min(count, b.get(shingle) ?? 0);
  const share = (all: ReadonlyMap<string, number>) => {
    const size = [...all.values()].reduce((sum, count) => sum + count, 0);
    return size === 0 ? (a.size === 0 && b.size === 0 ? 1 : 0) : hits / size;
  };
  return { precision: share(a), recall: share(b), exact: left.join(" ") === right.join(" ") };
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at === 0 || at + SIZE <= words.length; at++) {
    const shingle = words.slice(at, at + SIZE).join(" ");
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
