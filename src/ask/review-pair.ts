/** Two names side by side: what each is seen doing, why they may be one or two, and what would change if they were one. */
import type { Store } from "../case/contract.ts";
import type { EntityCluster } from "../model/across.ts";
import { HearsayError } from "../model/error.ts";
import type { LedgerRow, PairAnswer, ReviewSide } from "./answers.ts";
import { joinedOf, originsOf } from "./joined.ts";
import { ledger } from "./ledger.ts";
import { type Overview, overviewOf } from "./overview.ts";
import { pastJudgements } from "./past-judgements.ts";
import { pairKey, reviewPair, reviewPairs } from "./review.ts";
import { sightingsOf } from "./sightings.ts";
import { relationsOf } from "./who.ts";

const SIGHTINGS = 8;
const TIES = 6;

/**
 * @param id two names with "~" between them, each a cluster id or a member of one (`REPORT/LOCAL`)
 * @throws HearsayError `pair-not-found` when the case has no such name, `pair-is-one` when both are one by now
 * @example await reviewedPair(store, "e-a04b1c77d2f9~e-c6e2f0914b38")
 */
export async function reviewedPair(store: Store, id: string): Promise<PairAnswer> {
  const overview = await overviewOf(store);
  const [left = "", right = ""] = id.split("~");
  const [a, b] = [clusterBy(left, overview), clusterBy(right, overview)];
  if (a.id === b.id) {
    throw new HearsayError("pair-is-one", `${a.name} is one by now: an earlier judgement or new reports joined them`, {
      status: 409,
    });
  }
  const decided = await pastJudgements(store, overview);
  const candidates = (await store.candidates()).filter(
    (each) => pairKey(each.left, each.right) === pairKey(a.id, b.id),
  );
  const pair = reviewPairs(candidates, decided, overview)[0] ?? reviewPair(a, b, decided, overview);
  const [first, second] = pair.left.id === a.id ? [a, b] : [b, a];
  const [rows, others] = [await rowsAbout(store, first), await rowsAbout(store, second)];
  const side = (cluster: EntityCluster, rows: readonly LedgerRow[]): Promise<ReviewSide> =>
    sideOf(cluster, pair.left.id === cluster.id ? pair.left : pair.right, rows, store, overview);
  const clusters = new Set([a.id, b.id]);
  return {
    pair,
    left: await side(first, rows),
    right: await side(second, others),
    together: togetherIn(first, second, overview),
    beside: besideBoth(first, second, overview),
    joined: joinedOf(first, second, rows, others, overview),
    past: decided.filter(
      ({ left: one, right: other }) => clusters.has(one.cluster ?? "") && clusters.has(other.cluster ?? ""),
    ),
  };
}

/** What is said of somebody, with the claims of the reports that name them: an event may be told of another as well. */
async function rowsAbout(store: Store, { id, reports }: EntityCluster): Promise<readonly LedgerRow[]> {
  const own = new Set(reports);
  const { rows } = await ledger(store, { about: id });
  return rows.map((row) => ({ ...row, claims: row.claims.filter(({ report }) => own.has(report)) }));
}

function clusterBy(id: string, { entities, clusterOf }: Overview): EntityCluster {
  const found = entities.get(id) ?? entities.get(clusterOf.get(id) ?? "");
  if (found) return found;
  throw new HearsayError(
    "pair-not-found",
    `no name "${id}" in this case; \`hearsay review\` lists the pairs there are now`,
    {
      status: 404,
    },
  );
}

async function sideOf(
  cluster: EntityCluster,
  name: PairAnswer["pair"]["left"],
  rows: readonly LedgerRow[],
  store: Store,
  overview: Overview,
): Promise<ReviewSide> {
  const said = await ledger(store, { who: cluster.id });
  const { forms, titles, by } = cluster;
  return {
    ...name,
    ...{ forms, titles, by },
    ties: tiesOf(cluster, overview),
    ...(await sightingsOf(cluster, store, overview, SIGHTINGS)),
    claims: rows.reduce((sum, { claims }) => sum + claims.length, 0),
    origins: originsOf(rows).size,
    said: said.claims,
  };
}

function tiesOf(cluster: EntityCluster, overview: Overview): ReviewSide["ties"] {
  return relationsOf(cluster, overview)
    .flatMap(({ predicate, direction, otherName, detail, claims }) => {
      const first = claims[0];
      if (!first) return [];
      const tie = predicate.replaceAll("_", " ");
      const words = direction === "of" ? `${tie} ${detail ?? otherName}` : `${otherName}: ${tie} them`;
      const reports = new Set(claims.map(({ report }) => report)).size;
      return [{ words, reports, at: { report: first.report, ...first.span } }];
    })
    .sort((a, b) => b.reports - a.reports || (a.words < b.words ? -1 : 1))
    .slice(0, TIES);
}

/** Reports that name both, each by its own telling another. */
function togetherIn(a: EntityCluster, b: EntityCluster, { reports }: Overview): PairAnswer["together"] {
  const other = new Set(b.reports);
  return a.reports.flatMap((id) => {
    const row = other.has(id) ? reports.get(id) : undefined;
    return row ? [{ id, title: row.title, outlet: row.outlet, publishedAt: row.publishedAt }] : [];
  });
}

/** Named people, bodies and places that take part in events with both. */
function besideBoth(a: EntityCluster, b: EntityCluster, overview: Overview): PairAnswer["beside"] {
  const [left, right] = [company(a, overview), company(b, overview)];
  return [...left]
    .flatMap(([id, count]) => {
      const other = right.get(id);
      const entity = overview.entities.get(id);
      return other !== undefined && entity?.named && id !== a.id && id !== b.id
        ? [{ id, name: entity.name, left: count, right: other }]
        : [];
    })
    .sort((x, y) => y.left + y.right - (x.left + x.right) || (x.name < y.name ? -1 : 1))
    .slice(0, 8);
}

function company(cluster: EntityCluster, { events }: Overview): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { participants, places } of events.values()) {
    if (!participants.some(({ entity }) => entity === cluster.id)) continue;
    const others = new Set([...participants, ...places].map(({ entity }) => entity));
    for (const id of others) found.set(id, (found.get(id) ?? 0) + 1);
  }
  return found;
}
