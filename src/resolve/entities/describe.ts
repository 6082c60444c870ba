/** Describes a cluster of entity members: its name, every form met, titles, place. */
import type { EntityCluster, Reason } from "../../model/across.ts";
import { byCode, clusterId } from "../hash.ts";
import type { Member } from "./groups.ts";

/** What other steps ask of a cluster; the whole of it is described when it is written. */
export interface EntityRef extends Pick<EntityCluster, "id" | "type" | "name" | "named" | "place"> {
  /** In how many reports it stands. */
  readonly reports: number;
}

export function refOf({ id, type, name, named, place, reports }: EntityCluster): EntityRef {
  return { id, type, name, named, place, reports: reports.length };
}

const MOST_REASONS = 12;

export function describeEntity(
  members: readonly Member[],
  reportIds: readonly string[],
  reasons: readonly Reason[],
  by: EntityCluster["by"],
): EntityCluster {
  const ids = members.map(({ entity }) => entity.id).sort(byCode);
  const types = counted(members.map(({ entity, report }) => [entity.type, report]));
  const type = types[0]?.text ?? "Other";
  const placed = members.map(({ entity }) => entity.place).filter((place) => place !== null);
  const place = placed.find(({ geonames }) => geonames !== null) ?? placed[0];
  return {
    id: clusterId("e", ids),
    type: type as EntityCluster["type"],
    name: fullest(counted(members.map(({ entity, report }) => [entity.name, report]))),
    named: members.some(({ entity }) => entity.named),
    forms: counted(members.flatMap(({ entity, report }) => formsOf(entity).map((form) => [form, report] as const))),
    titles: [...new Set(members.flatMap(({ entity }) => entity.titles))].sort(byCode),
    members: ids,
    reports: [...new Set(members.map(({ report }) => reportIds[report] as string))].sort(byCode),
    place: place ? { lat: place.lat, lon: place.lon, country: place.country, geonames: place.geonames } : null,
    reasons: distinct(reasons).slice(0, MOST_REASONS),
    by,
  };
}

function formsOf(entity: Member["entity"]): readonly string[] {
  return [...new Set([entity.name, ...entity.aliases.map(({ text }) => text)])];
}

/** Texts with the number of reports that use each, most used first. */
function counted(
  uses: readonly (readonly [string, number])[],
): readonly { readonly text: string; readonly reports: number }[] {
  const found = new Map<string, Set<number>>();
  for (const [text, report] of uses) found.set(text, (found.get(text) ?? new Set()).add(report));
  return [...found]
    .map(([text, reports]) => ({ text, reports: reports.size }))
    .sort((a, b) => b.reports - a.reports || byCode(a.text, b.text));
}

/** The most used form; a bare acronym gives way to a form of two words. */
function fullest(forms: readonly { readonly text: string }[]): string {
  const first = forms[0]?.text ?? "";
  if (first.includes(" ") || first.toUpperCase() !== first) return first;
  return forms.find(({ text }) => text.includes(" "))?.text ?? first;
}

export function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const seen = new Set<string>();
  return reasons.filter(({ code, words }) => !seen.has(`${code} ${words}`) && seen.add(`${code} ${words}`));
}
