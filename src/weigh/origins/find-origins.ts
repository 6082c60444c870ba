/**
 * Weighs propositions: origin groups for and against, and the claims whose independence is unknown.
 *
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
import { describeOrigin, mainRoot } from "./describe.ts";
import { type Grounds, groupClaims } from "./group-claims.ts";
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
  const origins: OriginGroup[] = [];
  const propositions = said.map((each) => weigh(each, grounds, origins));
  return { propositions, origins: origins.sort((a, b) => byCode(a.id, b.id)) };
}

function weigh(said: Said, grounds: Grounds, origins: OriginGroup[]): Proposition {
  const stance = new Map(said.claims.map(({ claim, stance: each }) => [claim.id, each]));
  const originOf = new Map<string, string>();
  const lists: Record<"support" | "against" | "unknown", string[]> = { support: [], against: [], unknown: [] };
  for (const group of groupClaims(
    said.claims.map(({ claim }) => claim),
    grounds,
  )) {
    const origin = describeOrigin(group, grounds.digests);
    const known = mainRoot(group).how !== "own";
    if (known || origin.reports.length > 1) origins.push(origin);
    const stances = new Set(group.claims.map(({ id }) => stance.get(id) as Stance));
    if (!known) {
      lists.unknown.push(origin.claims[0] as string);
      continue;
    }
    for (const id of origin.claims) originOf.set(id, origin.id);
    if (stances.has("for")) lists.support.push(origin.id);
    if (stances.has("against")) lists.against.push(origin.id);
  }
  return {
    id: said.id,
    kind: said.kind,
    wording: said.wording,
    wordingAt: said.wordingAt,
    about: said.about,
    entities: said.entities,
    claims: said.claims.map(({ claim, stance: each }) => ({
      claim: claim.id,
      report: grounds.digests[claim.report]?.id ?? "",
      span: claim.span,
      stance: each,
      factuality: claim.factuality,
      origin: originOf.get(claim.id) ?? null,
    })),
    support: lists.support.sort(byCode),
    against: lists.against.sort(byCode),
    unknown: lists.unknown.sort(byCode),
    reports: [...new Set(said.claims.map(({ claim }) => grounds.digests[claim.report]?.id ?? ""))].sort(byCode),
  };
}
