/**
 * Lists of noun phrases: "Mara Voss, the mayor of Orlen, Tal Orn (42) and senior officials from the Harbour Union".
 *
 * Method  from one phrase to the right: brackets and what hangs on by preposition are passed over; behind a comma a
 *         described phrase after a name is an apposition, not a member; a phrase that begins a new clause ends the list.
 * Misses  appositions with a verb inside; lists of descriptions set off by commas only after a name.
 */
import type { Phrase } from "../../annotate/layers.ts";
import { lower, type View } from "./view.ts";

export interface Listed {
  readonly members: readonly Phrase[];
  /** Bodies behind "from" or "of" of a described member: "commanders from the Harbour Union". */
  readonly bodies: readonly Phrase[];
  /** Token after the list. */
  readonly to: number;
}

const ATTACHED = new Set(["of", "from", "for", "to", "at", "in", "with", "near", "on"]);
const AND = new Set(["and", "or", "&", "including", "alongside", "plus"]);
const LONGEST = 40;

/**
 * Reads a list to the right.
 *
 * @param until token the list may not pass (a verb's subject ends before the verb)
 */
export function listFrom(view: View, first: Phrase, until = Number.MAX_SAFE_INTEGER): Listed {
  const members = [first];
  const bodies: Phrase[] = [];
  let last = first;
  let at = attachments(view, first, bodies, until);
  for (let k = 0; k < LONGEST; k += 1) {
    const step = nextMember(view, last, at, until);
    if (!step) break;
    if (step.member) members.push(step.phrase);
    if (step.member) last = step.phrase;
    at = attachments(view, step.phrase, step.member ? bodies : [], until);
  }
  return { members, bodies, to: at };
}

/** Passes over "(42)" and "of the union in Orlen". */
function attachments(view: View, phrase: Phrase, bodies: Phrase[], until: number): number {
  let at = phrase.tokens.to;
  for (let k = 0; k < 6; k += 1) {
    if (lower(view, at) === "(") {
      const close = closing(view, at);
      if (close === null) return at;
      at = close + 1;
      continue;
    }
    const next = ATTACHED.has(lower(view, at)) ? view.nounAt.get(at + 1) : undefined;
    if (!next || next.tokens.to > until || next.sentence !== phrase.sentence) return at;
    const belongs = k === 0 || bodies.length > 0;
    if (belongs && /^(?:of|from)$/.test(lower(view, at)) && isDescribed(view, phrase)) {
      bodies.push(next);
      at = bodyList(view, next, bodies, until);
    } else at = next.tokens.to;
  }
  return at;
}

/** "from the Harbour Union and the Dockers": bodies joined by "and". */
function bodyList(view: View, body: Phrase, bodies: Phrase[], until: number): number {
  let at = passBrackets(view, body.tokens.to);
  const next = lower(view, at) === "and" ? view.nounAt.get(at + 1) : undefined;
  if (!next || next.tokens.to > until || isDescribed(view, next) || typeAt(view, next) !== typeAt(view, body))
    return at;
  bodies.push(next);
  at = passBrackets(view, next.tokens.to);
  return at;
}

const typeAt = (view: View, phrase: Phrase) => view.mentionOf[phrase.head]?.type;

function passBrackets(view: View, at: number): number {
  const close = lower(view, at) === "(" ? closing(view, at) : null;
  return close === null ? at : close + 1;
}

function closing(view: View, at: number): number | null {
  for (let k = at + 1; k < Math.min(at + 9, view.tokens.length); k += 1) if (lower(view, k) === ")") return k;
  return null;
}

function nextMember(view: View, last: Phrase, at: number, until: number): { phrase: Phrase; member: boolean } | null {
  let k = at;
  const comma = lower(view, k) === ",";
  if (comma) k += 1;
  const and = AND.has(lower(view, k));
  if (and) k += 1;
  if (lower(view, k) === "as" && lower(view, k + 1) === "well" && lower(view, k + 2) === "as") k += 3;
  else if (!comma && !and) return null;
  while (/^(?:also|both|including|then|with)$/.test(lower(view, k)) && (comma || and)) k += 1;
  const phrase = view.nounAt.get(k);
  if (!phrase || phrase.sentence !== last.sentence || phrase.tokens.to > until) return null;
  const apposition = comma && !and && isName(view, last) && isDescribed(view, phrase) && !isPlural(view, phrase);
  const kin = comma && !and && isName(view, last) && startsApposition(view, phrase);
  if (!apposition && !kin && beginsClause(view, phrase, until)) return null;
  return { phrase, member: !apposition && !kin };
}

/** Whether a finite verb follows at once: "attacked the town, and residents fled". */
function beginsClause(view: View, phrase: Phrase, until: number): boolean {
  const verb = view.verbOf[phrase.tokens.to];
  return (
    verb !== undefined &&
    phrase.tokens.to < until &&
    !verb.infinitive &&
    !/ing$/.test(lower(view, verb.head)) &&
    !isParticiple(view, verb)
  );
}

function isParticiple(view: View, verb: Phrase): boolean {
  return verb.tokens.to - verb.tokens.from === 1 && lower(view, verb.tokens.to) === "by";
}

function isName(view: View, phrase: Phrase): boolean {
  return view.mentionOf[phrase.head]?.form === "name";
}

export function isDescribed(view: View, phrase: Phrase): boolean {
  return !isName(view, phrase) && view.tokens[phrase.head]?.pos !== "PRON";
}

function startsApposition(view: View, phrase: Phrase): boolean {
  return /^(?:a|an|brother|sister|wife|husband|son|daughter|father|mother|head|leader|chief)$/.test(
    lower(view, phrase.tokens.from),
  );
}

function isPlural(view: View, phrase: Phrase): boolean {
  const token = view.tokens[phrase.head];
  return token !== undefined && token.lower !== token.lemma && token.lower.endsWith("s");
}
