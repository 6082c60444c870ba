/** An event mention ready for comparing: participants and place as entity clusters, words as weighted hashes. */
import type { Days } from "../digest/days.ts";
import type { Digest, EventDigest, SentenceDigest } from "../digest/digest.ts";
import type { EntityRef } from "../entities/describe.ts";
import type { Entities } from "../entities/find-entities.ts";
import { sharedSets } from "../entities/profile.ts";
import type { Numbering } from "../numbering.ts";
import { push } from "../sets.ts";

/** What a mention tells by itself. */
export interface Told {
  readonly event: EventDigest;
  readonly report: number;
  readonly days: Days | null;
  readonly place: EntityRef | null;
  /** Whether the place is a country or region, in which two happenings can lie apart. */
  readonly wide: boolean;
}

export interface EventNode extends Told {
  /** Publication of its report, in days since 1970; null when unknown. */
  readonly published: number | null;
  readonly stated: boolean;
  /** Named participants: entity cluster id to its roles. */
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>;
  /** Bodies its participants lead or speak for: "the head of the Front" for the head by name. */
  readonly bodies: ReadonlySet<string>;
  /** Named places in its sentence and in the dateline: weaker than its own place. */
  readonly around: ReadonlySet<string>;
  readonly words: Uint32Array;
  readonly exact: number;
}

const NO_WORDS = new Uint32Array();
const DAY_MS = 86_400_000;
/** Roles that are filled by things said or done rather than by somebody. */
const PLACE_ROLES = new Set(["place", "venue", "origin", "destination", "via"]);

/** The mention of a report at a place in its list. */
export function toldAt(digest: Digest, at: number, entities: Entities): Told {
  const { report } = digest;
  const event = digest.events.get(at) as EventDigest;
  const placeRole = event.roles.find(({ role }) => PLACE_ROLES.has(role) && role !== "origin" && role !== "via");
  const place = event.place?.entity ?? placeRole?.entity;
  const precision = place === undefined ? undefined : digest.entities.get(place)?.place?.precision;
  return {
    event,
    report,
    days: ownDays(event),
    place: (place !== undefined && entities.of(report, place)) || null,
    wide: precision !== undefined && precision !== "locality",
  };
}

/**
 * Makes nodes of mentions by their numbers. Their sets are shared: ten thousand reports name the same few places and
 * people in one sentence again and again.
 */
export function nodeMaker(
  digests: readonly Digest[],
  entities: Entities,
  numbers: Numbering,
): (item: number) => EventNode {
  const share: Share = { set: sharedSets(), map: sharedMaps() };
  const bodiesOf = ledBodies(digests, entities);
  const places: (readonly ReadonlySet<string>[])[] = [];
  return (item) => {
    const digest = digests[numbers.report(item)] as Digest;
    const told = toldAt(digest, numbers.at(item), entities);
    const sentence: SentenceDigest | undefined = digest.sentences.get(told.event.sentence);
    const participants = participantsOf(told.event, entities, share);
    places[digest.report] ??= placesBySentence(digest, entities, share);
    return {
      ...told,
      published: digest.at === null ? null : Math.floor(digest.at / DAY_MS),
      stated: told.event.time?.stated ?? false,
      participants,
      bodies: share.set([...participants.keys()].flatMap((id) => bodiesOf.get(id) ?? [])),
      around: places[digest.report]?.[told.event.sentence] ?? share.set([]),
      words: sentence?.words ?? NO_WORDS,
      exact: sentence?.exact ?? 0,
    };
  };
}

interface Share {
  readonly set: ReturnType<typeof sharedSets>;
  readonly map: (roles: ReadonlyMap<string, readonly string[]>) => ReadonlyMap<string, ReadonlySet<string>>;
}

function sharedMaps(): Share["map"] {
  const sets = sharedSets();
  const made = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  return (roles) => {
    const key = [...roles].flat(2).join("\n");
    const map = made.get(key) ?? new Map([...roles].map(([id, list]) => [id, sets(list)] as const));
    made.set(key, map);
    return map;
  };
}

/** A date beside a noun that points back, and one worked out from elsewhere far from any date, say too little to part two. */
function ownDays({ pointsBack, time }: EventDigest): Days | null {
  return pointsBack || !time?.stated ? null : time.days;
}

const HEADS = new Set(["leader_of", "commander_of", "spokesperson_of", "representative_of", "holds_office"]);

function ledBodies(digests: readonly Digest[], entities: Entities): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { relations, report } of digests) {
    for (const { subject, predicate, object } of relations) {
      const [person, body] = [entities.of(report, subject), entities.of(report, object)];
      if (!HEADS.has(predicate) || !person?.named || !body?.named || body.type !== "Organization") continue;
      if (!found.get(person.id)?.includes(body.id)) push(found, person.id, body.id);
    }
  }
  return found;
}

const PLACE_TYPES = new Set(["GeopoliticalEntity", "Location", "Facility"]);

/** For each sentence the named places in it and that of the dateline. */
function placesBySentence(digest: Digest, entities: Entities, share: Share): readonly ReadonlySet<string>[] {
  const filed = digest.filedFrom === null ? undefined : entities.of(digest.report, digest.filedFrom)?.id;
  const sentences = [...digest.sentences];
  const found = sentences.map(() => new Set(filed === undefined ? [] : [filed]));
  let sentence = 0;
  for (const { start, entity } of digest.names) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    const cluster = entities.of(digest.report, entity);
    if (cluster?.named && PLACE_TYPES.has(cluster.type)) found[sentence]?.add(cluster.id);
  }
  return found.map((set) => share.set([...set]));
}

function participantsOf(event: EventDigest, entities: Entities, share: Share): EventNode["participants"] {
  const found = new Map<string, string[]>();
  for (const { role, entity } of event.roles) {
    const cluster = entities.of(event.report, entity);
    if (!cluster?.named || PLACE_ROLES.has(role)) continue;
    if (!found.get(cluster.id)?.includes(role)) push(found, cluster.id, role);
  }
  return share.map(found);
}
