/**
 * Claims that say the same in words, where no event or relation was found in them.
 *
 * Method  weighted overlap of content words, with equal numbers and equal negation, and a named entity in common when both
 *         name one. The bound is high: a missed pair leaves two lines in the ledger, a wrong one says what nobody said.
 *         Candidates share one of the rarest words of either claim.
 * Misses  paraphrase with other words.
 */
import { push } from "../sets.ts";
import { unionFind } from "../union-find.ts";
import { shared, weightOf } from "../words.ts";

export interface WordClaim {
  readonly words: Uint32Array;
  /** Folded text: equal in two copies of one text, it is the same claim however short. */
  readonly exact: string;
  readonly numbers: string;
  readonly negative: boolean;
  /** Named entity clusters in its words. */
  readonly entities: ReadonlySet<string>;
}

/** Shared weight over the weight of all words of both. */
const ALIKE = 0.62;
const FEWEST_WORDS = 4;
const RAREST = 4;
const MOST_IN_BUCKET = 40;

/** Sets of indexes of claims that say the same. */
export function sameWords(
  claims: readonly WordClaim[],
  rarity: (word: number) => number,
  oneText: (a: number, b: number) => boolean = () => false,
): readonly (readonly number[])[] {
  const sets = unionFind(claims.length);
  joinCopies(claims, oneText, sets);
  const buckets = new Map<number, number[]>();
  claims.forEach((claim, index) => {
    if (claim.words.length < FEWEST_WORDS) return;
    const rare = [...claim.words].sort((a, b) => rarity(b) - rarity(a) || a - b).slice(0, RAREST);
    for (const word of rare) push(buckets, word, index);
  });
  for (const bucket of buckets.values()) {
    for (let b = 1; b < bucket.length; b++) {
      for (let a = Math.max(0, b - MOST_IN_BUCKET); a < b; a++) {
        const [x, y] = [bucket[a] as number, bucket[b] as number];
        if (sets.find(x) !== sets.find(y) && say(claims[x] as WordClaim, claims[y] as WordClaim, rarity))
          sets.union(x, y);
      }
    }
  }
  return sets.sets();
}

function joinCopies(
  claims: readonly WordClaim[],
  oneText: (a: number, b: number) => boolean,
  sets: ReturnType<typeof unionFind>,
): void {
  const byText = new Map<string, number[]>();
  claims.forEach(({ exact }, index) => {
    if (exact !== "") push(byText, exact, index);
  });
  for (const list of byText.values()) {
    for (let b = 1; b < list.length; b++) {
      for (let a = Math.max(0, b - MOST_IN_BUCKET); a < b; a++) {
        const [x, y] = [list[a] as number, list[b] as number];
        if (oneText(x, y)) sets.union(x, y);
      }
    }
  }
}

function say(a: WordClaim, b: WordClaim, rarity: (word: number) => number): boolean {
  if (a.numbers !== b.numbers || a.negative !== b.negative) return false;
  if (a.entities.size > 0 && b.entities.size > 0 && ![...a.entities].some((id) => b.entities.has(id))) return false;
  const { both } = shared(a.words, b.words, rarity);
  const [left, right] = [weightOf(a.words, rarity), weightOf(b.words, rarity)];
  return both / (left + right - both) >= ALIKE;
}
