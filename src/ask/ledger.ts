/**
 * The ledger: what is claimed, each once, with all who claim it. Filters are joined by "and"; names are compared without
 * case and marks, and fit when they are a part of the name or one of its forms, or a cluster id.
 */
import type { Store } from "../case/contract.ts";
import { fold } from "../case/fold.ts";
import { bounds, isEdtf } from "../model/edtf.ts";
import { HearsayError } from "../model/error.ts";
import type { ClaimRow, Facet, LedgerAnswer, LedgerFilter, LedgerRow } from "./answers.ts";
import { type Overview, overviewOf } from "./overview.ts";

export async function ledger(store: Store, filter: LedgerFilter = {}): Promise<LedgerAnswer> {
  const overview = await overviewOf(store);
  const found = sorted(overview.rows.filter(fits(overview, filter)), filter.sort ?? "weight");
  const from = filter.offset ?? 0;
  return {
    total: found.length,
    claims: found.reduce((sum, row) => sum + row.claims.length, 0),
    rows: found.slice(from, filter.limit === undefined ? undefined : from + filter.limit),
    facets: facetsOf(found, overview),
  };
}

type Test = (row: LedgerRow) => boolean;

function fits(overview: Overview, filter: LedgerFilter): Test {
  const tests: Test[] = [];
  const { q, who, about, what, place, voice, certainty, origins, disputed, report } = filter;
  if (q) tests.push(wordsFit(q));
  if (who) tests.push(({ claims }) => claims.some((claim) => saidBy(claim, who, overview)));
  if (about) tests.push(({ entities }) => entities.some(({ id }) => named(id, about, overview)));
  if (what) tests.push(({ type, kind }) => type === what || kind === what);
  if (place) tests.push(({ places }) => places.some((name) => fold(name).includes(fold(place))));
  if (voice) tests.push(({ claims }) => claims.some(({ voices }) => voices.at(-1)?.kind === voice));
  if (certainty) tests.push(({ claims }) => claims.some(({ factuality }) => factuality === certainty));
  if (origins) tests.push(({ weight }) => weight.support >= origins);
  if (disputed !== undefined) tests.push((row) => row.contradictions.length > 0 === disputed);
  if (report) tests.push(({ claims }) => claims.some((claim) => claim.report === report));
  if (filter.from || filter.to) tests.push(within(filter.from, filter.to));
  return (row) => tests.every((test) => test(row));
}

/** Whether every word asked for stands in the wording or in one of the claims. */
function wordsFit(query: string): Test {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  return ({ wording, claims }) =>
    [wording, ...claims.map(({ text }) => text)].some((text) => {
      const folded = fold(text);
      return words.every((word) => folded.includes(word));
    });
}

/** Whether one of the voices after the outlet's own, or the outlet itself, is the one asked for. */
function saidBy({ voices, report, outlet }: ClaimRow, who: string, overview: Overview): boolean {
  const asked = fold(who);
  return voices.some(({ entity, label, kind }) => {
    const cluster = entity === null ? undefined : overview.clusterOf.get(`${report}/${entity}`);
    if (cluster !== undefined && named(cluster, who, overview)) return true;
    return fold(kind === "outlet" ? (outlet ?? label) : label).includes(asked);
  });
}

function named(cluster: string, asked: string, { entities }: Overview): boolean {
  if (cluster === asked) return true;
  const entity = entities.get(cluster);
  if (!entity) return false;
  const folded = fold(asked);
  return [entity.name, ...entity.forms.map(({ text }) => text)].some((form) => fold(form).includes(folded));
}

function within(from: string | undefined, to: string | undefined): Test {
  const low = from === undefined ? Number.NEGATIVE_INFINITY : (edge(from, "from").min ?? Number.NEGATIVE_INFINITY);
  const high = to === undefined ? Number.POSITIVE_INFINITY : (edge(to, "to").max ?? Number.POSITIVE_INFINITY);
  return ({ times }) =>
    times.some((time) => {
      const { min, max } = bounds(time);
      return (max ?? Number.POSITIVE_INFINITY) >= low && (min ?? Number.NEGATIVE_INFINITY) <= high;
    });
}

function edge(value: string, name: string): ReturnType<typeof bounds> {
  if (isEdtf(value)) return bounds(value);
  throw new HearsayError(
    "bad-date",
    `"${name}" is "${value}"; expected an EDTF date such as 2031-05-03, 2031-05 or 2031`,
    {
      exit: 2,
      status: 400,
    },
  );
}

function sorted(rows: readonly LedgerRow[], order: NonNullable<LedgerFilter["sort"]>): readonly LedgerRow[] {
  const key = { weight: byWeight, time: byTime, newest: byNewest }[order];
  return [...rows].sort((a, b) => key(a, b) || (a.proposition < b.proposition ? -1 : 1));
}

/** Most origins first, then most reports; at one weight the disputed first, events before words. */
export function byWeight(a: LedgerRow, b: LedgerRow): number {
  return (
    b.weight.support - a.weight.support ||
    b.weight.reports - a.weight.reports ||
    b.contradictions.length - a.contradictions.length ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)
  );
}

const KINDS: readonly LedgerRow["kind"][] = ["event", "relation", "words"];

function byTime(a: LedgerRow, b: LedgerRow): number {
  const [x, y] = [a, b].map(({ times }) =>
    times.reduce((min, time) => Math.min(min, bounds(time).min ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY),
  );
  return x === y ? 0 : (x ?? 0) - (y ?? 0);
}

function byNewest(a: LedgerRow, b: LedgerRow): number {
  const [x, y] = [newest(a), newest(b)];
  return x === y ? 0 : x < y ? 1 : -1;
}

/** The last date of publication among its claims; "" when no report has one. */
const newest = ({ claims }: LedgerRow): string =>
  claims
    .map(({ publishedAt }) => publishedAt ?? "")
    .sort()
    .at(-1) ?? "";

function facetsOf(rows: readonly LedgerRow[], overview: Overview): LedgerAnswer["facets"] {
  const speaker = ({ voices, report, outlet }: ClaimRow): readonly [string, string] => {
    const voice = voices.at(-1);
    const cluster = voice?.entity ? overview.clusterOf.get(`${report}/${voice.entity}`) : undefined;
    const entity = cluster === undefined ? undefined : overview.entities.get(cluster);
    if (entity?.named) return [entity.id, entity.name];
    const label = voice?.kind === "outlet" ? (outlet ?? voice.label) : (voice?.label ?? "no source named");
    return [label, label];
  };
  return {
    what: facet(rows, ({ type, kind }) => [[type ?? kind, type ?? kind]]),
    who: facet(rows, ({ claims }) => claims.map(speaker)),
    about: facet(rows, ({ entities }) => entities.map(({ id, name }) => [id, name])),
    place: facet(rows, ({ places }) => places.map((name) => [name, name])),
    certainty: facet(rows, ({ claims }) => claims.map(({ factuality }) => [factuality, factuality])),
    voice: facet(rows, ({ claims }) =>
      claims.map(({ voices }) => [voices.at(-1)?.kind ?? "outlet", voices.at(-1)?.kind ?? "outlet"]),
    ),
  };
}

/** Counts propositions by value, most first. */
function facet(
  rows: readonly LedgerRow[],
  values: (row: LedgerRow) => readonly (readonly [string, string])[],
): readonly Facet[] {
  const counts = new Map<string, { label: string; count: number }>();
  for (const row of rows) {
    for (const [value, label] of new Map(values(row))) {
      const known = counts.get(value);
      if (known) known.count += 1;
      else counts.set(value, { label, count: 1 });
    }
  }
  return [...counts]
    .map(([value, { label, count }]) => ({ value, label, count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}
