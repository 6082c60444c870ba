/**
 * Weighs propositions: origin groups for and against, and the claims whose independence is unknown.
 *
 * Claims are grouped inside each proposition, then the groups of one source and occasion over all propositions are one
 * origin, so that "Varda Police, statement" stands once with all it said.
 * Unknown are claims in the outlet's own voice in unlike texts: shown, not counted. Of a text that several outlets carry
 * without a source one claim stands for all, since copies count once.
 */
import type { OriginGroup, Proposition } from "../../model/across.ts";
import type { Copies, CopyPair } from "../../resolve/copies/find-copies.ts";
import { type Claims, claimsOf } from "../../resolve/digest/claims.ts";
import type { Digest } from "../../resolve/digest/digest.ts";
import type { Entities } from "../../resolve/entities/find-entities.ts";
import { byCode } from "../../resolve/hash.ts";
import type { Said } from "../../resolve/propositions/find-propositions.ts";
import type { Stance } from "../../resolve/propositions/stance.ts";
import { anew, push } from "../../resolve/sets.ts";
import { describeOrigin, originId } from "./describe.ts";
import { type ClaimGroup, type Grounds, groupClaims } from "./group-claims.ts";
import { isKnown, joinOccasions, merged } from "./occasions.ts";
import { rootFinder } from "./roots.ts";

export interface Weighed {
  /** By id, each made at the moment it is asked for. */
  readonly propositions: Iterable<Proposition>;
  readonly origins: Iterable<OriginGroup>;
  /** The origin of a claim, by its number, when it is known. */
  originOf(claim: number): string | undefined;
}

export function findOrigins(
  said: readonly Said[],
  digests: readonly Digest[],
  entities: Entities,
  copies: Copies,
): Weighed {
  const claims = claimsOf(digests);
  const groups = grouped(said, {
    digests,
    claims,
    copies,
    pairsOf: pairsOf(copies),
    roots: rootFinder(digests, entities),
    reasons: new Map(),
  });
  const origins = joinOccasions(groups.flat(), digests, claims, copies)
    .map((set) => ({ id: originId(set, claims), groups: set }))
    .sort((a, b) => byCode(a.id, b.id));
  const originOf = originFinder(origins, claims);
  return {
    propositions: anew(said, (each, index) => weigh(each, groups[index] ?? [], originOf, claims, digests)),
    origins: anew(origins, ({ groups: set }) => describeOrigin(merged(set), claims, digests)),
    originOf,
  };
}

/** The groups of each proposition's claims. */
function grouped(said: readonly Said[], grounds: Grounds): readonly (readonly ClaimGroup[])[] {
  return said.map(({ claims }) => groupClaims(claims, grounds));
}

function pairsOf({ pairs }: Copies): ReadonlyMap<number, readonly CopyPair[]> {
  const found = new Map<number, CopyPair[]>();
  for (const pair of pairs) {
    push(found, pair.from, pair);
    push(found, pair.to, pair);
  }
  return found;
}

/** For each claim of known origin the id of that origin. */
function originFinder(
  origins: readonly { readonly id: string; readonly groups: readonly ClaimGroup[] }[],
  { numbers }: Claims,
): (claim: number) => string | undefined {
  const of = new Int32Array(numbers.total).fill(-1);
  for (const [index, { groups }] of origins.entries()) {
    for (const group of groups) if (isKnown(group)) for (const claim of group.claims) of[claim] = index;
  }
  return (claim) => origins[of[claim] as number]?.id;
}

function weigh(
  said: Said,
  groups: readonly ClaimGroup[],
  originOf: Weighed["originOf"],
  all: Claims,
  digests: readonly Digest[],
): Proposition {
  const claims = said.claims.map(all.get);
  const stance = new Map(said.claims.map((claim, index) => [claim, said.stances[index] as Stance]));
  const known: number[] = [];
  const unknown: string[] = [];
  for (const group of groups) {
    if (isKnown(group)) for (const claim of group.claims) known.push(claim);
    else if (group.claims.some((claim) => stance.get(claim) !== "open"))
      unknown.push(group.claims.map((claim) => all.get(claim).id).reduce((a, b) => (byCode(b, a) < 0 ? b : a)));
  }
  const those = (wanted: Stance): readonly string[] =>
    [...new Set(known.flatMap((claim) => (stance.get(claim) === wanted ? [originOf(claim) ?? ""] : [])))].sort(byCode);
  const { report, start, end } = said.wordingAt;
  const digest = digests[report] as Digest;
  return {
    id: said.id,
    kind: said.kind,
    wording: digest.text.slice(start, end),
    wordingAt: { report: digest.id, start, end },
    about: said.about,
    entities: said.entities,
    claims: claims.map((claim, index) => ({
      claim: claim.id,
      report: digests[claim.report]?.id ?? "",
      span: claim.span,
      stance: said.stances[index] as Stance,
      factuality: claim.factuality,
      origin: originOf(said.claims[index] as number) ?? null,
    })),
    support: those("for"),
    against: those("against"),
    unknown: unknown.sort(byCode),
    reports: [...new Set(claims.map((claim) => digests[claim.report]?.id ?? ""))].sort(byCode),
  };
}
