/**
 * The role book: who bears which office or is which kind of thing, as far as the report has come.
 *
 * A role stands in it by its head ("minister") and, where the text says more, with its word in front ("foreign minister").
 */
import { nounClass } from "../../knowledge/roles/same-kind.ts";
import type { Described } from "./read-off.ts";
import type { Referent } from "./referent.ts";

/** By head and number: those that bear it, the one noted last at the end. */
export type RoleBook = Map<string, Referent[]>;

/** So many bearers of one role are kept. */
const MOST = 20;

export const specificRole = ({ head, modifiers }: Described): string | null =>
  modifiers.length > 0 ? `${(modifiers.at(-1) as string).toLowerCase()} ${head}` : null;

export function note(book: RoleBook, role: string, plural: boolean, referent: Referent): void {
  const key = keyOf(role, plural);
  const all = book.get(key);
  if (!all) book.set(key, [referent]);
  else if (all.at(-1) !== referent) {
    const at = all.indexOf(referent);
    if (at >= 0) all.splice(at, 1);
    all.push(referent);
    if (all.length > MOST) all.shift();
  }
}

/** Bearers of a role, the one spoken of last first. */
export function bearers(book: RoleBook, role: string, plural: boolean): readonly Referent[] {
  return [...(book.get(keyOf(role, plural)) ?? [])].reverse();
}

const keyOf = (role: string, plural: boolean): string => `${nounClass(role)}|${plural ? "s" : ""}`;
