/**
 * Keys: the words of a sentence that carry its meaning, made comparable: the entity of a name, else the class or stem of
 * the lemma.
 */
import { classOf } from "../../knowledge/synonyms.ts";
import type { Mention } from "../../model/reading.ts";
import type { View } from "../events/view.ts";

export interface Key {
  readonly key: string;
  readonly at: number;
  readonly weight: number;
}

/** Words that say little: a match of them proves nothing, a miss costs little. */
const VAGUE = new Set(
  (
    "recent growing major openly common new several many some other various also key important significant further main latest " +
    "indicate show suggest highlight reveal underscore emphasize say report warn note remain include make take have be do get " +
    "give go come see use continue current large big today year day time way part thing member"
  ).split(" "),
);
const CONTENT = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** The keys of the tokens `from` to `to`, in order; a name gives one. */
export function keysOf(view: View, from: number, to: number): readonly Key[] {
  const keys: Key[] = [];
  for (let at = from; at < to; at += 1) {
    const token = view.tokens[at];
    const mention = view.mentionOf[at];
    if (!token || token.pos === "PUNCT") continue;
    if (mention?.form === "name") {
      const last = view.mentionOf[at + 1] !== mention || at + 1 === to;
      if (last) keys.push({ key: nameKey(view, mention), at, weight: 1.5 });
    } else if (CONTENT.has(token.pos) && token.lower.length > 1) {
      keys.push({
        key: wordKey(token.lemma, token.lower),
        at,
        weight: VAGUE.has(token.lemma) || VAGUE.has(token.lower) ? 0.25 : token.pos === "VERB" ? 1.4 : 1,
      });
    }
  }
  return keys;
}

/** By its words, not its entity: "Pakistani" and "Pakistan" meet, and nothing hangs on names having been joined right. */
function nameKey(view: View, mention: Mention): string {
  const entity = mention.entity ? view.entity.get(mention.entity) : undefined;
  const text = entity && entity.type !== "Group" ? entity.name : view.report.text.slice(mention.start, mention.end);
  return stem(text.toLowerCase());
}

function wordKey(lemma: string, lower: string): string {
  const known = classOf(lemma);
  if (known !== lemma) return known;
  const own = classOf(lower);
  return own === lower ? stem(lemma) : own;
}

const ENDINGS = [
  "isation",
  "ization",
  "ations",
  "ation",
  "ments",
  "ment",
  "istic",
  "ists",
  "ist",
  "ian",
  "ese",
  "ish",
  "ing",
  "ans",
  "an",
  "ity",
  "ic",
  "ed",
  "i",
  "s",
  "e",
];

/** A rough stem: what is left when one ending is taken off, four letters at least. */
export function stem(word: string): string {
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}
