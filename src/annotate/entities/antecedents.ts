/**
 * Antecedents: who of those spoken of lately a pronoun can stand for, and what speaks for each.
 *
 * Method  first what cannot be is left out (kind, number, gender, the subject of the pronoun's own verb); then each gets
 *         named features, which `choose-antecedent.ts` weighs.
 */
import type { Place } from "./grammar.ts";
import type { Described } from "./read-off.ts";
import type { Referent } from "./referent.ts";

export type PronounKind = "person" | "thing" | "plural";

/** What speaks for or against one antecedent: 0 or 1, or a small number. Order and names are those of the weights. */
export const FEATURES = [
  "same sentence",
  "sentence before",
  "two sentences before",
  "subject",
  "object",
  "possessor",
  "same task",
  "by pronoun",
  "named",
  "times spoken of",
  "gender known",
  "possessive of subject",
  "others since",
  "quoted and speaker",
  "out of quotation",
  "same block",
  "near in sentence",
  "subject in same sentence",
  "body",
  "place",
  "people",
  "document",
  "person",
  "several",
  "other thing",
  "most spoken of",
] as const;

export interface Antecedent {
  readonly referent: Referent;
  readonly features: readonly number[];
}

const REACH = 4;
const MEMORY = 40;

export function kindOfPronoun(head: string): PronounKind {
  return /^it/u.test(head) ? "thing" : /^the/u.test(head) ? "plural" : "person";
}

/** @param recent those spoken of lately, the last one last */
export function antecedents(each: Described, here: Place, recent: readonly Referent[]): readonly Antecedent[] {
  const fits: Referent[] = [];
  for (let at = recent.length - 1; at >= 0 && at >= recent.length - MEMORY; at--) {
    const referent = recent[at] as Referent;
    const { last } = referent;
    if (!last || last.start >= here.start || here.sentence - last.sentence > REACH) continue;
    if (agrees(each, referent) && !ownSubject(each, here, last)) fits.push(referent);
  }
  const most = Math.max(...fits.map(({ count }) => count));
  return fits.map((referent, since) => ({ referent, features: features(each, here, referent, since, most) }));
}

function agrees({ head, plural, gender }: Described, other: Referent): boolean {
  if (/^it/u.test(head)) return !other.plural && other.type !== "Person" && other.type !== "Group";
  if (/^who/u.test(head)) return other.type === "Person" || other.type === "Group";
  if (plural) return other.plural || other.type === "Organization" || other.type === "Group";
  return other.type === "Person" && !other.plural && (other.gender === null || other.gender === gender);
}

/** "Reth met him": the object of a verb is not its subject, unless it says so ("himself"). */
function ownSubject({ head }: Described, here: Place, last: Place): boolean {
  return here.task === "object" && last.task === "subject" && here.verb === last.verb && !/sel(?:f|ves)$/u.test(head);
}

function features(each: Described, here: Place, referent: Referent, since: number, most: number): readonly number[] {
  const last = referent.last as Place;
  const { type } = referent;
  const distance = here.sentence - last.sentence;
  const possessive = here.task === "possessor" || /^(?:his|hers?|its|theirs?)$/u.test(each.head);
  const near = distance === 0;
  return [
    near,
    distance === 1,
    distance === 2,
    last.task === "subject",
    last.task === "object",
    last.task === "possessor",
    last.task === here.task,
    referent.byPronoun,
    referent.named,
    Math.log(1 + referent.count),
    each.gender !== null && referent.gender === each.gender,
    near && possessive && last.task === "subject",
    Math.min(since, 5),
    near && here.quotation >= 0 && last.quotation !== here.quotation && last.task === "subject",
    here.quotation >= 0 !== last.quotation >= 0,
    here.block === last.block,
    near ? Math.min(1, (here.token - last.token) / 20) : 0,
    near && last.task === "subject",
    type === "Organization",
    type === "GeopoliticalEntity" || type === "Location",
    type === "Group",
    type === "Document",
    type === "Person",
    referent.plural,
    type === "Other",
    referent.count === most,
  ].map(Number);
}
