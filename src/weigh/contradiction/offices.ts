/**
 * Offices that cannot all be held: two people in one office that one person holds at a time, or one person in an office
 * and in that of its deputy.
 *
 * Only offices of which a body has one are compared ("president", "mayor", "interior minister"), of one body or place, in
 * reports published within 60 days of each other, and only as long as no report of the case names both people with that
 * office: a report that does tells of a change, and a change is no contradiction. Words of the past or of a promise
 * ("former", "acting", "designate") put a relation aside. Two people who may be one are left to the review of names.
 * Misses  offices of which a body can have several (spokesman, adviser); a body named in two ways; an office without its
 *         words; reports without a date are compared with all.
 */
import type { Contradiction } from "../../model/across.ts";
import type { ClaimDigest, RelationDigest } from "../../resolve/digest/digest.ts";
import type { EntityRef } from "../../resolve/entities/describe.ts";
import { byCode, clusterId } from "../../resolve/hash.ts";
import { push } from "../../resolve/sets.ts";
import { contentWords, wordsOf } from "../../resolve/words.ts";
import { type Given, type Ground, sidesOf } from "./sides.ts";

/** Words of offices of which a body or place has one at a time. */
const SINGLE = new Set(
  "president premier chancellor mayor governor king queen emperor pope chairman chairwoman chairperson".split(" "),
);
/** Offices of which there are many, unless the words before say which: "interior minister", "police chief". */
const WITH_FIELD = /^(?:(?!minister\b|chief\b)\p{L}+ )+(?:minister|chief)$/u;
/** Words that put an office into another time, or leave it open. */
const ASIDE = new Set(
  (
    "former ex late then past retired outgoing ousted deposed incoming elect designate nominee acting interim caretaker " +
    "honorary styled proclaimed facto rival joint co would candidate state regional local"
  ).split(" "),
);
const DEPUTY = new Set("deputy vice assistant junior".split(" "));
/** The words of the office decide: readers give a mayor as leader and a deputy mayor as employed. */
const OFFICE = new Set<RelationDigest["predicate"]>(["holds_office", "leader_of", "employed_by"]);
const NEAR_DAYS = 60;
const DAY_MS = 86_400_000;

interface Held {
  readonly relation: RelationDigest;
  readonly person: EntityRef;
  readonly body: EntityRef;
  /** The office as written. */
  readonly detail: string;
  /** Its words without those of rank, one key for one office. */
  readonly office: string;
  readonly deputy: boolean;
  readonly at: number | null;
}

export function officeContradictions(ground: Ground): readonly Contradiction[] {
  const byOffice = new Map<string, Held[]>();
  for (const held of offices(ground)) push(byOffice, `${held.body.id} ${held.office}`, held);
  const may = candidatesOf(ground);
  return [...byOffice.values()].flatMap((all) => [...oneOffice(all, may, ground), ...onePerson(all, ground)]);
}

function* offices({ digests, entities }: Ground): Generator<Held> {
  for (const { relations, report, at } of digests) {
    for (const relation of relations) {
      const [person, body] = [entities.of(report, relation.subject), entities.of(report, relation.object)];
      if (!OFFICE.has(relation.predicate) || relation.detail === null || relation.time !== null) continue;
      if (!person?.named || person.type !== "Person" || !person.name.includes(" ") || !body?.named) continue;
      const office = officeOf(relation.detail);
      if (office) yield { relation, person, body, detail: relation.detail, at, ...office };
    }
  }
}

function officeOf(detail: string): Pick<Held, "office" | "deputy"> | undefined {
  const words = wordsOf(detail);
  const whole = words.filter((word) => !DEPUTY.has(word)).join(" ");
  const single = words.some((word) => SINGLE.has(word)) || WITH_FIELD.test(whole);
  if (!single || words.some((word) => ASIDE.has(word))) return undefined;
  const office = contentWords(whole);
  return { office: [...office].sort(byCode).join(" "), deputy: words.some((word) => DEPUTY.has(word)) };
}

/** Clusters that a person may yet find to be one: they are no two holders. */
function candidatesOf({ entities }: Ground): (a: string, b: string) => boolean {
  const pairs = new Set(entities.candidates.map(({ left, right }) => `${left} ${right}`));
  return (a, b) => pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** Two people in one office that has one holder. */
function oneOffice(
  all: readonly Held[],
  may: (a: string, b: string) => boolean,
  ground: Ground,
): readonly Contradiction[] {
  const held = all.filter(({ deputy }) => !deputy);
  const people = grouped(held, ({ person }) => person.id);
  if (people.size < 2 || tellsChange(held)) return [];
  const clashing = [...people].filter(([id, own]) =>
    [...people].some(([other, theirs]) => id !== other && !may(id, other) && meet(own, theirs)),
  );
  const shown = clashing.flatMap(([, own]) => own);
  const given = told(shown, ({ person }) => person.name, ground);
  return made("one office, and two people are said to hold it", shown, given, ground);
}

/** One person in an office and in that of its deputy, by different reports. */
function onePerson(all: readonly Held[], ground: Ground): readonly Contradiction[] {
  return [...grouped(all, ({ person }) => person.id).values()].flatMap((own) => {
    const [heads, deputies] = [own.filter(({ deputy }) => !deputy), own.filter(({ deputy }) => deputy)];
    const reports = new Set(heads.map(({ relation }) => relation.report));
    if (deputies.some(({ relation }) => reports.has(relation.report)) || !meet(heads, deputies)) return [];
    const given = told(own, ({ deputy, detail }) => (deputy ? `deputy: ${detail}` : detail), ground);
    return made("one person, and the offices given differ in rank", own, given, ground);
  });
}

/** Whether one report names several people with the office: a change, or an old holder beside the new one. */
function tellsChange(held: readonly Held[]): boolean {
  return [...grouped(held, ({ relation }) => relation.report).values()].some(
    (own) => new Set(own.map(({ person }) => person.id)).size > 1,
  );
}

function meet(some: readonly Held[], others: readonly Held[]): boolean {
  return some.some((a) =>
    others.some((b) => a.at === null || b.at === null || Math.abs(a.at - b.at) <= NEAR_DAYS * DAY_MS),
  );
}

function grouped<K>(held: readonly Held[], key: (held: Held) => K): ReadonlyMap<K, readonly Held[]> {
  const groups = new Map<K, Held[]>();
  for (const each of held) push(groups, key(each), each);
  return groups;
}

/** What each report gives, by the claims that tell the relation; a relation nobody claims is left out. */
function told(held: readonly Held[], value: (held: Held) => string, { digests }: Ground): readonly Given[] {
  return held.flatMap((each): readonly Given[] => {
    const digest = digests[each.relation.report];
    const tells = ({ about }: ClaimDigest): boolean =>
      about.kind === "relation" && digest?.relations.get(about.relation)?.id === each.relation.id;
    const claims = [...(digest?.claims ?? [])].filter(tells);
    const [first] = claims;
    if (!digest || !first) return [];
    return [
      {
        value: value(each),
        report: digest.report,
        passage: { report: digest.id, ...sentenceOf(first, digest) },
        claims,
      },
    ];
  });
}

function sentenceOf(
  claim: ClaimDigest,
  { sentences }: Ground["digests"][number],
): { readonly start: number; readonly end: number } {
  const { start, end } = sentences.get(claim.sentence) ?? claim.span;
  return { start, end };
}

function made(words: string, held: readonly Held[], given: readonly Given[], ground: Ground): readonly Contradiction[] {
  const sides = sidesOf(given, ground);
  const [first] = held;
  if (!first || sides.length < 2) return [];
  const values = sides.map(({ value }) => value).join("; ");
  const people = [...new Set(held.map(({ person }) => person.id))].sort(byCode);
  return [
    {
      id: clusterId("x", [`office ${first.body.id} ${first.office} ${people.join(" ")}`]),
      kind: "office",
      about: first.body.id,
      label: `${first.detail} · ${first.body.name}`,
      sides,
      reasons: [{ code: "unlike-offices", words: `${words}: ${values}`, values: { values } }],
    },
  ];
}
