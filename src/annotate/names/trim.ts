/**
 * Cuts off what cannot end a name: a small word at its end that the tagger takes for no noun ("PoK becoming").
 */
import type { Token } from "../layers.ts";
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

const MAY_END: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "X"]);

export function trimmer(words: readonly Word[], tokens: readonly Token[]): (each: Candidate) => Candidate {
  const tags = new Map(tokens.map(({ start, pos }) => [start, pos]));
  return (each) => {
    let { to } = each;
    while (
      to - each.from > 1 &&
      !words[to - 1]?.capital &&
      !MAY_END.has(tags.get((words[to - 1] as Word).start) ?? "X")
    )
      to--;
    return to === each.to ? each : { ...each, to };
  };
}
