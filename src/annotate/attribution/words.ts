/**
 * Words the finders share: auxiliaries, time words, verb groups.
 */
import { type View, word } from "./view.ts";

const TIME_WORDS = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently " +
    "morning afternoon evening night late early"
  ).split(" "),
);
const BE = new Set("is are was were be been being am 's 're".split(" "));
const HAVE = new Set("has have had having 've".split(" "));
const DO = new Set("do does did".split(" "));
const MODAL = new Set("will would can could may might must should shall 'll 'd wo ca".split(" "));
const NEGATION = new Set("not n't never n’t".split(" "));

export const isTimeWord = (lower: string): boolean => TIME_WORDS.has(lower);
export const isBe = (lower: string): boolean => BE.has(lower);
export const isHave = (lower: string): boolean => HAVE.has(lower);
export const isModal = (lower: string): boolean => MODAL.has(lower);
export const isNegation = (lower: string): boolean => NEGATION.has(lower);
export const isAuxiliary = (lower: string): boolean =>
  BE.has(lower) || HAVE.has(lower) || DO.has(lower) || MODAL.has(lower);

/** What stands before a verb in its group. */
export interface Group {
  /** Token index of the group's first word. */
  readonly first: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: string | null;
  readonly negated: boolean;
  readonly to: boolean;
}

/** Reads the auxiliaries, adverbs and "to" in front of a verb. */
export function groupBefore(view: View, verb: number, floor: number): Group {
  let first = verb;
  let be = false;
  let have = false;
  let modal: string | null = null;
  let negated = false;
  let to = false;
  for (let k = verb - 1; k >= floor; k--) {
    const lower = word(view, k);
    if (isBe(lower) && view.tokens[k]?.pos !== "PART") be = true;
    else if (isHave(lower)) have = true;
    else if (isModal(lower)) modal = lower;
    else if (isNegation(lower)) negated = true;
    else if (lower === "to" && k === first - 1) {
      to = true;
      first = k;
      break;
    } else if (view.tokens[k]?.pos === "ADV" || DO.has(lower) || lower === "both" || lower === "all") {
      if (view.tokens[k]?.pos === "ADV" && !auxiliaryNear(view, k - 1, floor)) break;
      continue;
    } else break;
    first = k;
  }
  for (let k = first; k < verb; k++) if (DO.has(word(view, k))) first = Math.min(first, k);
  return { first: doStart(view, first, floor), be, have, modal, negated, to };
}

function auxiliaryNear(view: View, index: number, floor: number): boolean {
  for (let k = index; k >= floor && k > index - 3; k--) {
    const lower = word(view, k);
    if (isAuxiliary(lower) || lower === "to") return true;
    if (view.tokens[k]?.pos !== "ADV" && !isNegation(lower)) return false;
  }
  return false;
}

const doStart = (view: View, first: number, floor: number): number =>
  first - 1 >= floor && DO.has(word(view, first - 1)) ? first - 1 : first;

export const verbGroupStart = (view: View, verb: number, floor: number): number => groupBefore(view, verb, floor).first;
