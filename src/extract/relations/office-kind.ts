/**
 * Which tie an office is with this body, and which bodies an office can be of: a lawyer in front of a country's name works
 * for nobody the text names, a "Republican senator" sits for no party's office, an opposition's leader does not lead the state.
 *
 * Source  the annotation guide: heads are `leader_of`, ministers and legislators `holds_office`, deputies `employed_by`.
 */
import type { Predicate } from "../../model/reading.ts";
import { BODIES } from "./draft.ts";
import { type Item, isName, type NameItem } from "./items.ts";
import type { OfficeHit } from "./office-hits.ts";
import { isParty } from "./parties.ts";

const PLACES_AND_PEOPLES = ["GeopoliticalEntity", "Group", "Location"];
/** Staff that a state has; of any other ("New York chef") the place only says where they are from. */
const STATE_STAFF =
  /\b(?:official|officials|agent|agents|diplomat|adviser|advisor|aide|deputy|dispatcher|inspector|superintendent|counsel|prosecutor)$/;
const PARTY_POSTS: ReadonlySet<Predicate> = new Set(["member_of", "affiliated_with", "founder_of", "spokesperson_of"]);
const HEADS_OF_PARTIES =
  /\b(?:leader|leaders|chief|head|heads|chairman|chairwoman|chair|chairperson|director|secretary|chairs|co-leader|co-chair)$/;
/** Leaders of a part of the people. */
const OF_A_PART =
  /^(?:opposition|party|rebel|militia|militant|spiritual|religious|tribal|union|protest|conservative|pro-democracy|separatist|gang|cult|student|labor|labour|resistance)$/i;

export function fitsOffice(hit: OfficeHit, body: NameItem, row: readonly Item[] = []): boolean {
  if (body.type === "Person") return OF_PERSONS.has(hit.predicate);
  if (!BODIES.includes(body.type)) return false;
  if (isParty(body) && !PARTY_POSTS.has(hit.predicate)) return HEADS_OF_PARTIES.test(hit.words);
  if (!PLACES_AND_PEOPLES.includes(body.type)) return true;
  if (isPublicAttorney(row, hit)) return body.type === "GeopoliticalEntity";
  if (hit.predicate === "employed_by") return STATE_STAFF.test(hit.words);
  if (hit.predicate === "member_of" || hit.predicate === "affiliated_with") return false;
  return !(hit.predicate === "leader_of" && hit.qualities.some((word) => OF_A_PART.test(word)));
}

const OF_PERSONS: ReadonlySet<Predicate> = new Set(["representative_of", "employed_by", "spokesperson_of"] as const);

/** The tie, after the office's own word, its qualities and the kind of body. */
export function predicateFor(row: readonly Item[], hit: OfficeHit, body: NameItem): Predicate {
  const deputy = hit.qualities.some((word) => /^(?:deputy|vice|assistant|associate)$/i.test(word));
  if (deputy && (hit.predicate === "leader_of" || hit.predicate === "commander_of")) return "employed_by";
  if (/^vice[- ]president/.test(hit.words) && body.type === "Organization") return "employed_by";
  if (isPublicAttorney(row, hit) && body.type === "GeopoliticalEntity") return "holds_office";
  if (/^representatives?$/.test(hit.words) && sitsForPlace(row, hit, body)) return "holds_office";
  return hit.predicate;
}

/** "Varda County Attorney Mara Voss" holds an office; "Varda attorney Mara Voss" is a lawyer there. */
function isPublicAttorney(row: readonly Item[], hit: OfficeHit): boolean {
  const word = row[hit.at];
  return hit.words === "attorney" && word?.kind === "word" && word.token.text === "Attorney";
}

/** "US Representative Mara Voss" sits in a house; "US special representative Mara Voss" speaks for the state. */
function sitsForPlace(row: readonly Item[], hit: OfficeHit, body: NameItem): boolean {
  const sent = hit.qualities.some((word) => /^(?:special|high|permanent|chief|personal|top)$/i.test(word));
  const follows = row.slice(hit.to, hit.to + 1).some((item) => isName(item, "Person"));
  return !sent && follows && body.type === "GeopoliticalEntity";
}
