/**
 * Realis and polarity: whether an event happened as told (actual), is only planned, threatened, asked for or supposed
 * (other), or is told as a habit (generic); and whether it is denied.
 *
 * Method  the carrying verb group's modal, negation and infinitive; the verb or noun that governs an infinitive; words
 *         right in front of a noun ("no talks", "planned talks", "calls for talks"); conditional clauses.
 * Misses  realis that follows from another sentence.
 */
import type { Phrase } from "../../annotate/layers.ts";
import type { EventMention } from "../../model/reading.ts";
import { lower, type View } from "./view.ts";

export interface Standing {
  readonly realis: EventMention["realis"];
  readonly polarity: EventMention["polarity"];
}

const UNREAL_MODAL = /^(?:will|would|could|can|may|might|must|should|shall|'ll|’ll|'d|’d|ought|cannot|ca|wo)$/;
const REAL_GOVERNOR =
  /^(?:manage|begin|continue|start|help|come|go|use|have|be able|proceed|rush|gather|appear|fail|refuse|force|lead|agree to be)$/;
const NEGATIVE_GOVERNOR = /^(?:fail|refuse|decline|cease)$/;
const UNREAL_BEFORE =
  /^(?:planned|proposed|future|upcoming|possible|potential|scheduled|expected|threatened|next|attempted|alleged)$/;
const UNREAL_CARRIER =
  /^(?:call|plan|threaten|urge|demand|seek|propose|want|request|prevent|avoid|expect|consider|prepare|await|fear|face|offer|schedule|postpone|cancel|oppose|favor|favour|support|hope|discuss|risk|pledge|promise)$/;

export function standingOf(view: View, at: number, isVerb: boolean, group: Phrase | null): Standing {
  const own = group ? ofGroup(view, group) : { realis: "actual" as const, polarity: "positive" as const };
  const noun = isVerb ? null : ofNoun(view, at);
  const conditional = inCondition(view, at);
  return {
    realis: conditional || own.realis === "other" || noun?.realis === "other" ? "other" : own.realis,
    polarity: own.polarity === "negative" || noun?.polarity === "negative" ? "negative" : "positive",
  };
}

function ofGroup(view: View, group: Phrase): Standing {
  const negative = group.negated;
  if (group.modal !== null && UNREAL_MODAL.test(group.modal))
    return { realis: "other", polarity: negative ? "negative" : "positive" };
  if (!group.infinitive) return { realis: "actual", polarity: negative ? "negative" : "positive" };
  const governor = governorOf(view, group);
  if (NEGATIVE_GOVERNOR.test(governor)) return { realis: "actual", polarity: "negative" };
  return { realis: REAL_GOVERNOR.test(governor) ? "actual" : "other", polarity: negative ? "negative" : "positive" };
}

/** The lemma of the nearest verb before an infinitive. */
function governorOf(view: View, group: Phrase): string {
  for (let at = group.tokens.from - 1; at >= Math.max(0, group.tokens.from - 12); at -= 1) {
    const verb = view.verbOf[at];
    if (verb && verb.sentence === group.sentence) return view.tokens[verb.head]?.lemma ?? "";
  }
  return "";
}

function ofNoun(view: View, at: number): Standing {
  const phrase = view.nounOf[at];
  const from = phrase ? phrase.tokens.from : at;
  let [realis, polarity]: [Standing["realis"], Standing["polarity"]] = ["actual", "positive"];
  for (let k = Math.max(0, from - 1); k < at; k += 1) {
    const word = lower(view, k);
    if (/^(?:no|without|not|neither)$/.test(word)) polarity = "negative";
    if (UNREAL_BEFORE.test(word)) realis = "other";
  }
  const before = view.verbOf[from - 1] ?? (view.tokens[from - 1]?.pos === "ADP" ? view.verbOf[from - 2] : undefined);
  const carrier = before
    ? (view.tokens[before.head]?.lemma ?? "")
    : view.tokens[from - 1]?.lower === "for" || view.tokens[from - 1]?.lower === "of"
      ? (view.tokens[from - 2]?.lemma ?? "")
      : "";
  if (UNREAL_CARRIER.test(carrier)) realis = "other";
  return { realis, polarity };
}

/** "if", "unless" before it in the clause. */
function inCondition(view: View, at: number): boolean {
  const sentence = view.tokens[at]?.sentence;
  for (let k = at; k >= Math.max(0, at - 15); k -= 1) {
    const token = view.tokens[k];
    if (!token || token.sentence !== sentence || token.text === "," || token.lower === "that") return false;
    if (/^(?:if|unless|whether)$/.test(token.lower)) return true;
  }
  return false;
}
