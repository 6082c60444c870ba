/**
 * Says who a noun stands for: "The ambassador" is the man introduced as ambassador, "the company" the one company spoken of,
 * "the report" the report described before.
 *
 * Method  an apposition is the one it describes. A definite noun means the last one that bears the same role or noun (or one
 *         of its class) and does not contradict it ("the Canadian embassy" is not the U.S. embassy); else, for nouns like
 *         "company" and "city", the one named thing of that kind near by, only when it is clear which. A bare plural goes on
 *         with the same bare plural; the first noun of the text takes up the headline's ("Bus overturns", "A bus ..."). Any
 *         other indefinite noun is somebody new.
 * Misses  nouns for somebody told of under another noun ("the defendant"); copulas ("Reth is the director").
 */
import { countries } from "../../knowledge/places/countries.ts";
import { kindOfBody, takesUp } from "../../knowledge/roles/same-kind.ts";
import type { Mention } from "../../model/reading.ts";
import { overlaps } from "../../model/span.ts";
import { wordsOfName } from "./forms.ts";
import type { Place } from "./grammar.ts";
import type { Described } from "./read-off.ts";
import type { Referent } from "./referent.ts";
import { bearers, type RoleBook, specificRole } from "./role-book.ts";

/** What the walk knows so far. */
export interface Known {
  readonly recent: readonly Referent[];
  readonly book: RoleBook;
  /** Whether a block is the headline. */
  readonly isHeadline: (block: number) => boolean;
}

const BARE_BODY = /^(?:police|parliament|congress|government)$/u;
const OTHER = /^(?:other|another|second|third|new|different|separate|further|additional)$/iu;

export function nominalReferent(each: Described, here: Place, known: Known): Referent | null {
  if (each.owned) return same(each, known).find((other) => !other.named && other.owned) ?? null;
  if (each.definite) return same(each, known)[0] ?? takenUp(each, here, known);
  if (each.bare && BARE_BODY.test(each.head)) return same(each, known)[0] ?? null;
  if (each.bare && each.plural && each.type !== "Other") {
    const again = same(each, known).find((other) => !other.named && equalModifiers(each, other));
    if (again) return again;
  }
  return here.block > 0 ? ofHeadline(each, known) : null;
}

/** Those of the same noun or role that do not contradict it, the last first. */
function same(each: Described, { book }: Known): readonly Referent[] {
  return bearers(book, each.head, each.plural).filter((other) => agrees(each, other));
}

function agrees(each: Described, other: Referent): boolean {
  if (each.modifiers.some((word) => OTHER.test(word))) return false;
  if (other.gender !== null && each.gender !== null && other.gender !== each.gender) return false;
  return other.named ? bearsOffice(each, other) : !contradicts(each.modifiers, other.modifiers);
}

const LESSER = /^(?:vice|deputy|former|ex|assistant|acting|then)\b/u;

/** "The foreign minister" is no prime minister; "the president" no vice president. */
function bearsOffice(each: Described, other: Referent): boolean {
  const own = [...other.roles].filter((role) => role.endsWith(` ${each.head}`));
  const asked = specificRole(each);
  if (own.length === 0) return asked === null || !LESSER.test(asked);
  return asked === null ? own.some((role) => !LESSER.test(role)) : own.includes(asked);
}

/** Whether both name somebody or some place, and not the same: "the Russian government", "the German government". */
function contradicts(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a, b].map((words) => words.filter((word) => /^\p{Lu}/u.test(word))) as [string[], string[]];
  return x.length > 0 && y.length > 0 && !x.some((word) => y.includes(word));
}

const equalModifiers = (each: Described, other: Referent): boolean =>
  each.modifiers.length === other.modifiers.length && each.modifiers.every((word, at) => word === other.modifiers[at]);

/** The headline's "Bus" is the first bus of the text. */
function ofHeadline(each: Described, { book, isHeadline }: Known): Referent | null {
  if (each.modifiers.some((word) => OTHER.test(word))) return null;
  const first = bearers(book, each.head, each.plural).find((other) => !other.named && other.count === 1);
  if (!first?.last || !isHeadline(first.last.block) || contradicts(each.modifiers, first.modifiers)) return null;
  return first;
}

/** "The company": the only named one of that kind in this sentence and the one before, else the only one so far. */
function takenUp(each: Described, here: Place, { recent }: Known): Referent | null {
  const what = takesUp(each.head);
  if (!what || each.plural || each.modifiers.length > 0) return null;
  const fits = recent.filter((other) => other.named && other.type === what.type && what.kinds.has(kindOf(other)));
  const near = fits.filter(({ last }) => last !== null && here.sentence - last.sentence < 2);
  if (near.length > 1) {
    const subjects = near.filter(({ last }) => last?.task === "subject");
    return subjects.length === 1 ? (subjects[0] as Referent) : null;
  }
  return near[0] ?? (fits.length === 1 ? (fits[0] as Referent) : null);
}

function kindOf({ type, name }: Referent): string {
  if (type === "GeopoliticalEntity") return countries().has(name) ? "country" : "town";
  return kindOfBody(wordsOfName(name)) ?? "";
}

/**
 * "Ana Ruiz, the ambassador to Varda", and "the ambassador, Ana Ruiz, said": the noun beside a name and a comma is the one
 * named, when both are persons or bodies.
 *
 * @param before, after the names next to it
 */
export function apposition(
  text: string,
  each: Described,
  before: Mention | undefined,
  after: Mention | undefined,
): Mention | null {
  if (each.plural) return null;
  const fits = (name: Mention | undefined): name is Mention =>
    name?.form === "name" && !overlaps(name, each) && name.type === each.type && TOLD.test(each.type);
  if (fits(before) && text.slice(before.end, each.start) === ", ") return before;
  if (each.bare || !fits(after) || text[after.end] !== ",") return null;
  return text.slice(each.end, after.start) === ", " ? after : null;
}

const TOLD = /^(?:Person|Organization)$/u;
