/**
 * Hedges: words by which a statement is made less than certain, with the certainty they leave.
 *
 * Source  FactBank's possible and probable markers (Sauri, Pustejovsky 2009) and the list of the CoNLL-2010 shared task
 *         on hedging, cut down to words of news. Words of one certainty stand together.
 */
import type { Factuality } from "../model/reading.ts";

/** Modals that make a main clause possible. "can" tells ability in news and is left out. */
export const POSSIBLE_MODALS: ReadonlySet<string> = new Set(["could", "may", "might"]);

/** Modals by which a speaker asks or wishes rather than tells. */
export const WISH_MODALS: ReadonlySet<string> = new Set(["should", "must", "ought", "shall"]);

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const PROBABLE_WORDS = words(`
  likely probably presumably apparently reportedly allegedly purportedly supposedly seemingly
  appears appear appeared seems seem seemed expected believed thought suspected alleged rumored rumoured reputed
  unlikely estimated predicted projected
`);

export const POSSIBLE_WORDS = words(`possible possibly perhaps maybe potential potentially conceivably conceivable`);

/** Nouns that make what follows them only possible: "a threat of evolving", "the risk that", "the possibility of". */
export const POSSIBLE_NOUNS = words(`threat risk possibility potential danger chance prospect likelihood fear`);

/** The certainty of a passive or predicate word: "is expected to", "is likely to". */
export function certaintyOf(lower: string): Factuality | null {
  if (POSSIBLE_WORDS.has(lower)) return "PS+";
  if (PROBABLE_WORDS.has(lower)) return lower === "unlikely" ? "PR-" : "PR+";
  return null;
}
