/**
 * Kin: "Tal Voss, brother of Mara Voss", "his wife Lena", "Voss's sister, Ada Voss", "she is married to Tal Orn".
 *
 * Misses  kin that is only described ("his wife") and nowhere named.
 */
import { KIN_WORDS, type Kin } from "../../knowledge/kin-words.ts";
import { type Draft, over } from "./draft.ts";
import { type Item, isName, isWord } from "./items.ts";
import { around, following } from "./office-hits.ts";
import { before, behind, type Holder, subjectOf } from "./persons.ts";

export function kinRelations(row: readonly Item[]): readonly Draft[] {
  return row.flatMap((item, at) => {
    const kin = item.kind === "word" ? KIN_WORDS.get(item.lower) : undefined;
    return [...(kin ? atKinWord(row, at, kin) : []), ...marriage(row, at)];
  });
}

function atKinWord(row: readonly Item[], at: number, kin: Kin): readonly Draft[] {
  const phrase = around(row, at, at + 1);
  const after = following(row, at + 1);
  const ofPerson = after?.preposition === "of" ? after.names.find(({ type }) => type === "Person") : undefined;
  const owner = phrase.owner?.type === "Person" ? phrase.owner : undefined;
  const other = ofPerson?.entity ?? owner?.entity ?? phrase.pronoun;
  if (!other) return [];
  const [left, follower] = [before(row, phrase.from) ?? subjectOf(row, phrase.from), behind(row, at + 1)];
  const named = ofPerson ? (left ? [left] : []) : follower.length > 0 ? follower : left ? [left] : [];
  return named
    .filter(({ entity }) => entity !== other)
    .map((one) => draft(kin, one, other, row, at, [one, row[phrase.from] as Item, ...(ofPerson ? [ofPerson] : [])]));
}

function draft(
  kin: Kin,
  one: Holder,
  other: string,
  row: readonly Item[],
  at: number,
  parts: readonly (Item | Holder)[],
): Draft {
  const word = row[at] as Item;
  return {
    subject: kin.turned ? other : one.entity,
    predicate: kin.predicate,
    object: kin.turned ? one.entity : other,
    detail: word.kind === "word" ? word.lower : null,
    evidence: over(word, ...parts),
  };
}

/** "Mara Voss (is|was) married (to) Tal Orn". */
function marriage(row: readonly Item[], at: number): readonly Draft[] {
  if (!isWord(row[at], "married", "wed", "marrying")) return [];
  const one = row.slice(Math.max(0, at - 4), at).findLast((item) => isName(item, "Person") || isPerson(item));
  const other = row.slice(at + 1, at + 4).find((item) => isName(item, "Person"));
  const subject = one && entityOf(one);
  if (!subject || !isName(other) || other.entity === subject) return [];
  return [{ subject, predicate: "spouse_of", object: other.entity, detail: "married", evidence: over(one, other) }];
}

const isPerson = (item: Item): boolean => item.kind === "word" && item.mention?.type === "Person";
const entityOf = (item: Item): string | null => (item.kind === "name" ? item.entity : (item.mention?.entity ?? null));
