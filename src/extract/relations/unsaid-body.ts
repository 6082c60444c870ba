/**
 * Offices whose body is left unsaid: "President Voss" leads the country the report is about, "Governor Orn" its province,
 * "Senator Reth" sits in the senate it names.
 *
 * Method  the country (province, town) that the report names most often, its people counted with it; on a tie the one named
 *         first. Only for somebody of whom the report tells no office, and whose country it does not tell either.
 * Misses  presidents of another country in a report about this one.
 */
import type { Entity, Predicate } from "../../model/reading.ts";
import { codeOfCountry } from "./countries.ts";
import { type Draft, over } from "./draft.ts";
import type { Item } from "./items.ts";
import { following, type OfficeHit, officeHits } from "./office-hits.ts";
import { holdersOf } from "./office-relations.ts";

type Kind = "country" | "region" | "locality" | "chamber";

const OFFICES: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:president|prime minister|king|queen|sultan|emir|chancellor|supreme leader)s?$/, "country"],
  [
    /^(?:vice[- ]president|deputy prime minister|(?:[a-z]+ )*minister|(?:foreign|home|defen[cs]e) secretary|secretary of [a-z]+|attorney[- ]general|solicitor general)$/,
    "country",
  ],
  [/^(?:governor|chief minister|lieutenant governor)$/, "region"],
  [/^(?:mayor)$/, "locality"],
  [/^(?:senator|congressman|congresswoman|representative|mp|member of parliament|lawmaker|legislator)s?$/, "chamber"],
];
const STATE: ReadonlySet<Predicate> = new Set(["leader_of", "holds_office", "member_of"] as const);
const CHAMBER =
  /\b(?:Senate|House of Representatives|House|Parliament|Congress|Knesset|Assembly|Council|Bundestag|Duma)$/;

export interface Unsaid {
  /** Mentions of each entity, its people counted with the country. */
  readonly counts: ReadonlyMap<string, number>;
  readonly entities: readonly Entity[];
  /** Ties the report tells in words. */
  readonly told: readonly Draft[];
}

export function unsaidBodies(rows: readonly (readonly Item[])[], known: Unsaid): readonly Draft[] {
  const taken = new Set(known.told.filter(({ predicate }) => STATE.has(predicate)).map(({ subject }) => subject));
  return rows.flatMap((row) =>
    officeHits(row).flatMap((hit) => {
      const kind = OFFICES.find(([pattern]) => pattern.test(officeWords(hit)))?.[1];
      if (!kind || hit.before.length > 0 || hit.pronoun || following(row, hit.to)) return [];
      const body = bodyFor(kind, hit, known);
      if (!body) return [];
      return holdersOf(row, hit)
        .filter(({ entity }) => entity !== body.id && !taken.has(entity))
        .map((holder) => ({
          subject: holder.entity,
          predicate: kind === "chamber" ? ("member_of" as const) : hit.predicate,
          object: body.id,
          detail: hit.words,
          evidence: over(holder, row[hit.at] as Item),
        }));
    }),
  );
}

const officeWords = ({ qualities, words }: OfficeHit): string =>
  [...qualities.filter((word) => !/^(?:former|then|new|current|acting|incumbent|late|outgoing)$/i.test(word)), words]
    .join(" ")
    .toLowerCase();

/** A country named once is hardly what the report is about. */
const OFTEN = 2;

function bodyFor(kind: Kind, hit: OfficeHit, { counts, entities }: Unsaid): Entity | null {
  const least = kind === "chamber" ? 1 : OFTEN;
  const fits = entities.filter((entity) => (counts.get(entity.id) ?? 0) >= least && isKind(kind, hit, entity));
  let best: Entity | null = null;
  for (const entity of fits) {
    if (!best || (counts.get(entity.id) ?? 0) > (counts.get(best.id) ?? 0)) best = entity;
  }
  return best;
}

function isKind(kind: Kind, hit: OfficeHit, entity: Entity): boolean {
  const { type, name, place, named } = entity;
  if (!named) return false;
  if (kind === "chamber") return type === "Organization" && CHAMBER.test(name) && ofHouse(hit.words, name);
  if (type !== "GeopoliticalEntity") return false;
  const country = codeOfCountry(entity) !== null;
  return kind === "country" ? country : !country && place?.precision === kind;
}

function ofHouse(words: string, name: string): boolean {
  if (/^senator/.test(words)) return /Senate/.test(name);
  if (/^(?:congress|representative)/.test(words)) return /House|Congress/.test(name);
  return /Parliament|Assembly|Knesset|Duma|Bundestag|Council|House/.test(name);
}

/** How often each entity is named. @param country from people to country */
export function namedOften(
  mentions: readonly { readonly form: string; readonly entity: string | null }[],
  country: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { form, entity } of mentions) {
    if (form !== "name" || entity === null) continue;
    const id = country.get(entity) ?? entity;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
