/** Relations between two mentions, by predicate. */
import type { Predicate } from "../../../model/reading.ts";
import type { Guesses, Place } from "../guesses.ts";
import { pairsOf, type Side, toShares } from "../pair-scores.ts";

export interface RelationHead {
  /** @param kind of the mention (`kinds.ts`) */
  subject(place: Place, kind: number): Side;
  object(place: Place, kind: number): Side;
  /** The likeliest predicate and its probability; both must be of one window. */
  guess(subject: Side, object: Side): { readonly predicate: Predicate; readonly share: number };
}

export function relationHead({ heads }: Guesses): RelationHead {
  const pairs = pairsOf(heads, "relations");
  const { predicates } = heads.labels;
  return {
    subject: pairs.left,
    object: pairs.right,
    guess(subject, object) {
      const all = toShares(pairs.scores(subject, object));
      let best = 1;
      for (let at = 2; at < all.length; at++) if ((all[at] as number) > (all[best] as number)) best = at;
      return { predicate: predicates[best - 1] as Predicate, share: all[best] as number };
    },
  };
}
