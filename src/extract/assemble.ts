import type { Layers } from "../annotate/layers.ts";
import { type Entity, type Mention, READING_VERSION, type Reading, type ReportHead } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { overlaps, type Span, sameSpan } from "../model/span.ts";

/**
 * Makes the reading of what the stages said: describes the report, and leaves out the described people and things that
 * nothing refers to ("the international community" in passing). Names always stay.
 */
export function assemble(report: Report, layers: Layers): Reading {
  const used = usedMentions(layers);
  const mentions = layers.mentions.filter((mention) => mention.form === "name" || used.has(mention.id));
  const head = headOf(report, mentions, layers);
  const entities = usedEntities(layers, mentions, head);
  return {
    hearsay: READING_VERSION,
    report: head,
    sentences: layers.sentences.map(({ start, end }) => ({ start, end })),
    entities,
    mentions,
    times: layers.times,
    attributions: layers.attributions,
    events: layers.events,
    relations: layers.relations,
    claims: layers.claims,
    keyPointChecks: layers.keyPointChecks,
    notices: layers.notices,
    ...(layers.second ? { differences: layers.differences } : {}),
  };
}

function usedMentions(layers: Layers): ReadonlySet<string> {
  const used = new Set<string>();
  for (const { mention } of layers.attributions) if (mention !== null) used.add(mention);
  for (const { roles } of layers.events) for (const { mention } of roles) used.add(mention);
  return used;
}

function usedEntities(layers: Layers, mentions: readonly Mention[], head: ReportHead): readonly Entity[] {
  const used = new Set<string | null>();
  for (const { entity, candidates } of mentions) {
    used.add(entity);
    for (const candidate of candidates) used.add(candidate);
  }
  for (const { entity } of layers.attributions) used.add(entity);
  for (const { place } of layers.events) if (place) used.add(place.entity);
  for (const { subject, object } of layers.relations) used.add(subject).add(object);
  for (const { voices } of layers.claims) for (const { entity } of voices) used.add(entity);
  if (head.dateline) used.add(head.dateline.place).add(head.dateline.agency);
  return layers.entities.filter((entity) => used.has(entity.id));
}

function headOf(report: Report, mentions: readonly Mention[], layers: Layers): ReportHead {
  const firstBlock = (kind: string): Span | null => {
    const block = report.blocks.find((each) => each.kind === kind);
    return block ? { start: block.start, end: block.end } : null;
  };
  const headline = firstBlock("headline");
  const entityAt = (span: Span | null): string | null =>
    (span && mentions.find((mention) => mention.form === "name" && sameSpan(mention, span))?.entity) ?? null;
  const parts = report.dateline;
  const date = parts?.date ? layers.times.find((time) => overlaps(time, parts.date as Span)) : undefined;
  return {
    id: report.id,
    sourceId: report.sourceId,
    text: report.text,
    language: report.language,
    headline,
    headlineIsQuestion:
      headline !== null && /\?["'”’»)\]]*\s*$/u.test(report.text.slice(headline.start, headline.end).slice(-8)),
    byline: report.byline,
    outlet: report.outlet,
    publishedAt: report.publishedAt,
    url: report.url,
    synopsis: firstBlock("synopsis"),
    keyPoints: report.blocks.filter(({ kind }) => kind === "key-point").map(({ start, end }) => ({ start, end })),
    dateline: parts && {
      span: parts.span,
      place: entityAt(parts.place),
      date: date?.value ?? null,
      dateBasis: date?.basis ?? null,
      agency: entityAt(parts.agency),
    },
    credit: report.credit,
    blocks: report.blocks,
  };
}
