/**
 * Propositions that some claim and others deny. A denial by somebody the claim speaks of is a denial; a contrary telling by
 * others is a matter of polarity. The denial stands beside the claim and never erases it.
 */
import type { Contradiction, Proposition } from "../../model/across.ts";
import type { ClaimDigest } from "../../resolve/digest/digest.ts";
import { clusterId } from "../../resolve/hash.ts";
import { type Given, type Ground, sidesOf } from "./sides.ts";

const DENIES = /\b(?:den(?:y|ies|ied|ying)|refut\w+|reject\w*|dismiss\w*|disput\w+)\b/i;

export function denials(ground: Ground): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const proposition of ground.propositions) {
    const stances = new Set(proposition.claims.map(({ stance }) => stance));
    if (stances.has("for") && stances.has("against")) found.push(contradiction(proposition, ground));
  }
  return found;
}

function contradiction(proposition: Proposition, ground: Ground): Contradiction {
  const given = proposition.claims.flatMap(({ claim, stance, report, span }): readonly Given[] => {
    const digest = ground.claimOf(claim);
    if (!digest || stance === "open") return [];
    const value =
      stance === "for" ? "says so" : isDenial(digest, proposition, ground) ? "denies it" : "says it is not so";
    return [{ value, report: digest.report, passage: { report, start: span.start, end: span.end }, claims: [digest] }];
  });
  const sides = sidesOf(given, ground);
  const kind = sides.some(({ value }) => value === "denies it") ? "denial" : "polarity";
  const label = labelOf(proposition, ground);
  const words =
    kind === "denial"
      ? "some claim it, and somebody it concerns denies it"
      : "some claim it, and others say that it is not so";
  return {
    id: clusterId("x", [`${kind} ${proposition.id}`]),
    kind,
    about: proposition.id,
    label,
    sides,
    reasons: [
      { code: kind, words, values: { support: proposition.support.length, against: proposition.against.length } },
    ],
  };
}

function labelOf(proposition: Proposition, ground: Ground): string {
  const member = proposition.kind === "event" ? ground.claimOf(proposition.claims[0]?.claim ?? "") : undefined;
  const ref = member?.about.kind === "event" ? ground.events.of(member.report, member.about.event) : undefined;
  return ref ? ground.events.cluster(ref).label : proposition.wording;
}

/** By a denying word, or by somebody the proposition speaks of. */
function isDenial(claim: ClaimDigest, proposition: Proposition, { entities }: Ground): boolean {
  return claim.voices.some(
    ({ cue, entity }) =>
      (cue !== null && DENIES.test(cue)) ||
      (entity !== null && proposition.entities.includes(entities.of(claim.report, entity)?.id ?? "")),
  );
}
