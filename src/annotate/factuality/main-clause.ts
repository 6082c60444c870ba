/**
 * Main clause: finds the finite verb group of a stretch of words, which alone decides its certainty.
 *
 * Method  A leading subordinate clause ("If …," "Although …,") is skipped to its comma; a relative pronoun in the subject
 *         makes the next verb group its own; the first finite group left is the main one.
 * Misses  reduced relatives whose participle looks like a past ("the men arrested in June were …").
 */
import type { Token } from "../layers.ts";

/** Half-open range of indices in the given words: the auxiliaries, adverbs and main verb. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
}

const AUX = new Set(
  (
    "is are was were be been being am 's 're has have had 've do does did will would can could may might must should shall " +
    "ought 'll 'd ca wo"
  ).split(" "),
);
const RELATIVE = new Set(["who", "which", "whom", "whose", "that", "where", "what"]);
const LEADING = new Set([
  "if",
  "although",
  "though",
  "while",
  "when",
  "because",
  "since",
  "as",
  "after",
  "before",
  "unless",
  "despite",
  "even",
]);
const INSIDE = new Set(["not", "n't", "n’t", "never", "also", "to"]);

export function mainVerbGroup(words: readonly Token[], start = 0): VerbGroup | null {
  let pending = 0;
  for (let k = afterLeading(words, start); k < words.length; k++) {
    const { lower, pos } = words[k]!;
    if (RELATIVE.has(lower) && k > start && words[k - 1]!.pos !== "VERB") pending = 1;
    if (!finite(words, k)) continue;
    const to = groupEnd(words, k);
    if (pending > 0 && pos !== "PUNCT") {
      pending--;
      k = to - 1;
      continue;
    }
    return { from: k, to };
  }
  return null;
}

function afterLeading(words: readonly Token[], start: number): number {
  if (!LEADING.has(words[start]?.lower ?? "")) return start;
  for (let k = start + 1; k < words.length; k++) if (words[k]!.lower === ",") return k + 1;
  return start;
}

/** A finite verb: an auxiliary, or a verb that is no "-ing" form, infinitive or participle inside a noun phrase. */
function finite(words: readonly Token[], k: number): boolean {
  const { lower, pos } = words[k]!;
  if (AUX.has(lower)) return !(lower === "'s" && pos === "PART");
  if (lower === "cannot") return true;
  if (pos !== "VERB" && pos !== "AUX") return false;
  const before = words[k - 1];
  if (/ing$/.test(lower) || before?.lower === "to") return false;
  return !(
    /ed$/.test(lower) &&
    (before?.pos === "DET" || before?.pos === "ADJ" || before?.pos === "ADP") &&
    words[k + 1]?.pos === "NOUN"
  );
}

function groupEnd(words: readonly Token[], from: number): number {
  let k = from + 1;
  while (k < words.length) {
    const { lower, pos } = words[k]!;
    if (AUX.has(lower) || INSIDE.has(lower) || pos === "ADV" || pos === "VERB" || pos === "AUX") k++;
    else break;
  }
  return k;
}
