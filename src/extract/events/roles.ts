/**
 * Roles: which slot of a trigger fills which role, by the table of `knowledge/event-roles.ts`.
 *
 * Method  each slot takes the first rule of its name whose kind fits the filler; a filler takes one role of an event.
 */
import { ROLE_SLOTS, type RoleSlots } from "../../knowledge/event-roles.ts";
import type { EventType, Mention } from "../../model/reading.ts";
import { isOfKind } from "./fillers.ts";
import type { Slot } from "./slots.ts";
import type { Trigger } from "./triggers.ts";
import type { View } from "./view.ts";

export interface Role {
  readonly role: string;
  readonly mention: string;
}

interface Rule {
  readonly slot: string;
  readonly role: string;
  readonly kinds: readonly string[];
}

const RULES = new Map<string, readonly Rule[]>();

/** The rules of a type and part of speech, or of a word that has its own. */
function rulesFor(type: EventType, trigger: Trigger, lemma: string): readonly Rule[] {
  const key = `${type} ${trigger.part} ${lemma}`;
  const known = RULES.get(key);
  if (known) return known;
  const rules = parsed(textFor(ROLE_SLOTS[type], trigger, lemma));
  RULES.set(key, rules);
  return rules;
}

function textFor(slots: RoleSlots | undefined, { part }: Trigger, lemma: string): string {
  if (!slots) return "";
  for (const line of slots.instead ?? []) {
    const [words, text] = line.split(": ") as [string, string];
    if (part !== "noun" && words.split(" ").includes(lemma)) return text;
  }
  return part === "noun" ? slots.noun : slots.verb;
}

function parsed(text: string): readonly Rule[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((each) => {
      const [slot, rest] = each.split(">") as [string, string];
      const [role, kinds] = rest.split("(") as [string, string | undefined];
      return { slot, role, kinds: kinds ? kinds.slice(0, -1).split(",") : [] };
    });
}

/** Fills the roles of an event from its slots. */
export function rolesOf(view: View, type: EventType, trigger: Trigger, slots: readonly Slot[]): readonly Role[] {
  const rules = rulesFor(type, trigger, view.tokens[trigger.head]?.lemma ?? "");
  const taken = new Map<string, Role>();
  for (const slot of slots) {
    for (const mention of fillersOf(view, slot)) {
      const rule = rules.find((each) => each.slot === slot.name && isOfKind(mention, each.kinds));
      const key = mention.entity ?? mention.id;
      if (rule && !taken.has(key)) taken.set(key, { role: rule.role, mention: mention.id });
    }
  }
  return [...taken.values()];
}

/** The mentions of a slot; "leaders from the Harbour Union" stand for the union beside themselves. */
export function fillersOf(view: View, slot: Slot): readonly Mention[] {
  const tokens = slot.token === undefined ? [...slot.phrases, ...slot.bodies].map(({ head }) => head) : [slot.token];
  return tokens.flatMap((at) => view.mentionOf[at] ?? []);
}
