/**
 * What a user types into search: words, "phrases" and -without. It is parsed here into terms of folded words, which hold
 * letters and digits alone, and only such terms are ever written into a store's own query syntax.
 */
import { words } from "./fold.ts";

/** One thing to find: its folded words stand one after the other. */
export type Term = readonly string[];

export interface Query {
  /** All of these must stand in title or text. */
  readonly all: readonly Term[];
  /** None of these may. */
  readonly none: readonly Term[];
}

/**
 * Parses a query. Whatever is typed is accepted: a quotation mark that is never closed reaches to the end, signs are
 * passed over.
 *
 * @example parseQuery('harbour "new bridge" -ferry') // { all: [["harbour"], ["new", "bridge"]], none: [["ferry"]] }
 */
export function parseQuery(text: string): Query {
  const all: Term[] = [];
  const none: Term[] = [];
  for (const { 1: minus, 2: phrase, 3: bare } of text.matchAll(/(-?)(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))/gu)) {
    const term = words(phrase ?? bare ?? "").map(({ folded }) => folded);
    if (term.length > 0) (minus ? none : all).push(term);
  }
  return { all, none };
}
