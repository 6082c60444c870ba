/**
 * Words for kin, by the tie they state between the one so called and the other.
 *
 * Misses  ties by law and rite ("godfather"), "partner", which is as often one in business.
 */
export interface Kin {
  readonly predicate: "parent_of" | "sibling_of" | "spouse_of" | "relative_of";
  /** Whether the one so called is the object: a son's father is the subject of `parent_of`. */
  readonly turned: boolean;
}

const LISTS: readonly (readonly [Kin, string])[] = [
  [{ predicate: "parent_of", turned: false }, "father mother parent parents dad mum mom stepfather stepmother"],
  [{ predicate: "parent_of", turned: true }, "son daughter child children sons daughters stepson stepdaughter"],
  [
    { predicate: "sibling_of", turned: false },
    "brother sister sibling brothers sisters siblings twin half-brother half-sister",
  ],
  [{ predicate: "spouse_of", turned: false }, "wife husband spouse widow widower ex-wife ex-husband fiancée fiancé"],
  [
    { predicate: "relative_of", turned: false },
    "cousin uncle aunt nephew niece grandfather grandmother grandson granddaughter grandchild grandchildren relative relatives " +
      "son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law family kin",
  ],
];

export const KIN_WORDS: ReadonlyMap<string, Kin> = new Map(
  LISTS.flatMap(([kin, words]) => words.split(" ").map((word) => [word, kin] as const)),
);
