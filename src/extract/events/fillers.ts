/** Fillers: which mention a noun phrase or token stands for, and of what kind it is. */
import type { Phrase } from "../../annotate/layers.ts";
import type { Mention } from "../../model/reading.ts";
import type { View } from "./view.ts";

/** The mention that covers a phrase's head. */
export function mentionOf(view: View, phrase: Phrase): Mention | undefined {
  return view.mentionOf[phrase.head];
}

const KINDS: Readonly<Record<string, readonly Mention["type"][]>> = {
  who: ["Person", "Organization", "Group", "GeopoliticalEntity"],
  person: ["Person", "Group"],
  group: ["Group"],
  org: ["Organization"],
  place: ["GeopoliticalEntity", "Location", "Facility"],
  facility: ["Facility"],
  thing: ["Other", "Weapon", "Document"],
  document: ["Document"],
};

/** Whether a mention is of one of the kinds; "who" when none is asked for. */
export function isOfKind(mention: Mention, kinds: readonly string[]): boolean {
  const asked = kinds.length > 0 ? kinds : ["who"];
  return asked.some((kind) => KINDS[kind]?.includes(mention.type));
}
