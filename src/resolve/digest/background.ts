/**
 * What a claim only mentions on the way: "The union condemned the arrest" says that the union condemned it, and takes the
 * arrest for known. Such a mention links reports to the event; it is no further voice for it.
 *
 * Method  the trigger is a noun behind "the", "this", "that", "its", with at most three words between, and the clause
 *         goes on before the noun with more than a light verb.
 * Misses  a clause that says something new of the happening by the noun alone ("The explosion was at two").
 */
import type { Span } from "../../model/span.ts";

const LOOK_BACK = 48;
const BACK = /(?:^|[^\p{L}])(?:the|this|that|these|those|its|their|his|her)\s+(?:[\p{L}\p{N}'’.-]+\s+){0,3}$/iu;
const VERBISH = /(?:ed|ing|met|held|took|threw|fought|shot|said|told|left|came|won|lost)$/iu;

/** Whether a trigger is a noun that points back to something known. Reads at most 48 characters before it. */
export function pointsBack(text: string, trigger: Span): boolean {
  if (VERBISH.test(text.slice(trigger.start, trigger.end))) return false;
  const before = text.slice(Math.max(0, trigger.start - LOOK_BACK), trigger.start);
  return BACK.test(before);
}

/** Verbs that say no more than that it took place: "held the talks", "attended the forum". */
const LIGHT =
  /(?:held|hold|hosted|attended|joined|took part in|take part in|began|opened|there (?:was|were))\s+(?:\p{L}+\s+){0,3}$/iu;
/** A noun so near the start is the clause's subject: "The blast set two silos on fire". */
const SUBJECT = 12;

/** Whether a claim mentions its event on the way only. */
export function isBackground(text: string, trigger: Span, claim: Span): boolean {
  if (trigger.start < claim.start || trigger.end > claim.end || trigger.start - claim.start <= SUBJECT) return false;
  const before = text.slice(Math.max(claim.start, trigger.start - LOOK_BACK), trigger.start);
  return pointsBack(text, trigger) && !LIGHT.test(before);
}

const PART =
  /^(?:any|all|no|a|the|its|his|her|their)?\s*(?:part|role|hand|involvement|responsibility|knowledge|complicity|links?|ties|wrongdoing|guilt)(?:$|\s)/iu;

/** "any part in the explosion": what is denied is the part, not the explosion. */
export function isPartDenied(words: string): boolean {
  return PART.test(words);
}

const NO_SUBJECT = /^["“‘]?(?:no|nobody|no one|none|nothing|neither)\s/i;
const NEGATION = /\b(?:not|never|no|nobody|none|nothing|neither|without)\b|n[’']t\b/i;

/** Where a claim's own words hold a negation. */
export function negationIn(words: string): "inside" | "subject" | null {
  if (NO_SUBJECT.test(words)) return "subject";
  return NEGATION.test(words) ? "inside" : null;
}
