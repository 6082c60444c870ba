/** How sure the trained reader takes a statement to be, at its cue or at the word that tells of the event. */
import type { Factuality } from "../../../model/reading.ts";
import { best, type Guesses, type Place, scoresAt, shares } from "../guesses.ts";

export interface FactualityGuess {
  readonly factuality: Factuality;
  /** Probability, 0 to 1. */
  readonly sure: number;
}

export function guessedFactuality({ heads: { labels } }: Guesses, { window, from }: Place): FactualityGuess {
  const all = shares(scoresAt(labels, window, "factuality", from));
  const at = best(all);
  return { factuality: labels.factualities[at] as Factuality, sure: all[at] as number };
}
