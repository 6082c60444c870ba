/** Describes an origin group: what it is, in words, and whether it comes back by several roads. */
import type { OriginGroup } from "../../model/across.ts";
import type { Claims } from "../../resolve/digest/claims.ts";
import type { ClaimDigest, Digest } from "../../resolve/digest/digest.ts";
import { byCode, clusterId } from "../../resolve/hash.ts";
import { fold } from "../../resolve/words.ts";
import type { ClaimGroup } from "./group-claims.ts";
import type { Root } from "./roots.ts";

const MOST_LINKS = 60;
const RANK: Readonly<Record<Root["how"], number>> = { named: 0, document: 1, outlet: 2, unnamed: 3, own: 4 };

/** The root that names the group: the best known one, the earliest by id among equals. */
export function mainRoot({ roots }: ClaimGroup): Root {
  return roots.reduce((a, b) => ((RANK[b.how] - RANK[a.how] || byCode(b.key, a.key)) < 0 ? b : a));
}

/** The id of the origin that several groups of claims make. */
export function originId(groups: readonly ClaimGroup[], claims: Claims): string {
  let smallest: string | undefined;
  for (const group of groups) {
    for (const claim of group.claims) {
      const { id } = claims.get(claim);
      if (smallest === undefined || byCode(id, smallest) < 0) smallest = id;
    }
  }
  return clusterId("o", [smallest ?? ""]);
}

export function describeOrigin(group: ClaimGroup, all: Claims, digests: readonly Digest[]): OriginGroup {
  const root = mainRoot(group);
  const said = group.claims.map(all.get);
  const reports = [...new Set(said.map(({ report }) => report))];
  const outlets = new Set(reports.map((report) => carrier(digests[report])));
  const claims = said.map(({ id }) => id).sort(byCode);
  const links = group.links.map((link) => ({
    ...link,
    left: all.get(link.left).id,
    right: all.get(link.right).id,
  }));
  return {
    id: clusterId("o", claims.slice(0, 1)),
    label: labelOf(root, said, digests, outlets.size),
    kind: root.kind,
    claims,
    reports: reports.map((report) => digests[report]?.id ?? "").sort(byCode),
    links: links.sort((a, b) => byCode(a.left, b.left) || byCode(a.right, b.right)).slice(0, MOST_LINKS),
    circular: outlets.size > 1 && isCircular(root, group),
  };
}

/** Who passes it on: a credited agency copy is the agency's own word. */
function carrier(digest: Digest | undefined): string {
  return fold(digest?.agency ?? digest?.outlet ?? digest?.id ?? "");
}

/**
 * One unnamed source, or one text without a credit, that comes back by two or more outlets. A named source that each outlet
 * names openly, and a credited agency copy, are no circle.
 */
function isCircular(root: Root, { links }: ClaimGroup): boolean {
  if (root.how === "document" || root.how === "unnamed") return true;
  return root.how === "own" && links.some(({ kind }) => kind === "near-duplicate");
}

const OCCASION =
  /\b(statement|press conference|news conference|briefing|interview|speech|letter|post|broadcast|communique|video message)\b/;

function labelOf(root: Root, claims: readonly ClaimDigest[], digests: readonly Digest[], outlets: number): string {
  const quoted = outlets > 1 ? `, quoted by ${outlets} outlets` : "";
  switch (root.how) {
    case "named": {
      const occasion = occasionOf(claims, digests);
      return `${root.label}${occasion ? `, ${occasion}` : ""}${reportedOn(claims, digests)}`;
    }
    case "document":
      return `an unnamed document (“${root.label}”)${quoted}`;
    case "unnamed":
      return `an unnamed source (“${root.label}”)${quoted}`;
    case "outlet":
      return root.kind === "agency" ? `${root.label} copy` : `${root.label}${outlets > 1 ? ", cited by others" : ""}`;
    default:
      return claims.length > 1 && outlets > 1
        ? `one text in ${outlets} outlets, source not said`
        : `${root.label}, source not said`;
  }
}

/** The day of the first report of it. */
function reportedOn(claims: readonly ClaimDigest[], digests: readonly Digest[]): string {
  const days = claims.flatMap(({ report }) => /^\d{4}-\d{2}-\d{2}/.exec(digests[report]?.publishedAt ?? "")?.[0] ?? []);
  const [first] = days.sort(byCode);
  return first ? ` (${first})` : "";
}

/** The kind of occasion, when the sentences of the claims name one kind only. */
function occasionOf(claims: readonly ClaimDigest[], digests: readonly Digest[]): string | undefined {
  const found = new Set<string>();
  for (const { report, sentence } of claims) {
    const span = digests[report]?.sentences.get(sentence);
    const match = span && OCCASION.exec(digests[report]?.text.slice(span.start, span.end) ?? "");
    if (match) found.add((match[1] as string).toLowerCase());
  }
  return found.size === 1 ? [...found][0] : undefined;
}
