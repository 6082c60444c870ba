/**
 * Words as search sees them: runs of letters and digits with their marks, folded to lower case without diacritics, so
 * that "Skoplje", "SKOPLJE" and "Şkoplje" are one. Index, query and marks use this one function, so what is found is
 * what is marked. Known to miss: languages written without spaces are not cut into words.
 */
import type { Span } from "../model/span.ts";

export interface Word extends Span {
  /** Lower case, without marks. */
  readonly folded: string;
}

/** The words of a text with their places, UTF-16. */
export function words(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

/** A word in lower case and without diacritics. */
export function fold(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
