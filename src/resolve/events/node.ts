/** An event mention ready for comparing: participants and place as entity clusters, words as weighted hashes. */
import type { EntityCluster } from "../../model/across.ts";
import type { Days } from "../digest/days.ts";
import type { Digest, EventDigest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";

export interface EventNode {
  readonly event: EventDigest;
  readonly report: number;
  /** Publication of its report, in days since 1970; null when unknown. */
  readonly published: number | null;
  readonly days: Days | null;
  readonly stated: boolean;
  /** Named participants: entity cluster id to its roles. */
  readonly participants: ReadonlyMap<string, ReadonlySet<string>>;
  readonly place: EntityCluster | null;
  /** Whether the place is a country or region, in which two happenings can lie apart. */
  readonly wide: boolean;
  readonly words: Uint32Array;
  readonly exact: number;
}

const NO_WORDS = new Uint32Array();
const DAY_MS = 86_400_000;
/** Roles that are filled by things said or done rather than by somebody. */
const PLACE_ROLES = new Set(["place", "venue", "origin", "destination", "via"]);

export function eventNodes(digests: readonly Digest[], entities: Entities): readonly EventNode[] {
  return digests.flatMap((digest, report) => {
    const precision = new Map(digest.entities.map(({ id, place }) => [id, place?.precision]));
    return digest.events.map((event) => {
      const sentence = digest.sentences[event.sentence];
      const placeRole = event.roles.find(({ role }) => PLACE_ROLES.has(role) && role !== "origin" && role !== "via");
      const place = event.place?.entity ?? placeRole?.entity;
      return {
        event,
        report,
        published: digest.at === null ? null : Math.floor(digest.at / DAY_MS),
        days: event.time?.days ?? null,
        stated: event.time?.stated ?? false,
        participants: participantsOf(event, entities),
        place: (place !== undefined && entities.of.get(place)) || null,
        wide: place !== undefined && precision.get(place) !== undefined && precision.get(place) !== "locality",
        words: sentence?.words ?? NO_WORDS,
        exact: sentence?.exact ?? 0,
      };
    });
  });
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
