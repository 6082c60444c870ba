/** Carrying: the verb group that carries a trigger's tense, modal and negation. */
import type { Phrase } from "../../annotate/layers.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

/** The trigger's own verb group, or the one whose object its noun phrase is; "was dead" counts for an adjective. */
export function carrying(view: View, { head, part }: Trigger): Phrase | null {
  if (part === "verb") return view.verbOf[head] ?? null;
  if (part === "adjective") return view.verbOf[head] ?? view.verbOf[head - 1] ?? null;
  const phrase = view.nounOf[head];
  return (phrase && (view.verbOf[phrase.tokens.from - 1] ?? view.verbOf[phrase.tokens.to])) ?? null;
}
