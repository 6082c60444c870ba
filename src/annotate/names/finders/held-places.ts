/**
 * "Pakistan-occupied Kashmir", "Turkish-controlled Cyprus": a place named by who holds it is one name.
 *
 * Misses  "the part of Cyprus under Turkish control".
 */
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";

const HOLDING = new Set("occupied administered controlled held ruled annexed".split(" "));

export function heldPlaces(words: readonly Word[], isPlace: (word: Word) => boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at + 1 < words.length; at++) {
    const [holder, verb, place] = [words[at - 1], words[at], words[at + 1]] as [Word, Word, Word];
    if (!HOLDING.has(verb.lower) || verb.gap !== "-" || place.gap !== " " || !place.capital || !holder.capital)
      continue;
    if (!isPlace(place)) continue;
    let to = at + 2;
    while (words[to]?.capital && words[to]?.gap === " " && isPlace(words[to] as Word)) to++;
    const amp = [words[to], words[to + 1]];
    if (amp[0]?.lower === "and" && amp[1]?.capital && isPlace(amp[1] as Word) && place.lower === "jammu") to += 2;
    found.push({ from: at - 1, to, type: "GeopoliticalEntity", rule: "held-place", score: 0.9 });
  }
  return found;
}
