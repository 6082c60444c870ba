/** Whether a nominal or pronoun and another mention are one: "the ministry", "she". */
import type { Guesses, Place } from "../guesses.ts";
import { pairScores, sideOf } from "../pair-scores.ts";

/** Probability that both are one entity; null when they stand in different windows. */
export function guessedSame(
  { heads }: Guesses,
  mention: Place & { readonly kind: number },
  other: Place & { readonly kind: number },
): number | null {
  if (mention.window !== other.window) return null;
  const { window } = mention;
  const [score = 0] = pairScores(
    heads,
    "same",
    sideOf(heads, "same", "left", mention),
    sideOf(heads, "same", "right", other),
    { left: mention.kind, right: other.kind },
    {
      units: other.from - mention.from,
      sentences: (window.sentence[other.from] as number) - (window.sentence[mention.from] as number),
    },
  );
  return 1 / (1 + Math.exp(-score));
}
