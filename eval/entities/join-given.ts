/** Reads a text with the names (and nouns and pronouns) given, so that joining is scored apart from finding. */
import type { Choose } from "../../src/annotate/entities/choose-antecedent.ts";
import { findDescribed } from "../../src/annotate/entities/find-described.ts";
import { joinMentions } from "../../src/annotate/entities/join-mentions.ts";
import type { Spot } from "../../src/annotate/entities/spot.ts";
import { runStages } from "../../src/annotate/stage.ts";
import { TEXT_STAGES } from "../../src/annotate/text-stages.ts";
import type { EntityType } from "../../src/model/reading.ts";
import { bySpan, overlaps, type Span } from "../../src/model/span.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { titleFinder } from "./titles-before.ts";

const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|who|whom|whose)$/iu;
const STAGE = "given";

/** Which entity we say each span is; what stays open or is left out is not in the map. Keys: `keyOf`. */
export type Said = ReadonlyMap<string, string>;
export const keyOf = ({ start, end }: Span): string => `${start}-${end}`;

/**
 * @param choose who decides between the antecedents of a pronoun, for fitting; left out: as in a reading
 * @param names  spans and types of the names
 * @param others spans of nouns and pronouns; those that our finder sees beside them are joined too, as in a real reading
 */
export function joinGiven(
  text: string,
  published: string | null,
  names: readonly (Span & { readonly type: EntityType })[],
  others: readonly (Span & { readonly type: EntityType })[],
  choose?: Choose,
): { readonly names: Said; readonly others: Said } {
  const report = reportFromText(text, { publishedAt: published });
  const layers = runStages(report, TEXT_STAGES);
  const titlesOf = titleFinder(text, layers.sentences);
  const nameSpots = names.map((name): Spot => spotOf(name, "name", titlesOf(name)));
  const given = others.map((each) => spotOf(each, formOf(text.slice(each.start, each.end)), []));
  const found = findDescribed(layers, names, "found").filter(
    (each) => !given.some((other) => other.form === each.form && overlaps(other, each)),
  );
  const spots = [...nameSpots, ...given, ...found].sort(bySpan);
  const { mentions } = joinMentions(report, layers, spots, STAGE, choose);
  const said = (form: boolean): Said =>
    new Map(
      mentions
        .filter((each) => each.stage === STAGE && each.entity !== null && (each.form === "name") === form)
        .map((each) => [keyOf(each), each.entity as string]),
    );
  return { names: said(true), others: said(false) };
}

function spotOf({ start, end, type }: Span & { type: EntityType }, form: Spot["form"], titles: readonly Span[]): Spot {
  return { start, end, form, type, titles, rule: STAGE, stage: STAGE };
}

const formOf = (words: string): Spot["form"] => (PRONOUN.test(words) ? "pronoun" : "nominal");
