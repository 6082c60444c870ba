/**
 * Speakers: gives each source its mention and entity, making a described one ("two officials") where none is there.
 *
 * Method  An existing mention with the same span, else the one that ends the phrase, else a new mention; the same
 *         described phrase ("the report") later in the report is the same entity.
 */
import type { Entity, EntityType, Mention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Layers } from "../layers.ts";
import type { Range, View } from "./view.ts";

export interface Source {
  readonly span: Span;
  readonly conjoined: boolean;
  readonly range: Range;
}

export interface Speaker {
  readonly span: Span;
  readonly mention: string | null;
  readonly entity: string | null;
}

interface Speakers {
  readonly of: readonly (Speaker | null)[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

const PRONOUN =
  /^(he|she|they|it|i|we|you|who|him|her|them|his|its|their|this|that|these|those|which|both|many|some|others|one)$/i;
const DOCUMENT =
  /\b(report|study|survey|document|statement|letter|poll|paper|article|book|law|bill|resolution|treaty|memo|review|analysis|filing|lawsuit|agreement)$/i;
const PEOPLE =
  /\b(official|officer|minister|spokes\w+|president|leader|commander|witness|source|resident|man|woman|father|mother|lawyer|doctor|activist|expert|analyst|rebel|soldier|scientist|researcher|critic|people|diplomat|ambassador|judge|prosecutor|governor|mayor|chief|author|student|worker|protester|politician|senator|lawmaker|envoy|head|director|secretary)s?$/i;

export function mentionsFor(
  view: View,
  layers: Pick<Layers, "mentions" | "entities">,
  sources: readonly (Source | null)[],
): Speakers {
  const exact = new Map(layers.mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const mentions = [...layers.mentions];
  const entities = [...layers.entities];
  const described = new Map<string, Entity>();
  let nextMention = maximum(mentions);
  let nextEntity = maximum(entities);
  const of = sources.map((source): Speaker | null => {
    if (!source) return null;
    const { span } = source;
    if (source.conjoined) return { span, mention: null, entity: null };
    const known = exact.get(`${span.start}-${span.end}`);
    if (known) return { span, mention: known.id, entity: known.entity };
    const wording = view.text.slice(span.start, span.end);
    if (PRONOUN.test(wording)) return { span, mention: null, entity: null };
    const key = wording
      .toLowerCase()
      .replace(/^(a|an|the|this|that|one|some)\s+/, "")
      .replace(/^(recent|new|latest)\s+/, "");
    let entity = described.get(key);
    if (!entity) {
      entity = describedEntity(`e${++nextEntity}`, wording);
      described.set(key, entity);
      entities.push(entity);
    }
    const mention: Mention = {
      id: `m${++nextMention}`,
      ...span,
      form: "nominal",
      type: entity.type,
      entity: entity.id,
      candidates: [],
      stage: entity.stage,
    };
    exact.set(`${span.start}-${span.end}`, mention);
    mentions.push(mention);
    return { span, mention: mention.id, entity: entity.id };
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return { of, mentions, entities };
}

function describedEntity(id: string, name: string): Entity {
  return { id, type: typeOf(name), name, named: false, aliases: [], titles: [], place: null, stage: "attribution@1" };
}

function typeOf(wording: string): EntityType {
  const head = wording.split(/ (?:of|for|in|from|at|on|to|with) /)[0] ?? wording;
  if (DOCUMENT.test(head)) return "Document";
  return PEOPLE.test(head) ? "Person" : "Organization";
}

function maximum(items: readonly { readonly id: string }[]): number {
  return items.reduce((most, { id }) => Math.max(most, Number(/\d+$/.exec(id)?.[0] ?? 0)), 0);
}
