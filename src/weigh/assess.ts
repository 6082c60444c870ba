/**
 * Resolves and weighs a whole case: copies, entities, events, propositions, origins, contradictions.
 *
 * Readings are streamed once into digests and let go. Everything after that is a pure function of the digests, in order of
 * report id: the same reports give the same assessment in whatever order they come.
 */
import type { Assessment, Judgement } from "../model/across.ts";
import type { Reading } from "../model/reading.ts";
import { type Copies, findCopies } from "../resolve/copies/find-copies.ts";
import type { ClaimDigest, Digest } from "../resolve/digest/digest.ts";
import { makeDigest } from "../resolve/digest/make-digest.ts";
import { retyped } from "../resolve/digest/retype.ts";
import { findEntities } from "../resolve/entities/find-entities.ts";
import { findEvents } from "../resolve/events/find-events.ts";
import { wordRarity } from "../resolve/events/rarity.ts";
import { byCode } from "../resolve/hash.ts";
import { findPropositions } from "../resolve/propositions/find-propositions.ts";
import { push } from "../resolve/sets.ts";
import { findContradictions } from "./contradiction/find-contradictions.ts";
import type { Ground } from "./contradiction/sides.ts";
import { findOrigins } from "./origins/find-origins.ts";

/**
 * @param readings   every reading of the case, in any order; of two with one report id the last counts
 * @param judgements what people decided and did not undo, oldest first
 * @example const { propositions } = await assess(store.readings(), []);
 */
export async function assess(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  judgements: readonly Judgement[],
): Promise<Assessment> {
  return assessDigests(await digestAll(readings), judgements);
}

/** Digests in order of report id. A digest's report number is its place in that order. */
async function digestAll(readings: AsyncIterable<Reading> | Iterable<Reading>): Promise<readonly Digest[]> {
  const byId = new Map<string, Digest>();
  for await (const reading of readings) byId.set(reading.report.id, makeDigest(reading, -1));
  return [...byId.values()].sort((a, b) => byCode(a.id, b.id)).map(numbered);
}

function numbered(digest: Digest, report: number): Digest {
  const own = <T extends { readonly report: number }>(list: readonly T[]): readonly T[] =>
    list.map((each) => ({ ...each, report }));
  return { ...digest, events: own(digest.events), relations: own(digest.relations), claims: own(digest.claims) };
}

export function assessDigests(read: readonly Digest[], judgements: readonly Judgement[]): Assessment {
  const digests = retyped(read);
  const copies = findCopies(digests);
  const entities = findEntities(digests, copies, judgements);
  const rarity = wordRarity(digests);
  const events = findEvents(digests, entities, copies, rarity);
  const said = findPropositions(digests, entities, events, rarity, copies);
  const { propositions, origins } = findOrigins(said, digests, entities, copies);
  const ground: Ground = {
    ...claimIndexes(digests),
    digests,
    entities,
    events,
    copies,
    propositions,
    originOf: new Map(
      propositions.flatMap(({ claims }) =>
        claims.flatMap(({ claim, origin }) => (origin === null ? [] : [[claim, origin] as const])),
      ),
    ),
    revisedBy: revisions(copies),
  };
  return {
    copies: copies.links,
    entities: entities.clusters,
    candidates: entities.candidates,
    events: events.clusters,
    propositions,
    origins,
    contradictions: findContradictions(ground),
  };
}

function claimIndexes(digests: readonly Digest[]): Pick<Ground, "claimsOfEvent" | "claimOf"> {
  const claimsOfEvent = new Map<string, ClaimDigest[]>();
  const claimOf = new Map<string, ClaimDigest>();
  for (const { claims } of digests) {
    for (const claim of claims) {
      claimOf.set(claim.id, claim);
      if (claim.about.kind === "event") push(claimsOfEvent, claim.about.event, claim);
    }
  }
  return { claimsOfEvent, claimOf };
}

/** For each report its later revisions, over any number of steps. */
function revisions({ pairs }: Copies): ReadonlyMap<number, ReadonlySet<number>> {
  const later = new Map<number, Set<number>>();
  const steps = pairs.filter(({ relation }) => relation.kind === "revision");
  for (const { from, to } of steps) later.set(to, (later.get(to) ?? new Set()).add(from));
  for (const [report, direct] of later) {
    const waiting = [...direct];
    while (waiting.length > 0) {
      for (const next of later.get(waiting.pop() as number) ?? []) {
        if (next === report || direct.has(next)) continue;
        direct.add(next);
        waiting.push(next);
      }
    }
  }
  return later;
}
