/** Relations between two mentions, by predicate. */
import type { Predicate } from "../../../model/reading.ts";
import { type Guesses, type Place, shares } from "../guesses.ts";
import { pairScores, sideOf } from "../pair-scores.ts";

/** Probabilities of every predicate with the first as subject; null when they stand in different windows. */
export function guessedRelation(
  { heads }: Guesses,
  subject: Place & { readonly kind: number },
  object: Place & { readonly kind: number },
): ReadonlyMap<Predicate, number> | null {
  if (subject.window !== object.window) return null;
  const { window } = subject;
  const scores = pairScores(
    heads,
    "relations",
    sideOf(heads, "relations", "left", subject),
    sideOf(heads, "relations", "right", object),
    { left: subject.kind, right: object.kind },
    {
      units: object.from - subject.from,
      sentences: (window.sentence[object.from] as number) - (window.sentence[subject.from] as number),
    },
  );
  const all = shares(scores);
  return new Map(heads.labels.predicates.map((predicate, index) => [predicate, all[index + 1] as number]));
}
