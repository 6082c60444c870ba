/**
 * How one claim stands to its proposition: for, against, or open.
 *
 * A denial or a negated telling is against, unless the negation is part of the proposition's own words ("had not been
 * there"); a mention on the way, a question, and what its voice leaves uncommitted (U), is open. "Possible"
 * (PS+) is open where others put the same as certain or probable: a possibility does not support a certainty.
 */
import type { Factuality } from "../../model/reading.ts";
import type { ClaimDigest } from "../digest/digest.ts";

export type Stance = "for" | "against" | "open";

export function stanceOf(claim: ClaimDigest, negativeEvent: boolean): Stance {
  if (claim.question || claim.background || claim.factuality === "U") return "open";
  if (isDenied(claim)) return "against";
  if (claim.about.kind === "words" && claim.negation !== null) return "for";
  const against = claim.factuality.endsWith("-") || negativeEvent;
  return against || (claim.about.kind === "event" && claim.negation === "subject") ? "against" : "for";
}

const DENIES = /\bden(?:y|ies|ied|ying)\b/i;

/** Whether the innermost voice denies it: "the ministry denied that they had met". An office held is taken for known. */
export function isDenied({ voices, about }: ClaimDigest): boolean {
  const cue = voices[voices.length - 1]?.cue ?? null;
  return about.kind !== "relation" && cue !== null && DENIES.test(cue);
}

const CERTAINTY: Readonly<Record<Factuality, number>> = {
  "CT+": 0,
  "PR+": 1,
  "PS+": 2,
  U: 3,
  "PS-": 4,
  "PR-": 5,
  "CT-": 6,
};

/** Orders factualities from certain for to certain against. */
export function byCertainty(a: Factuality, b: Factuality): number {
  return CERTAINTY[a] - CERTAINTY[b];
}

/** Opens what is only possible beside what is certain or probable. */
export function weakened(
  stances: readonly { readonly stance: Stance; readonly factuality: Factuality }[],
): readonly Stance[] {
  const sure = stances.some(
    ({ stance, factuality }) => stance === "for" && (factuality === "CT+" || factuality === "PR+"),
  );
  return stances.map(({ stance, factuality }) => (sure && stance === "for" && factuality === "PS+" ? "open" : stance));
}
