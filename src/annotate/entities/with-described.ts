/**
 * Adds the described ones to the named: walks names, nouns and pronouns in text order and gives each its entity.
 */
import type { Entity, Mention } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Layers } from "../layers.ts";
import { antecedents, kindOfPronoun } from "./antecedents.ts";
import { type Choose, chooseAntecedent } from "./choose-antecedent.ts";
import { grammar, type Place } from "./grammar.ts";
import { apposition, nominalReferent } from "./nominals.ts";
import type { Described } from "./read-off.ts";
import { describedReferent, namedReferent, type Referent } from "./referent.ts";
import { note, type RoleBook, specificRole } from "./role-book.ts";

type Ground = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations">;

interface Added {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/** @param choose who decides between the antecedents of a pronoun */
export function withDescribed(
  { text, blocks }: Pick<Report, "text" | "blocks">,
  layers: Ground,
  named: readonly Entity[],
  names: readonly Mention[],
  things: readonly Described[],
  stage: string,
  choose: Choose = chooseAntecedent,
): Added {
  const spoken = new Map(named.map((each) => [each.id, namedReferent(each)]));
  const placeOf = grammar(layers);
  const added: { entities: Entity[]; mentions: Mention[] } = { entities: [], mentions: [] };
  const recent: Referent[] = [];
  const book: RoleBook = new Map();
  const isHeadline = (block: number): boolean => blocks[block]?.kind === "headline";
  let next = 0;
  const passNames = (until: number): void => {
    for (; next < names.length && (names[next] as Mention).start <= until; next++) {
      const name = names[next] as Mention;
      const referent = spoken.get(name.entity as string) as Referent;
      touch(recent, referent, placeOf(name), false);
      for (const role of referent.roles) note(book, role, referent.plural, referent);
    }
  };
  const link = (each: Described, here: Place, referent: Referent): void => {
    referent.gender ??= each.gender;
    added.mentions.push(mentionOf(each, referent));
    touch(recent, referent, here, each.form === "pronoun");
  };
  for (const each of things) {
    passNames(each.start);
    const here = placeOf(each);
    if (each.form === "pronoun") {
      const fits = pronounReferents(each, here, recent, choose);
      if (fits.length === 1) link(each, here, fits[0] as Referent);
      else if (fits.length > 1) added.mentions.push(openMention(each, fits));
      continue;
    }
    const beside = apposition(text, each, names[next - 1], names[next]);
    const known = beside
      ? (spoken.get(beside.entity as string) as Referent)
      : nominalReferent(each, here, { recent, book, isHeadline });
    const words = text.slice(each.start, each.end);
    const referent = known ?? describedReferent(`e${named.length + added.entities.length + 1}`, words, each);
    if (!known) added.entities.push(describedEntity(referent, stage));
    for (const role of [each.head, specificRole(each)]) if (role !== null) referent.roles.add(role);
    note(book, each.head, each.plural, referent);
    link(each, here, referent);
  }
  return added;
}

function pronounReferents(
  each: Described,
  here: Place,
  recent: readonly Referent[],
  choose: Choose,
): readonly Referent[] {
  const fits = antecedents(each, here, recent);
  if (!/^who/u.test(each.head)) return choose(kindOfPronoun(each.head), fits, here);
  // A relative pronoun stands right behind whom it means.
  const last = fits.find(({ referent: { last } }) => last?.sentence === here.sentence && last.task !== "possessor");
  return last ? [last.referent] : [];
}

/** Moves somebody to the end of those spoken of last. */
function touch(recent: Referent[], referent: Referent, place: Place, byPronoun: boolean): void {
  const at = recent.lastIndexOf(referent);
  if (at >= 0) recent.splice(at, 1);
  referent.last = place;
  referent.byPronoun = byPronoun;
  referent.count++;
  recent.push(referent);
  if (recent.length > 120) recent.splice(0, 60);
}

function describedEntity({ id, type, name }: Referent, stage: string): Entity {
  return { id, type, name, named: false, aliases: [], titles: [], place: null, stage };
}

function mentionOf({ start, end, form, type, stage }: Described, referent: Referent): Mention {
  const own = form === "pronoun" ? referent.type : type;
  return { id: "", start, end, form, type: own, entity: referent.id, candidates: [], stage };
}

function openMention({ start, end, form, type, stage }: Described, fits: readonly Referent[]): Mention {
  return { id: "", start, end, form, type, entity: null, candidates: fits.map(({ id }) => id), stage };
}
