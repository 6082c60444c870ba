/**
 * Everything the questions look up, opened once per state of the case and kept until the case changes. Claims are small
 * (their words are slices of the report's text), so a case of ten thousand reports fits in some hundred megabytes.
 */
import type { ReportRow, Store } from "../case/contract.ts";
import type {
  Contradiction,
  CopyLink,
  EntityCluster,
  EventCluster,
  OriginGroup,
  Proposition,
} from "../model/across.ts";
import { globalId } from "../model/ids.ts";
import type { Claim, Factuality } from "../model/reading.ts";
import type { ClaimRow, LedgerRow } from "./answers.ts";
import { type ClaimPlace, claimRow, dayOf } from "./claim-row.ts";
import { weigh } from "./weight.ts";

export interface Overview {
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly claims: ReadonlyMap<string, ClaimRow>;
  readonly rows: readonly LedgerRow[];
  readonly rowById: ReadonlyMap<string, LedgerRow>;
  readonly entities: ReadonlyMap<string, EntityCluster>;
  /** Global entity id to cluster id. */
  readonly clusterOf: ReadonlyMap<string, string>;
  /** Global entity id to the name its own report gives it. */
  readonly ownNames: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, EventCluster>;
  readonly propositions: ReadonlyMap<string, Proposition>;
  readonly origins: ReadonlyMap<string, OriginGroup>;
  readonly contradictions: readonly Contradiction[];
  readonly copies: readonly CopyLink[];
}

const kept = new WeakMap<Store, { readonly revision: string; readonly overview: Promise<Overview> }>();

/** Opens the case for looking up; the same object as long as nothing changed. */
export async function overviewOf(store: Store): Promise<Overview> {
  const revision = await store.revision();
  const known = kept.get(store);
  if (known?.revision === revision) return known.overview;
  const overview = build(store);
  kept.set(store, { revision, overview });
  return overview;
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]));

async function build(store: Store): Promise<Overview> {
  const [reports, entities, events, propositions, origins, contradictions, copies] = await Promise.all([
    store.reports(),
    store.entities(),
    store.events(),
    store.propositions(),
    store.origins(),
    store.contradictions(),
    store.copies(),
  ]);
  const clusters = byId(entities);
  const eventById = byId(events);
  const { claims, days, ownNames } = await openReadings(store, propositions);
  const disputes = disputesBySubject(contradictions);
  const rows = propositions.map((proposition) => ledgerRow(proposition, claims, clusters, eventById, disputes));
  return {
    reports: byId(reports.map((row) => ({ ...row, publishedAt: days.get(row.id) ?? row.publishedAt }))),
    claims,
    rows,
    rowById: new Map(rows.map((row) => [row.proposition, row])),
    entities: clusters,
    ownNames,
    clusterOf: new Map(entities.flatMap(({ id, members }) => members.map((member) => [member, id] as const))),
    events: eventById,
    propositions: byId(propositions),
    origins: byId(origins),
    contradictions,
    copies,
  };
}

interface Opened {
  readonly claims: ReadonlyMap<string, ClaimRow>;
  /** When each report came out as far as it says. */
  readonly days: ReadonlyMap<string, string>;
  readonly ownNames: ReadonlyMap<string, string>;
}

async function openReadings(store: Store, propositions: readonly Proposition[]): Promise<Opened> {
  const places = new Map<string, ClaimPlace>();
  for (const { id, claims } of propositions) {
    for (const place of claims) places.set(place.claim, { proposition: id, place });
  }
  const claims = new Map<string, ClaimRow>();
  const days = new Map<string, string>();
  const ownNames = new Map<string, string>();
  for await (const reading of store.readings()) {
    const day = dayOf(reading);
    if (day !== null) days.set(reading.report.id, day);
    for (const { id, name } of reading.entities) ownNames.set(globalId(reading.report.id, id), name);
    for (const claim of reading.claims) {
      const row = claimRow(reading, claim, places.get(globalId(reading.report.id, claim.id)));
      claims.set(row.id, row);
    }
  }
  return { claims, days, ownNames };
}

/** Contradictions by each claim that stands in one, and by what they are about. */
function disputesBySubject(contradictions: readonly Contradiction[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    const ids = found.get(key);
    if (!ids) found.set(key, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, about, sides } of contradictions) {
    add(about, id);
    for (const side of sides) for (const claim of side.claims) add(claim, id);
  }
  return found;
}

function ledgerRow(
  proposition: Proposition,
  claims: ReadonlyMap<string, ClaimRow>,
  entities: ReadonlyMap<string, EntityCluster>,
  events: ReadonlyMap<string, EventCluster>,
  disputes: ReadonlyMap<string, readonly string[]>,
): LedgerRow {
  const own = proposition.claims.map(({ claim }) => claims.get(claim)).filter((row) => row !== undefined);
  const event = proposition.kind === "event" && proposition.about ? events.get(proposition.about) : undefined;
  const contradictions = new Set([
    ...(disputes.get(proposition.id) ?? []),
    ...own.flatMap(({ id }) => disputes.get(id) ?? []),
  ]);
  return {
    proposition: proposition.id,
    kind: proposition.kind,
    type: event?.type ?? (proposition.kind === "relation" ? (proposition.about?.split(" ")[1] ?? null) : null),
    wording: proposition.wording,
    wordingAt: proposition.wordingAt,
    entities: proposition.entities.flatMap((id) => {
      const entity = entities.get(id);
      return entity ? [{ id, name: entity.name, type: entity.type }] : [];
    }),
    times: event?.times.map(({ value }) => value) ?? [],
    places: event ? placeNames(event, entities) : [],
    weight: weigh(proposition),
    certainty: spread(own.map(({ factuality }) => factuality)),
    contradictions: [...contradictions].sort(),
    claims: [...own].sort(byPublication),
  };
}

/** Each name once; a place only described ("the port") says nothing beside one that is named. */
function placeNames(
  { places }: EventCluster,
  entities: ReadonlyMap<string, { readonly named: boolean }>,
): readonly string[] {
  const named = places.filter(({ entity }) => entities.get(entity)?.named);
  return [...new Set((named.length > 0 ? named : places).map(({ name }) => name))];
}

const RANK: readonly Claim["factuality"][] = ["CT+", "CT-", "PR+", "PR-", "PS+", "PS-", "U"];

/** The most and the least certain of some factualities; U for none. */
function spread(all: readonly Factuality[]): LedgerRow["certainty"] {
  const sorted = [...all].sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b));
  return { most: sorted[0] ?? "U", least: sorted.at(-1) ?? "U" };
}

/** Oldest first, reports without a date last; ties by id, so that the order never depends on the store. */
export function byPublication(a: ClaimRow, b: ClaimRow): number {
  const [x, y] = [a.publishedAt ?? "9999", b.publishedAt ?? "9999"];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
