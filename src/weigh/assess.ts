/**
 * Resolves and weighs a whole case: copies, entities, events, propositions, origins, contradictions.
 *
 * Readings are streamed once into digests and let go. Everything after that is a pure function of the digests, in order of
 * report id: the same reports give the same assessment in whatever order they come.
 */
import type { Assessment, Judgement } from "../model/across.ts";
import type { Reading } from "../model/reading.ts";
import { type Copies, findCopies } from "../resolve/copies/find-copies.ts";
import { claimsOf } from "../resolve/digest/claims.ts";
import type { Digest } from "../resolve/digest/digest.ts";
import { makeRows } from "../resolve/digest/make-digest.ts";
import { retyped } from "../resolve/digest/retype.ts";
import { newTexts } from "../resolve/digest/texts.ts";
import { letGoOfShingles, type Rows, unpack } from "../resolve/digest/unpack.ts";
import { findEntities } from "../resolve/entities/find-entities.ts";
import { findEvents } from "../resolve/events/find-events.ts";
import { wordRarity } from "../resolve/events/rarity.ts";
import { byCode } from "../resolve/hash.ts";
import { findPropositions } from "../resolve/propositions/find-propositions.ts";
import { findContradictions } from "./contradiction/find-contradictions.ts";
import type { Ground } from "./contradiction/sides.ts";
import { findOrigins } from "./origins/find-origins.ts";

/** A value of an assessment with the list it belongs to. */
export type Weighed = { readonly [T in keyof Assessment]: readonly [T, Assessment[T][number]] }[keyof Assessment];

/**
 * @param readings   every reading of the case, in any order; of two with one report id the last counts
 * @param judgements what people decided and did not undo, oldest first
 * @example const { propositions } = await assess(store.readings(), []);
 */
export async function assess(
  readings: AsyncIterable<Reading> | Iterable<Reading>,
  judgements: readonly Judgement[],
): Promise<Assessment> {
  const lists: { readonly [T in keyof Assessment]: Assessment[T][number][] } = {
    ...{ copies: [], entities: [], candidates: [], events: [], propositions: [], origins: [], contradictions: [] },
  };
  for (const [list, value] of assessInParts(await digestAll(readings), judgements))
    (lists[list] as (typeof value)[]).push(value);
  return lists;
}

/** Digests in order of the ids of what they hold. A digest's report number is its place in that order. */
export async function digestAll(readings: AsyncIterable<Reading> | Iterable<Reading>): Promise<readonly Digest[]> {
  const texts = newTexts();
  const byId = new Map<string, Rows>();
  for await (const reading of readings) byId.set(reading.report.id, makeRows(reading, texts));
  return [...byId.values()].sort((a, b) => byCode(`${a.id}/`, `${b.id}/`)).map(unpack);
}

/**
 * The values of an assessment one at a time, list by list, so that no list is in memory as a whole.
 *
 * @param digests those of `digestAll`; their shingles are let go on the way
 */
export function* assessInParts(digests: readonly Digest[], judgements: readonly Judgement[]): Generator<Weighed> {
  const copies = findCopies(retyped(digests));
  letGoOfShingles(digests);
  yield* named("copies", copies.links);
  const entities = findEntities(digests, copies, judgements);
  yield* named("entities", entities.clusters);
  yield* named("candidates", entities.candidates);
  const rarity = wordRarity(digests);
  const events = findEvents(digests, entities, copies, rarity);
  yield* named("events", events.clusters);
  const said = findPropositions(digests, entities, events, rarity, copies);
  const { propositions, origins, originOf } = findOrigins(said, digests, entities, copies);
  yield* named("propositions", propositions);
  yield* named("origins", origins);
  const { numbers } = claimsOf(digests);
  const ground: Ground = {
    ...{ digests, entities, events, copies, propositions },
    claimOf: claimFinder(digests),
    originOf: ({ report, at }) => originOf(numbers.of(report, at)),
    revisedBy: revisions(copies),
  };
  yield* named("contradictions", findContradictions(ground));
}

function* named<T extends keyof Assessment>(list: T, values: Iterable<Assessment[T][number]>): Generator<Weighed> {
  for (const value of values) yield [list, value] as unknown as Weighed;
}

/** Finds a claim by its global id. */
function claimFinder(digests: readonly Digest[]): Ground["claimOf"] {
  const byId = new Map(digests.map((digest) => [digest.id, digest]));
  return (id) => {
    for (const claim of byId.get(id.slice(0, id.lastIndexOf("/")))?.claims ?? []) if (claim.id === id) return claim;
    return undefined;
  };
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
