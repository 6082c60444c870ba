/**
 * Nominals and pronouns that the report puts to use: as a source or as somebody who takes part in an event. The pair heads
 * have learned from these and from names only, so what they say of any other noun phrase counts as much as this head
 * thinks it is put to use.
 */
import { type Guesses, type Place, scoresAt, shares } from "../guesses.ts";

/** Probability, 0 to 1, that a mention is put to use: the greatest of its units. */
export function usedShare({ heads: { labels } }: Guesses, { window, from, to }: Place): number {
  let most = 0;
  for (let unit = from; unit < to; unit++) {
    most = Math.max(most, 1 - (shares(scoresAt(labels, window, "nominals", unit))[0] as number));
  }
  return most;
}
