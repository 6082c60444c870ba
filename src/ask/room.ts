import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";
import { globalId } from "../model/ids.ts";
import type { Reading } from "../model/reading.ts";
import type { ReportRow, ReportsAnswer, RoomAnswer } from "./answers.ts";
import { openContradictions } from "./contradictions.ts";
import { type Overview, overviewOf } from "./overview.ts";

/** All reports, in order of publication, those without a date last. */
export async function reports(store: Store): Promise<ReportsAnswer> {
  const rows = [...(await overviewOf(store)).reports.values()];
  const key = ({ publishedAt, id }: ReportRow): string => `${publishedAt ?? "9999"} ${id}`;
  return { reports: rows.sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

/**
 * One report with everything known about it across the case.
 *
 * @throws HearsayError `report-not-found`
 */
export async function room(store: Store, id: string): Promise<RoomAnswer> {
  const [reading, overview] = await Promise.all([store.reading(id), overviewOf(store)]);
  const row = overview.reports.get(id);
  if (!reading || !row) {
    throw new HearsayError(
      "report-not-found",
      `no report "${id}" in this case; \`hearsay claims\` and the list of reports give the ids`,
      {
        status: 404,
      },
    );
  }
  return {
    row,
    reading,
    clusters: clustersOf(reading, overview),
    across: acrossOf(reading, overview),
    copies: copiesOf(id, overview),
    revisions: revisionsOf(id, overview),
    contradictions: openContradictions(
      overview.contradictions.filter(({ sides }) => sides.some(({ reports: all }) => all.includes(id))),
      overview,
    ),
  };
}

function clustersOf({ report, entities }: Reading, overview: Overview): RoomAnswer["clusters"] {
  return Object.fromEntries(
    entities.flatMap(({ id }) => {
      const cluster = overview.entities.get(overview.clusterOf.get(globalId(report.id, id)) ?? "");
      return cluster
        ? [[id, { id: cluster.id, name: cluster.name, reports: cluster.reports.length, by: cluster.by }]]
        : [];
    }),
  );
}

function acrossOf({ report, claims }: Reading, overview: Overview): RoomAnswer["across"] {
  return Object.fromEntries(
    claims.flatMap(({ id }) => {
      const claim = overview.claims.get(globalId(report.id, id));
      const row = claim?.proposition ? overview.rowById.get(claim.proposition) : undefined;
      if (!claim || !row) return [];
      const { proposition, wording, weight, contradictions } = row;
      const originLabel = claim.origin === null ? null : (overview.origins.get(claim.origin)?.label ?? null);
      return [[id, { proposition, wording, weight, contradictions, origin: claim.origin, originLabel }]];
    }),
  );
}

function copiesOf(id: string, overview: Overview): RoomAnswer["copies"] {
  return overview.copies
    .filter(({ from, to, kind }) => kind !== "revision" && (from === id || to === id))
    .map((link) => {
      const other = overview.reports.get(link.from === id ? link.to : link.from);
      return { ...link, otherTitle: other?.title ?? "", otherOutlet: other?.outlet ?? null };
    });
}

function revisionsOf(id: string, overview: Overview): RoomAnswer["revisions"] {
  return overview.copies.flatMap(({ from, to, kind }) => {
    if (kind !== "revision" || (from !== id && to !== id)) return [];
    const other = overview.reports.get(from === id ? to : from);
    const relation = from === id ? ("earlier" as const) : ("later" as const);
    return other ? [{ id: other.id, title: other.title, publishedAt: other.publishedAt, relation }] : [];
  });
}
