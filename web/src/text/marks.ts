/**
 * What the reader found, as marks on the text. Every mark is made whatever layers are on: layers are switched by
 * attributes of the page, so that switching never rebuilds the text and the borders stay where margins look for them.
 */
import type { ContradictionRow } from "../../../src/ask/answers.ts";
import type { EventMention, Factuality, Reading } from "../../../src/model/reading.ts";
import { overlaps, type Span } from "../../../src/model/span.ts";
import { showDate } from "../grammar/dates.ts";

export type Mark = Span &
  (
    | { readonly kind: "entity"; readonly id: string }
    | { readonly kind: "time"; readonly value: string }
    | { readonly kind: "event"; readonly n: number; readonly id: string }
    | { readonly kind: "voice"; readonly id: string }
    | { readonly kind: "certainty"; readonly line: Line }
    | { readonly kind: "hedge"; readonly line: Line }
    | { readonly kind: "open" }
    | { readonly kind: "dispute"; readonly id: string }
  );

/** How a factuality is drawn: certain has no line. */
export type Line = "none" | "dashed" | "dotted";

export function lineOf(factuality: Factuality): Line {
  if (factuality.startsWith("PR")) return "dashed";
  return factuality.startsWith("PS") ? "dotted" : "none";
}

/** Events of the body in the order of the text; their numerals are their places in this list, from 1. */
export function numbered(reading: Reading): readonly EventMention[] {
  return [...reading.events].sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
}

export function marksOf(reading: Reading, contradictions: readonly ContradictionRow[]): readonly Mark[] {
  return [
    ...voices(reading),
    ...certainties(reading),
    ...disputes(reading, contradictions),
    ...events(reading),
    ...times(reading),
    ...entities(reading),
  ];
}

const entities = (reading: Reading): Mark[] =>
  reading.mentions
    .filter((mention) => mention.form === "name")
    .map(({ start, end, entity, id }) => ({ kind: "entity", start, end, id: entity ?? id }));

/** Only what the text leaves to be worked out gets a value behind it. */
const times = (reading: Reading): Mark[] =>
  reading.times
    .filter((time) => time.basis === "inferred" && time.value !== null && time.type === "date")
    .map(({ start, end, value }) => ({ kind: "time", start, end, value: `${showDate(value)}, inferred` }));

const events = (reading: Reading): Mark[] =>
  numbered(reading).map((event, index) => ({ kind: "event", ...event.trigger, id: event.id, n: index + 1 }));

const voices = (reading: Reading): Mark[] =>
  reading.attributions.flatMap((said) => said.content.map((span): Mark => ({ kind: "voice", ...span, id: said.id })));

function certainties(reading: Reading): Mark[] {
  const said = reading.attributions.flatMap((a) =>
    a.content.flatMap((span) => certainty(span, a.factuality, a.hedges)),
  );
  const lined = said.filter((mark) => mark.kind === "certainty");
  const own = reading.events
    .filter((event) => !lined.some((mark) => overlaps(mark, event.trigger)))
    .flatMap((event) => certainty(event.trigger, event.factuality, event.hedges));
  return [...said, ...own.filter((mark) => mark.kind !== "open")];
}

function certainty(span: Span, factuality: Factuality, hedges: readonly Span[]): Mark[] {
  if (factuality === "U") return [{ kind: "open", ...span }];
  const line = lineOf(factuality);
  if (line === "none") return [];
  return [
    { kind: "certainty", ...span, line },
    ...hedges.map((hedge): Mark => ({ kind: "hedge", start: hedge.start, end: hedge.end, line })),
  ];
}

function disputes(reading: Reading, rows: readonly ContradictionRow[]): Mark[] {
  return rows.flatMap((row) =>
    row.sides.flatMap((side) =>
      side.passages
        .filter((passage) => passage.report === reading.report.id)
        .map(({ start, end }): Mark => ({ kind: "dispute", start, end, id: row.id })),
    ),
  );
}
