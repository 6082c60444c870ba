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
import type { Digest } from "../../resolve/digest/digest.ts";
import type { Entities } from "../../resolve/entities/find-entities.ts";
import { byCode } from "../../resolve/hash.ts";
import type { Said } from "../../resolve/propositions/find-propositions.ts";
import type { Stance } from "../../resolve/propositions/stance.ts";
import { push } from "../../resolve/sets.ts";
import { describeOrigin } from "./describe.ts";
import { type ClaimGroup, type Grounds, groupClaims } from "./group-claims.ts";
import { isKnown, joinOccasions, type Part } from "./occasions.ts";
import { rootFinder } from "./roots.ts";

export interface Weighed {
  readonly propositions: readonly Proposition[];
  readonly origins: readonly OriginGroup[];
}

export function findOrigins(
  said: readonly Said[],
  digests: readonly Digest[],
  entities: Entities,
  copies: Copies,
): Weighed {
  const pairsOf = new Map<number, CopyPair[]>();
  for (const pair of copies.pairs) {
    push(pairsOf, pair.from, pair);
    push(pairsOf, pair.to, pair);
  }
  const grounds: Grounds = { digests, copies, pairsOf, roots: rootFinder(digests, entities) };
  const parts = said.flatMap((each, proposition) =>
    groupClaims(
      each.claims.map(({ claim }) => claim),
      grounds,
    ).map((group): Part => ({ proposition, group })),
  );
  const merged = joinOccasions(parts, digests, copies).map((set) => describeOrigin(set, digests));
  const originOf = new Map(merged.flatMap((origin) => origin.claims.map((claim) => [claim, origin] as const)));
  const partsOf = new Map<number, ClaimGroup[]>();
  for (const { proposition, group } of parts) push(partsOf, proposition, group);
  const propositions = said.map((each, index) => weigh(each, partsOf.get(index) ?? [], originOf, digests));
  return { propositions, origins: merged.sort((a, b) => byCode(a.id, b.id)) };
}

function weigh(
  said: Said,
  groups: readonly ClaimGroup[],
  originOf: ReadonlyMap<string, OriginGroup>,
  digests: readonly Digest[],
): Proposition {
  const stance = new Map(said.claims.map(({ claim, stance: each }) => [claim.id, each]));
  const known = new Map<string, string>();
  const unknown: string[] = [];
  for (const group of groups) {
    const ids = group.claims.map(({ id }) => id).sort(byCode);
    if (!isKnown(group)) {
      if (ids.some((id) => stance.get(id) !== "open")) unknown.push(ids[0] as string);
      continue;
    }
    for (const id of ids) known.set(id, originOf.get(id)?.id ?? "");
  }
  const those = (wanted: Stance): readonly string[] => [
    ...new Set([...known].flatMap(([id, origin]) => (stance.get(id) === wanted ? [origin] : []))),
  ];
  return {
    id: said.id,
    kind: said.kind,
    wording: said.wording,
    wordingAt: said.wordingAt,
    about: said.about,
    entities: said.entities,
    claims: said.claims.map(({ claim, stance: each }) => ({
      claim: claim.id,
      report: digests[claim.report]?.id ?? "",
      span: claim.span,
      stance: each,
      factuality: claim.factuality,
      origin: known.get(claim.id) ?? null,
    })),
    support: [...those("for")].sort(byCode),
    against: [...those("against")].sort(byCode),
    unknown: unknown.sort(byCode),
    reports: [...new Set(said.claims.map(({ claim }) => digests[claim.report]?.id ?? ""))].sort(byCode),
  };
}
