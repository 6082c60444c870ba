/**
 * Aliases: what kind of other name a name is, and names that the report itself sets equal ("also known as").
 *
 * Method  the words between two names that stand beside one another; else the form of the shorter one: capitals that spell
 *         the name are an acronym, words out of the name a short form, the same letters without marks a spelling.
 * Misses  "known as" with other words between the two names; nicknames in quotation marks.
 */
import { foldName } from "../../knowledge/places/fold-name.ts";
import type { Entity } from "../../model/reading.ts";
import type { NameFound } from "../layers.ts";
import { isAcronym } from "../names/finders/acronyms.ts";

export type AliasKind = Entity["aliases"][number]["kind"];

const ALSO =
  /^,? ?\(?(?:who is |who was |which is |is )?(?:also|better|otherwise|commonly|widely|locally) (?:known|called|referred to) (?:as|by the name(?: of)?)? ?["“‘]?$|^,? \(?(?:alias|a\.k\.a\.?|aka) ["“‘]?$/iu;
/** With nothing before it, it is a verb: "Mara Voss also called Jonas Reth". */
const CALLED = /^ \p{L}+ (?:called|referred to) ["“‘]?$/iu;
const BEFORE =
  /^,? ?\(?(?:which was |who was )?(?:formerly|previously|until \d{4}) (?:known as|called|named)? ?["“‘]?$|^,? (?:née|born) $/iu;

/** What stands between two names, when it sets them equal: the kind that the second one then is. */
export function saidEqual(between: string): AliasKind | null {
  if (between.length > 40 || CALLED.test(between)) return null;
  return ALSO.test(between) ? "alias" : BEFORE.test(between) ? "previous-name" : null;
}

/** Names that the report sets equal: index of the second to its kind; the first is the one before it. */
export function setEqual(text: string, names: readonly NameFound[]): ReadonlyMap<number, AliasKind> {
  const found = new Map<number, AliasKind>();
  for (let index = 1; index < names.length; index++) {
    const [left, right] = [names[index - 1] as NameFound, names[index] as NameFound];
    const kind = saidEqual(text.slice(left.end, right.start));
    if (kind) found.set(index, kind);
  }
  return found;
}

/**
 * The kind of another name by its form.
 *
 * @example aliasKind("HWU", "Harbour Workers' Union")   // "acronym"
 * @example aliasKind("Reth", "Jonas Reth")              // "short-form"
 */
export function aliasKind(alias: string, name: string): AliasKind {
  if (foldName(alias) === foldName(name)) return "spelling";
  const words = new Set(foldName(name).split(" "));
  if (
    foldName(alias)
      .split(" ")
      .every((word) => words.has(word))
  )
    return "short-form";
  return isAcronym(alias) ? "acronym" : "alias";
}
