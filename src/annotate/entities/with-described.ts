/**
 * Adds the described ones to the named: walks names, nouns and pronouns in text order and gives each its entity.
 */
import { genderOf } from "../../knowledge/names/given-names.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import type { Entity, Mention } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { overlaps } from "../../model/span.ts";
import type { Layers } from "../layers.ts";
import type { Described } from "./read-off.ts";
import { type Referent, resolve, roleKey } from "./resolve.ts";

type Ground = Pick<Layers, "sentences">;

interface Added {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

export function withDescribed(
  report: Report,
  layers: Ground,
  named: readonly Entity[],
  names: readonly Mention[],
  things: readonly Described[],
  stage: string,
): Added {
  const spoken = new Map(named.map((each) => [each.id, referentOf(each)]));
  const order = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  const added: { entities: Entity[]; mentions: Mention[] } = { entities: [], mentions: [] };
  const recent: Referent[] = [];
  const byRole = new Map<string, Referent>();
  let next = 0;
  let sentence = 0;
  const passNames = (before: number): void => {
    for (; next < order.length && (order[next] as Mention).start < before; next++) {
      const name = order[next] as Mention;
      while (sentence + 1 < layers.sentences.length && (layers.sentences[sentence + 1]?.start as number) <= name.start)
        sentence++;
      const referent = spoken.get(name.entity as string) as Referent;
      touch(recent, referent, sentence, name.start, layers);
      for (const role of referent.roles) byRole.set(roleKey(role, referent.plural), referent);
    }
  };
  for (const each of things) {
    passNames(each.start + 1);
    const apposed = each.form === "nominal" ? apposition(report.text, each, order[next - 1], spoken) : null;
    const known = apposed ?? resolve(each, recent, byRole);
    if (!known && each.form === "pronoun") continue;
    const referent = known ?? newReferent(`e${named.length + added.entities.length + 1}`, each);
    if (!known) added.entities.push(describedEntity(report.text, referent, each, stage));
    if (each.form === "nominal") {
      referent.roles.add(each.head);
      byRole.set(roleKey(each.head, each.plural), referent);
    }
    referent.gender ??= each.gender;
    added.mentions.push(mentionOf(each, referent));
    touch(recent, referent, each.sentence, each.start, layers);
  }
  return added;
}

/** "Ana Ruiz, the ambassador to Varda": the noun right after a name and a comma is the one named, when both are persons. */
function apposition(
  text: string,
  each: Described,
  name: Mention | undefined,
  spoken: ReadonlyMap<string, Referent>,
): Referent | null {
  if (name?.form !== "name" || each.plural || overlaps(name, each)) return null;
  if (name.type !== each.type || (each.type !== "Person" && each.type !== "Organization")) return null;
  return text.slice(name.end, each.start) === ", " ? (spoken.get(name.entity as string) ?? null) : null;
}

function referentOf({ id, type, name, titles }: Entity): Referent {
  const first = foldName(name.split(" ")[0] as string);
  const gender = type === "Person" && name.includes(" ") ? genderOf(first) : undefined;
  const roles = new Set(titles.join(" ").toLowerCase().replace(/[.()]/gu, "").split(" ").filter(Boolean));
  if (type !== "Person") for (const word of name.toLowerCase().split(" ")) roles.add(word);
  const known = /^(?:mr|sir|lord|king|prince)$/u;
  const title = titles.map((each) => each.toLowerCase().replace(/\.$/u, ""));
  const courtesy = title.some((each) => known.test(each))
    ? "M"
    : title.some((each) => /^(?:mrs|ms|miss|lady|queen|princess|dame)$/u.test(each))
      ? "F"
      : null;
  return {
    id,
    type,
    named: true,
    gender: courtesy ?? (gender === "M" || gender === "F" ? gender : null),
    plural: type === "Group",
    roles,
    last: { sentence: -9, start: -1, opens: false },
  };
}

function newReferent(id: string, { type, gender, plural, head }: Described): Referent {
  return {
    id,
    type,
    named: false,
    gender,
    plural,
    roles: new Set([head]),
    last: { sentence: -9, start: -1, opens: false },
  };
}

/** Moves somebody to the end of those spoken of last. */
function touch(recent: Referent[], referent: Referent, sentence: number, start: number, { sentences }: Ground): void {
  const at = recent.lastIndexOf(referent, recent.length - 1);
  if (at >= 0 && at > recent.length - 60) recent.splice(at, 1);
  const opens = start - (sentences[sentence]?.start ?? 0) < 5;
  referent.last = { sentence, start, opens: opens || (referent.last.sentence === sentence && referent.last.opens) };
  recent.push(referent);
  if (recent.length > 120) recent.splice(0, 60);
}

function describedEntity(text: string, { id, type }: Referent, { start, end }: Described, stage: string): Entity {
  return { id, type, name: text.slice(start, end), named: false, aliases: [], titles: [], place: null, stage };
}

function mentionOf({ start, end, form, type, stage }: Described, referent: Referent): Mention {
  const own = form === "pronoun" ? referent.type : type;
  return { id: "", start, end, form, type: own, entity: referent.id, candidates: [], stage };
}
