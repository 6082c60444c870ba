/** Negations: words that turn a main clause into its denial. Own list. */

export const NEGATION_WORDS: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "cannot", "neither", "nor"]);

/** Determiners and pronouns that deny when they stand in subject or object of the main verb. */
export const NEGATIVE_DETERMINERS: ReadonlySet<string> = new Set([
  "no",
  "none",
  "nobody",
  "nothing",
  "neither",
  "nowhere",
]);

/** Verbs whose infinitive did not happen: "failed to appear", "refused to sign". */
export const IMPLICATIVE_NEGATIVE: ReadonlySet<string> = new Set(
  "fail fails failed refuse refuses refused decline declines declined".split(" "),
);
