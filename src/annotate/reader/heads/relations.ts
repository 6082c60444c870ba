/** Relations between two mentions, by predicate. */
import type { Predicate } from "../../../model/reading.ts";
import type { Guesses, Place } from "../guesses.ts";
import { pairsOf, type Side, toShares } from "../pair-scores.ts";

export interface RelationHead {
  /** @param kind of the mention (`kinds.ts`) */
  subject(place: Place, kind: number): Side;
  object(place: Place, kind: number): Side;
  /**
   * The likeliest predicate of those allowed and its probability, and that of any tie at all; both must be of one window.
   * That two are tied is seen far more surely than how. null where no predicate is allowed.
   */
  guess(subject: Side, object: Side, allowed: ReadonlySet<Predicate>): TieGuess | null;
}

export interface TieGuess {
  readonly predicate: Predicate;
  readonly share: number;
  readonly tied: number;
}

export function relationHead({ heads }: Guesses): RelationHead {
  const pairs = pairsOf(heads, "relations");
  const { predicates } = heads.labels;
  return {
    subject: pairs.left,
    object: pairs.right,
    guess(subject, object, allowed) {
      if (allowed.size === 0) return null;
      const all = toShares(pairs.scores(subject, object));
      let best = 0;
      for (let at = 1; at < all.length; at++) {
        if (!allowed.has(predicates[at - 1] as Predicate)) continue;
        if (best === 0 || (all[at] as number) > (all[best] as number)) best = at;
      }
      if (best === 0) return null;
      return { predicate: predicates[best - 1] as Predicate, share: all[best] as number, tied: 1 - (all[0] as number) };
    },
  };
}
