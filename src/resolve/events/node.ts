/** An event mention ready for comparing: participants and place as entity clusters, words as weighted hashes. */
import type { EntityCluster } from "../../model/across.ts";
import type { Days } from "../digest/days.ts";
import type { Digest, EventDigest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";
import { push } from "../sets.ts";

export interface EventNode {
  readonly event: EventDigest;
  readonly report: number;
  /** Publication of its report, in days since 1970; null when unknown. */
  readonly published: number | null;
  readonly days: Days | null;
  readonly stated: boolean;
  /** Named participants: entity cluster id to its roles. */
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>;
  /** Bodies its participants lead or speak for: "the head of the Front" for the head by name. */
  readonly bodies: ReadonlySet<string>;
  readonly place: EntityCluster | null;
  /** Whether the place is a country or region, in which two happenings can lie apart. */
  readonly wide: boolean;
  /** Named places in its sentence and in the dateline: weaker than its own place. */
  readonly around: ReadonlySet<string>;
  readonly words: Uint32Array;
  readonly exact: number;
}

const NO_WORDS = new Uint32Array();
const DAY_MS = 86_400_000;
/** Roles that are filled by things said or done rather than by somebody. */
const PLACE_ROLES = new Set(["place", "venue", "origin", "destination", "via"]);

export function eventNodes(digests: readonly Digest[], entities: Entities): readonly EventNode[] {
  const bodiesOf = ledBodies(digests, entities);
  return digests.flatMap((digest, report) => {
    const precision = new Map(digest.entities.map(({ id, place }) => [id, place?.precision]));
    const placesIn = placesBySentence(digest, entities);
    return digest.events.map((event) => {
      const sentence = digest.sentences[event.sentence];
      const participants = participantsOf(event, entities);
      const placeRole = event.roles.find(({ role }) => PLACE_ROLES.has(role) && role !== "origin" && role !== "via");
      const place = event.place?.entity ?? placeRole?.entity;
      return {
        event,
        report,
        published: digest.at === null ? null : Math.floor(digest.at / DAY_MS),
        days: ownDays(event),
        stated: event.time?.stated ?? false,
        participants,
        bodies: new Set([...participants.keys()].flatMap((id) => bodiesOf.get(id) ?? [])),
        place: (place !== undefined && entities.of.get(place)) || null,
        wide: place !== undefined && precision.get(place) !== undefined && precision.get(place) !== "locality",
        around: placesIn(event.sentence),
        words: sentence?.words ?? NO_WORDS,
        exact: sentence?.exact ?? 0,
      };
    });
  });
}

/** A date beside a noun that points back, and one worked out from elsewhere far from any date, say too little to part two. */
function ownDays({ pointsBack, time }: EventDigest): Days | null {
  return pointsBack || !time?.stated ? null : time.days;
}

const HEADS = new Set(["leader_of", "commander_of", "spokesperson_of", "representative_of", "holds_office"]);

function ledBodies(digests: readonly Digest[], entities: Entities): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { relations } of digests) {
    for (const { subject, predicate, object } of relations) {
      const [person, body] = [entities.of.get(subject), entities.of.get(object)];
      if (!HEADS.has(predicate) || !person?.named || !body?.named || body.type !== "Organization") continue;
      if (!found.get(person.id)?.includes(body.id)) push(found, person.id, body.id);
    }
  }
  return found;
}

const PLACE_TYPES = new Set(["GeopoliticalEntity", "Location", "Facility"]);

function placesBySentence(digest: Digest, entities: Entities): (sentence: number) => ReadonlySet<string> {
  const found = new Map<number, Set<string>>();
  const dateline = digest.filedFrom === null ? undefined : entities.of.get(digest.filedFrom)?.id;
  let sentence = 0;
  for (const { start, entity } of digest.names) {
    while (sentence + 1 < digest.sentences.length && (digest.sentences[sentence + 1]?.start ?? 0) <= start) sentence++;
    const cluster = entities.of.get(entity);
    if (!cluster?.named || !PLACE_TYPES.has(cluster.type)) continue;
    found.set(sentence, (found.get(sentence) ?? new Set()).add(cluster.id));
  }
  const filed = new Set(dateline === undefined ? [] : [dateline]);
  return (at) => (dateline === undefined ? (found.get(at) ?? filed) : new Set([dateline, ...(found.get(at) ?? [])]));
}

function participantsOf(event: EventDigest, entities: Entities): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { role, entity } of event.roles) {
    const cluster = entities.of.get(entity);
    if (!cluster?.named || PLACE_ROLES.has(role)) continue;
    found.set(cluster.id, (found.get(cluster.id) ?? new Set()).add(role));
  }
  return found;
}
