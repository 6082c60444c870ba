/**
 * Corrections: "Correction: …", "This story corrects …", "An earlier version …", "Editor's note".
 *
 * Method  how the piece begins; brackets and Markdown emphasis before it are left aside.
 * Misses  corrections worked into the body.
 */
import { finder } from "./piece.ts";

const START =
  /^[([*_ ]{0,4}(?:correction|corrections|clarification|corrected|corrects|refiles?|refiled|editor[’']?s[’']? note|editors[’']? note|note to (?:readers|editors)|(?:this|the) (?:story|article|report|version|post|piece)(?: (?:has been|was|is))? (?:corrects|corrected|updated|amended|refiled|clarified)|an? (?:earlier|previous) version of|(?:earlier|previous) versions of)(?![\p{L}\d])/iu;

/** A word that also begins headlines ("Correction officers …") must be followed by a mark; "Corrects …" begins none. */
const NEEDS_MARK = /^[([*_ ]{0,4}(?:corrections?|clarification|corrected|refile|refiled)(?![\p{L}\d])/iu;
const MARKED = /^[([*_ ]{0,4}\p{L}+[*_ ]{0,4}(?:\([^)]{1,40}\))?[*_ ]{0,4}[:—–\-.,]/u;

export const correction = finder("correction", (words) => {
  const start = words.slice(0, 120);
  return START.test(start) && (!NEEDS_MARK.test(start) || MARKED.test(start));
});
