/**
 * Subjects: whose act a verb group tells, as the list of noun phrases in front of it.
 *
 * Method  verb groups from left to right, each by the first rule that fits: relative pronoun → what it stands for;
 *         infinitive → the governing verb's object, else its subject; participle → the noun in front, else the nearest
 *         clause's subject; joined by "and" → the same subject; else the leftmost noun phrase behind the last clause
 *         boundary whose list reaches the verb.
 * Misses  inverted clauses ("said the mayor"), subjects behind their verb.
 */
import type { Phrase } from "../../annotate/layers.ts";
import { type Listed, listFrom } from "./lists.ts";
import { lower, type View } from "./view.ts";

export type Subjects = ReadonlyMap<Phrase, Listed | null>;

const RELATIVE = new Set(["who", "which", "that", "whom"]);
const BETWEEN = new Set([",", "also", "then", "later", "—", "–", '"', "”", "“", "''", "``"]);
/** How many groups or words away a clause may be looked for: keeps the time linear in one endless sentence. */
const NEAR = 20;
const NOTHING: Listed = { members: [], bodies: [], to: 0 };

/** Subjects of all verb groups of one sentence. */
export function subjectsIn(view: View, sentence: number): Subjects {
  const found = new Map<Phrase, Listed | null>();
  const groups = view.verbs[sentence] ?? [];
  for (const [i, group] of groups.entries()) found.set(group, subjectOf(view, groups, i, found));
  return found;
}

function subjectOf(view: View, groups: readonly Phrase[], i: number, found: Subjects): Listed | null {
  const group = groups[i] as Phrase;
  const previous = groups[i - 1];
  const before = leftOf(view, group.tokens.from - 1);
  if (RELATIVE.has(lower(view, before)) && view.tokens[before]?.pos !== "SCONJ") {
    const antecedent = nounEndingBefore(view, before);
    if (antecedent) return only(antecedent);
  }
  if (group.infinitive) return ofInfinitive(view, group, previous, found);
  if (isBareParticiple(view, group)) return ofParticiple(view, groups, i, found);
  if (/^(?:and|or|but|then)$/.test(lower(view, before)) && previous)
    return found.get(headClause(view, groups, i)) ?? null;
  return finite(view, groups, i, found);
}

const only = (phrase: Phrase): Listed => ({ ...NOTHING, members: [phrase], to: phrase.tokens.to });

/** Passes adverbs and marks to the left, at most as many as are near. */
function leftOf(view: View, from: number): number {
  let at = from;
  while (at > from - NEAR && (BETWEEN.has(lower(view, at)) || view.tokens[at]?.pos === "ADV")) at -= 1;
  return at;
}

function nounEndingBefore(view: View, at: number): Phrase | undefined {
  let k = leftOf(view, at - 1);
  if (lower(view, k) === ")") for (let n = 0; n < NEAR && k > 0 && lower(view, k) !== "("; n += 1) k -= 1;
  if (lower(view, k) === "(") k -= 1;
  return view.nounOf[k];
}

function ofInfinitive(view: View, group: Phrase, previous: Phrase | undefined, found: Subjects): Listed | null {
  if (!previous) return null;
  const object = view.nounAt.get(previous.tokens.to);
  if (
    object &&
    object.tokens.to <= group.tokens.from &&
    group.tokens.from - object.tokens.to < 6 &&
    controls(view, previous)
  ) {
    return listFrom(view, object, group.tokens.from);
  }
  return found.get(previous) ?? null;
}

const OBJECT_CONTROL =
  /^(?:urge|ask|order|tell|call|force|allow|want|warn|press|encourage|invite|help|enable|persuade|instruct|authorize|appoint|expect|request|require|permit|compel|advise|direct|beg|push|lead|cause|get)$/;

function controls(view: View, group: Phrase): boolean {
  return OBJECT_CONTROL.test(view.tokens[group.head]?.lemma ?? "");
}

/** A participle without auxiliary: "killed in the blast", "citing sources". */
export function isBareParticiple(view: View, group: Phrase): boolean {
  if (group.infinitive || group.passive || group.modal !== null) return false;
  const word = lower(view, group.head);
  const bare = view.tokens[group.tokens.from]?.pos !== "AUX";
  if (!bare) return false;
  if (/ing$/.test(word)) return true;
  if (!/(?:ed|en|own|orn|ught|ain|eld|ost|ed)$/.test(word)) return false;
  const next = lower(view, group.tokens.to);
  return (
    next === "by" || (/^(?:in|on|at|during|since|after|near|with|to|for)$/.test(next) && hasLaterFinite(view, group))
  );
}

function hasLaterFinite(view: View, group: Phrase): boolean {
  let at = group.tokens.to;
  while (at < group.tokens.to + NEAR && !view.verbOf[at]) at += 1;
  const later = view.verbOf[at];
  return (
    later !== undefined &&
    later.sentence === group.sentence &&
    !later.infinitive &&
    view.nounOf[group.tokens.from - 1] !== undefined &&
    !clauseBetween(view, group.tokens.to, later.tokens.from)
  );
}

function ofParticiple(view: View, groups: readonly Phrase[], i: number, found: Subjects): Listed | null {
  const group = groups[i] as Phrase;
  const noun = view.nounOf[group.tokens.from - 1];
  if (noun) return only(noun);
  return found.get(headClause(view, groups, i)) ?? null;
}

/** The nearest earlier group that has a clause of its own. */
function headClause(view: View, groups: readonly Phrase[], i: number): Phrase {
  for (let k = i - 1; k > Math.max(0, i - NEAR); k -= 1) {
    const group = groups[k] as Phrase;
    if (!group.infinitive && !isBareParticiple(view, group)) return group;
  }
  return groups[Math.max(0, i - NEAR)] as Phrase;
}

function finite(view: View, groups: readonly Phrase[], i: number, found: Subjects): Listed | null {
  const group = groups[i] as Phrase;
  const sentence = view.sentences[group.sentence];
  const previous = groups[i - 1];
  const from = boundary(view, previous?.tokens.to ?? sentence?.tokens.from ?? 0, group.tokens.from);
  const candidates = nounsBetween(view, from, group.tokens.from);
  for (const noun of candidates) {
    if (isAfterPreposition(view, noun)) continue;
    const list = listFrom(view, noun, group.tokens.from);
    if (reaches(view, list.to, group.tokens.from)) return list;
  }
  const relative = previous && antecedentOver(view, groups, i, found);
  if (relative) return relative;
  const last = candidates.findLast((noun) => !isAfterPreposition(view, noun) && !view.timeOf[noun.head]);
  return last ? listFrom(view, last, group.tokens.from) : null;
}

/** "The man who killed two people was held": behind a relative clause the subject is what the clause hangs on. */
function antecedentOver(view: View, groups: readonly Phrase[], i: number, found: Subjects): Listed | null {
  for (let k = i - 1; k >= Math.max(0, i - NEAR); k -= 1) {
    const group = groups[k] as Phrase;
    if (RELATIVE.has(lower(view, leftOf(view, group.tokens.from - 1))) || isBareParticiple(view, group))
      return found.get(group) ?? null;
  }
  return null;
}

function boundary(view: View, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (isBoundary(view, at)) return at + 1;
  return from;
}

function clauseBetween(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isBoundary(view, at)) return true;
  return false;
}

const SUBORDINATORS =
  /^(?:that|because|although|though|while|when|if|as|since|after|before|whether|unless|where|whereas|until|but|yet|so|;|:|“|"|``)$/;

function isBoundary(view: View, at: number): boolean {
  const token = view.tokens[at];
  if (!token || !SUBORDINATORS.test(token.lower)) return false;
  return (
    token.pos !== "DET" &&
    !(
      token.pos === "ADP" &&
      /^(?:since|after|before|as|until)$/.test(token.lower) &&
      view.nounAt.has(at + 1) &&
      !verbSoon(view, at + 1)
    )
  );
}

function verbSoon(view: View, at: number): boolean {
  const noun = view.nounAt.get(at);
  return noun !== undefined && view.verbOf[noun.tokens.to] !== undefined;
}

function nounsBetween(view: View, from: number, to: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (let at = from; at < to; at += 1) {
    const noun = view.nounAt.get(at);
    if (noun && noun.tokens.to <= to) found.push(noun);
  }
  return found;
}

function isAfterPreposition(view: View, noun: Phrase): boolean {
  const token = view.tokens[noun.tokens.from - 1];
  return token?.pos === "ADP" || /^(?:including|between|among|of|in|on|to)$/.test(token?.lower ?? "");
}

function reaches(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = view.tokens[at];
    if (!token || !(BETWEEN.has(token.lower) || token.pos === "ADV" || token.lower === "both" || token.lower === "all"))
      return false;
  }
  return true;
}
