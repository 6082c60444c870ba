/**
 * Says who described things and pronouns are: the nearest earlier one that fits by kind, number, gender and office.
 *
 * Method  one pass in text order over a short list of those spoken of last. "The ambassador" is the man introduced as
 *         ambassador, "the report" the report described before; pronouns take the subject of the sentence or of the one before.
 *         An indefinite or bare noun is somebody new, but "police" is the same police throughout.
 * Misses  pronouns before their noun; "it" for a whole clause; plural pronouns for two persons named apart.
 */
import type { EntityType } from "../../model/reading.ts";
import type { Described } from "./read-off.ts";

/** Somebody spoken of, so far. */
export interface Referent {
  readonly id: string;
  readonly type: EntityType;
  readonly named: boolean;
  gender: "M" | "F" | null;
  readonly plural: boolean;
  /** Offices and kinds that the text gives it, singular, lower case. */
  readonly roles: Set<string>;
  /** Sentence and offset of the last mention, and whether it opened its sentence. */
  last: { sentence: number; start: number; opens: boolean };
}

/** How many of those spoken of last are looked at. */
const MEMORY = 40;
const PRONOUN_REACH = 2;
const GENERIC_BODY = new Set(
  "group organization organisation company party movement agency ministry court body union bank firm outfit".split(" "),
);

/**
 * @param recent those spoken of lately, the last one last
 * @param byRole the last one that bears a role or is such a thing, by `roleKey`, however long ago
 */
export function resolve(
  each: Described,
  recent: readonly Referent[],
  byRole: ReadonlyMap<string, Referent>,
): Referent | null {
  if (each.form === "pronoun") return resolvePronoun(each, recent.slice(-MEMORY));
  if (!each.definite && each.head !== "police") return null;
  const same = byRole.get(roleKey(each.head, each.plural));
  if (same || each.plural || !GENERIC_BODY.has(each.head)) return same ?? null;
  return recent.findLast(({ type, named }) => named && type === "Organization") ?? null;
}

export const roleKey = (role: string, plural: boolean): string => `${role}|${plural ? "s" : ""}`;

function resolvePronoun(each: Described, recent: readonly Referent[]): Referent | null {
  let best: Referent | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const other of recent) {
    const distance = each.sentence - other.last.sentence;
    if (distance > PRONOUN_REACH || !agrees(each, other) || other.last.start >= each.start) continue;
    const relative = /^who/u.test(each.head) ? -(each.start - other.last.start) : 0;
    const score =
      -2 * distance + (other.last.opens ? 1.5 : 0) + (other.named ? 0.7 : 0) + other.last.start / 1e7 + relative;
    if (score > most) [best, most] = [other, score];
  }
  return best;
}

function agrees({ head, plural, gender }: Described, other: Referent): boolean {
  if (/^it/u.test(head))
    return !other.plural && other.type !== "Person" && other.type !== "Group" && other.type !== "Other";
  if (/^who/u.test(head)) return other.type === "Person" || other.type === "Group";
  if (plural) return other.plural && other.type !== "Document";
  return other.type === "Person" && !other.plural && (other.gender === null || other.gender === gender);
}
