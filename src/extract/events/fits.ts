/**
 * Fits: whether a word that may tell of an event does so here, and of which type.
 *
 * Method  strong words pass unless a trap says otherwise; weak ones need a filler of a fitting role in their clause.
 * Misses  words used in a figure: "the talks attack the problem".
 */
import type { EventType } from "../../model/reading.ts";
import type { Role } from "./roles.ts";
import type { Slot } from "./slots.ts";
import type { Trigger } from "./triggers.ts";
import { lower, type View } from "./view.ts";

/** Roles that let a weak word pass. */
export function fits(
  view: View,
  trigger: Trigger,
  type: EventType,
  strong: boolean,
  roles: readonly Role[],
  slots: readonly Slot[],
): boolean {
  if (insideName(view, trigger) || isTrap(view, trigger, type) || dismissesPerson(view, trigger, type, roles))
    return false;
  if (strong) return true;
  return (
    roles.length > 0 &&
    (trigger.part !== "noun" || slots.some(({ name }) => name !== "in" && name !== "at" && name !== "on"))
  );
}

/** A word inside a name ("the Meeting House") tells of nothing. */
function insideName(view: View, trigger: Trigger): boolean {
  const mention = view.mentionOf[trigger.head];
  return mention?.form === "name" && mention.type !== "NamedEvent";
}

function isTrap(view: View, { head, part }: Trigger, type: EventType): boolean {
  const next = lower(view, head + 1);
  const lemma = view.tokens[head]?.lemma ?? "";
  if (type === "Release" && lemma === "release")
    return /^(?:statement|report|film|album|video|data|figures|results|study|documents?|single)$/.test(
      objectHead(view, head),
    );
  if (type === "Attack" && lemma === "attack" && part === "verb")
    return /^(?:policy|policies|government|plan|record|idea|decision|media)$/.test(objectHead(view, head)) && false;
  return part === "noun" && lemma === "death" && next === "penalty";
}

/** "urged Tann to dismiss Karel Dovan": a person is not rejected but removed. */
function dismissesPerson(view: View, { head }: Trigger, type: EventType, roles: readonly Role[]): boolean {
  if (type !== "Reject" || view.tokens[head]?.lemma !== "dismiss") return false;
  return roles.some(({ role, mention }) => role === "proposer" && view.mention.get(mention)?.type === "Person");
}

function objectHead(view: View, head: number): string {
  const phrase = view.nounAt.get(head + 1);
  return phrase ? lower(view, phrase.head) : "";
}
