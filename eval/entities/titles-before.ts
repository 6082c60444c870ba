/** Titles in front of given names ("President | Maria Ruiz"), found as the names stage finds them. */
import type { Sentence } from "../../src/annotate/layers.ts";
import { titlesApart } from "../../src/annotate/names/titles-apart.ts";
import { wordsOf } from "../../src/annotate/names/words.ts";
import type { EntityType } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";

type Name = Span & { readonly type: EntityType };

/** @returns a function from a name to the spans of its titles */
export function titleFinder(text: string, sentences: readonly Sentence[]): (name: Name) => readonly Span[] {
  const words = wordsOf(text, sentences);
  const at = new Map(words.map(({ start }, index) => [start, index]));
  return ({ start, end, type }) => {
    const from = at.get(start);
    if (from === undefined) return [];
    let to = from + 1;
    while (to < words.length && (words[to]?.end ?? 0) <= end) to++;
    const { titles = [] } = titlesApart(words, { from, to, type, rule: "given", score: 1 }, new Set());
    return titles.map(([a, b]) => ({ start: words[a]?.start ?? 0, end: words[b - 1]?.end ?? 0 }));
  };
}
