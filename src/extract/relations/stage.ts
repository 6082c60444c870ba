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
import type { Attribution, RelationMention } from "../../model/reading.ts";
import type { Draft } from "./draft.ts";
import { guessedRelations } from "./guessed.ts";
import { type Item, isName, type NameItem, rowsOf } from "./items.ts";
import { joined, LEAST } from "./join.ts";
import { kinRelations } from "./kin-relations.ts";
import { memberRelations } from "./member-relations.ts";
import { officeRelations } from "./office-relations.ts";
import { placeRelations } from "./place-relations.ts";
import { verbRelations } from "./verb-relations.ts";

const NAME = "relations@1";

export const relations = stage({
  name: NAME,
  requires: ["sentences", "tokens", "names", "mentions", "entities", "attributions", "guesses"],
  adds: ["relations"],
  run: (report, layers) => {
    const entities = new Map(layers.entities.map((entity) => [entity.id, entity]));
    const rows = rowsOf(layers.sentences, { ...layers, text: report.text, entities });
    const earlier = bodiesBefore(rows);
    const drafts = rows.flatMap((row, i) => [
      ...officeRelations(row, earlier[i]),
      ...kinRelations(row),
      ...placeRelations(row, entities),
      ...memberRelations(row),
      ...verbRelations(row),
    ]);
    const { guesses } = layers;
    const kept = guesses ? joined(drafts, guessedRelations(layers, guesses, LEAST)) : drafts;
    return { relations: numbered(once(kept), layers.attributions) };
  },
});

const WINDOW = 4;

/** For each row the bodies named in the few rows before it, in text order. */
function bodiesBefore(rows: readonly (readonly Item[])[]): readonly (readonly NameItem[])[] {
  const named = rows.map((row) => row.filter((item): item is NameItem => isName(item, "Organization")));
  return rows.map((_, i) => named.slice(Math.max(0, i - WINDOW), i).flat());
}

function once(drafts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ subject, predicate, object }) => {
    const key = `${subject} ${predicate} ${object}`;
    if (subject === object || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function numbered(drafts: readonly Draft[], attributions: readonly Attribution[]): readonly RelationMention[] {
  return drafts.map((draft, i) => ({
    id: `r${i + 1}`,
    subject: draft.subject,
    predicate: draft.predicate,
    object: draft.object,
    detail: draft.detail,
    evidence: draft.evidence,
    time: null,
    by: governedBy(draft.evidence, attributions),
    stage: NAME,
  }));
}
