/**
 * Voices: who says so, from the outlet inwards.
 *
 * Method  the outlet always; the agency when the dateline or the credit line names one; then the attributions that hold
 *         the claim, outermost first, at most the eight innermost ones. A named person speaks as a person, a body, people or country as a body, a document
 *         as a document even when it is only described ("a recent report"); anybody else is unnamed.
 */
import { DEEPEST } from "../../annotate/attribution/nesting.ts";
import type { Layers } from "../../annotate/layers.ts";
import type { Attribution, Entity, Voice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { type Span, sameSpan } from "../../model/span.ts";

export interface Voices {
  /** The outlet and the agency: what every claim of the report begins with. */
  readonly outer: readonly Voice[];
  /** The chain of an attribution: the outer voices, its parents, itself. */
  chainOf(attribution: string): readonly Voice[];
  /** The chain of attributions given outermost first. */
  chain(attributions: readonly string[]): readonly Voice[];
}

const OUTLET: Voice = { kind: "outlet", entity: null, wording: null, cue: null, manner: "own-voice" };

export function voicesOf(report: Report, layers: Pick<Layers, "attributions" | "entities" | "mentions">): Voices {
  const entities = new Map(layers.entities.map((entity) => [entity.id, entity]));
  const attributions = new Map(layers.attributions.map((each) => [each.id, each]));
  const outer = [OUTLET, ...agency(report, layers)];
  const inner = (id: string): readonly Voice[] => {
    const found = attributions.get(id);
    return found ? [voiceOf(found, entities)] : [];
  };
  return {
    outer,
    chain: (ids) => [...outer, ...ids.flatMap(inner)],
    chainOf: (id) => [...outer, ...lineage(id, attributions).flatMap(inner)],
  };
}

/** An attribution's nearest parents, outermost first, and itself. A circle of parents ends where it began. */
export function lineage(id: string, attributions: ReadonlyMap<string, Attribution>): readonly string[] {
  const line: string[] = [];
  let at: string | null = id;
  while (at !== null && line.length < DEEPEST && !line.includes(at)) {
    line.unshift(at);
    at = attributions.get(at)?.parent ?? null;
  }
  return line;
}

function agency(report: Report, { mentions }: Pick<Layers, "mentions">): readonly Voice[] {
  const span: Span | null = report.dateline?.agency ?? report.credit;
  if (!span) return [];
  const mention = mentions.find((each) => each.form === "name" && sameSpan(each, span));
  return [{ kind: "agency", entity: mention?.entity ?? null, wording: span, cue: null, manner: "own-voice" }];
}

function voiceOf(attribution: Attribution, entities: ReadonlyMap<string, Entity>): Voice {
  const { entity, source, cue, manner } = attribution;
  return { kind: kindOf(entity === null ? undefined : entities.get(entity)), entity, wording: source, cue, manner };
}

function kindOf(entity: Entity | undefined): Voice["kind"] {
  if (entity?.type === "Document") return "document";
  if (!entity?.named) return "unnamed";
  if (entity.type === "Person") return "person";
  return ["Organization", "Group", "GeopoliticalEntity"].includes(entity.type) ? "body" : "unnamed";
}
