/**
 * Relations: lasting ties that a report states between people, bodies and places.
 *
 * Method  patterns over rows of names and words, one sentence at a time: offices, kin, places, membership, verbs. Once per
 *         pair and predicate in a report, at the first statement. `by` are the attributions whose content holds it,
 *         outermost first.
 * Misses  ties told over two sentences, but for "its leader" (`body-before.ts`); offices whose body is left unsaid.
 */
import { governedBy } from "../../annotate/attribution/nesting.ts";
import { stage } from "../../annotate/stage.ts";
import type { Attribution, Predicate, RelationMention } from "../../model/reading.ts";
import { countryOfPeople } from "./countries.ts";
import type { Draft } from "./draft.ts";
import { guessedRelations } from "./guessed.ts";
import { type Item, isName, type NameItem, rowsOf } from "./items.ts";
import { type Joined, joined, POSSIBLE } from "./join.ts";
import { kinRelations } from "./kin-relations.ts";
import { memberRelations } from "./member-relations.ts";
import { officeRelations } from "./office-relations.ts";
import { placeRelations } from "./place-relations.ts";
import { namedOften, unsaidBodies } from "./unsaid-body.ts";
import { verbRelations } from "./verb-relations.ts";

const NAME = "relations@1";

export const relations = stage({
  name: NAME,
  requires: ["sentences", "tokens", "names", "mentions", "entities", "attributions", "guesses"],
  adds: ["relations", "decisions"],
  run: (report, layers) => {
    const entities = new Map(layers.entities.map((entity) => [entity.id, entity]));
    const rows = rowsOf(layers.sentences, { ...layers, text: report.text, entities });
    const earlier = bodiesBefore(rows);
    const country = countryOfPeople(layers.entities);
    const told = rows.flatMap((row, i) => [
      ...officeRelations(row, earlier[i]),
      ...kinRelations(row),
      ...placeRelations(row, entities),
      ...memberRelations(row),
      ...verbRelations(row),
    ]);
    const counts = namedOften(layers.mentions, country);
    const drafts = [...told, ...unsaidBodies(rows, { counts, entities: layers.entities, told })];
    const { guesses } = layers;
    const guessed = guesses ? guessedRelations(layers, guesses, POSSIBLE, rows) : [];
    const both = joined(guesses?.alone ? [] : drafts, guessed, NAME, guesses?.reader ?? "");
    const kept = both.drafts.map((each) => ({ ...each, object: country.get(each.object) ?? each.object }));
    return { relations: numbered(once(kept), layers.attributions), decisions: both.decisions };
  },
});

const WINDOW = 4;

/** For each row the bodies named in the few rows before it, in text order. */
function bodiesBefore(rows: readonly (readonly Item[])[]): readonly (readonly NameItem[])[] {
  const named = rows.map((row) => row.filter((item): item is NameItem => isName(item, "Organization")));
  return rows.map((_, i) => named.slice(Math.max(0, i - WINDOW), i).flat());
}

/** Ties that hold both ways are told once, whoever comes first. */
const MUTUAL: ReadonlySet<Predicate> = new Set(["spouse_of", "sibling_of", "relative_of", "opposed_to"] as const);

function once<T extends Draft>(drafts: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return drafts.filter(({ subject, predicate, object }) => {
    const key = `${subject} ${predicate} ${object}`;
    if (subject === object || seen.has(key)) return false;
    seen.add(key);
    if (MUTUAL.has(predicate)) seen.add(`${object} ${predicate} ${subject}`);
    return true;
  });
}

function numbered(drafts: Joined["drafts"], attributions: readonly Attribution[]): readonly RelationMention[] {
  return drafts.map((draft, i) => ({
    id: `r${i + 1}`,
    subject: draft.subject,
    predicate: draft.predicate,
    object: draft.object,
    detail: draft.detail,
    evidence: draft.evidence,
    time: null,
    by: governedBy(draft.evidence, attributions),
    stage: draft.by,
  }));
}
