/**
 * Makes attributions of what only a second reader sees: it says source, cue and content; speaker, manner, certainty and
 * parent are worked out by the rules that serve every attribution.
 */
import type { Attribution, Entity, Manner, Mention } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { contains, type Span } from "../../model/span.ts";
import { VERB_BY_FORM } from "../attribution/lexicon.ts";
import { parentOf } from "../attribution/nesting.ts";
import { mentionsFor } from "../attribution/speakers.ts";
import { viewOf } from "../attribution/view.ts";
import { factualityOf } from "../factuality/factuality-of.ts";
import type { Layers } from "../layers.ts";
import { tokensIn } from "../tokens/tokens-in.ts";
import type { SecondAttribution } from "./finding.ts";
import { touching } from "./join.ts";

type Needs = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations" | "mentions" | "entities" | "attributions">;

export interface FilledAttributions {
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/**
 * The layers with some more attributions in them.
 *
 * @param reader name of the second reader: the `stage` of all that is new
 */
export function fillAttributions(
  report: Report,
  layers: Needs,
  added: readonly SecondAttribution[],
  reader: string,
): FilledAttributions {
  const mentionsAt = touching(layers.mentions, itself);
  const quotationsAt = touching(layers.quotations, itself);
  const sentencesAt = touching<Span>(layers.sentences, itself);
  const sources = added.map(({ source }) => source && ownName(source, mentionsAt(source)));
  const speakers = mentionsFor(
    viewOf(report, layers),
    layers,
    sources.map((span) => span && { span, conjoined: false, range: tokensIn(layers.tokens, span) ?? NOWHERE }),
  );
  let number = layers.attributions.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
  const fresh = added.map((each, index): Attribution => {
    const speaker = speakers.of[index];
    const content = bySentence(each.content, sentencesAt);
    return {
      id: `a${++number}`,
      source: speaker?.span ?? null,
      mention: speaker?.mention ?? null,
      entity: speaker?.entity ?? null,
      cue: { start: each.cue.start, end: each.cue.end },
      content,
      manner: mannerOf(content, quotationsAt),
      parent: null,
      ...certaintyOf(content, each.cue, layers),
      stage: reader,
    };
  });
  return {
    attributions: withParents(layers.attributions, fresh),
    mentions: signed(speakers.mentions, layers.mentions, reader),
    entities: signed(speakers.entities, layers.entities, reader),
  };
}

const itself = (span: Span): Span => span;
const NOWHERE = { from: 0, to: 0 };

/** A source is marked without its title: the name that ends it, where one does. */
function ownName(source: Span, near: readonly Mention[]): Span {
  const name = near.find(
    (mention) => mention.form === "name" && mention.end === source.end && contains(source, mention),
  );
  return name ? { start: name.start, end: name.end } : { start: source.start, end: source.end };
}

/** A content over several sentences has a part for each. */
function bySentence(content: readonly Span[], sentencesAt: (span: Span) => readonly Span[]): readonly Span[] {
  return content.flatMap((part) =>
    sentencesAt(part).map(({ start, end }) => ({ start: Math.max(start, part.start), end: Math.min(end, part.end) })),
  );
}

/** Direct: all of it between quotation marks; mixed: some. A mark at the edge does not count. */
function mannerOf(content: readonly Span[], quotationsAt: (span: Span) => readonly Span[]): Manner {
  const quoted = content.map(quotationsAt);
  if (quoted.every(({ length }) => length === 0)) return "indirect";
  const whole = content.every((part, index) =>
    quoted[index]?.some((each) => each.start - part.start <= 1 && part.end - each.end <= 1),
  );
  return whole ? "direct" : "mixed";
}

function certaintyOf(
  content: readonly Span[],
  cue: Span,
  { tokens }: Needs,
): Pick<Attribution, "factuality" | "hedges"> {
  const wordsOf = (span: Span | undefined) => {
    const range = span && tokensIn(tokens, span);
    return range ? tokens.slice(range.from, range.to) : [];
  };
  const verb = wordsOf(cue).flatMap(({ lower }) => VERB_BY_FORM.get(lower)?.verb ?? [])[0];
  return factualityOf(wordsOf(content[0]), {
    factuality: verb?.factuality ?? "CT+",
    negated: false,
    span: { start: cue.start, end: cue.end },
  });
}

/** How many attributions to either side are looked at for the one that holds a cue. */
const NEAR = 12;

/** What has a parent keeps it. */
function withParents(first: readonly Attribution[], fresh: readonly Attribution[]): readonly Attribution[] {
  const all = [...first, ...fresh].sort((a, b) => a.cue.start - b.cue.start);
  return all.map((each, index) =>
    each.parent === null
      ? { ...each, parent: parentOf(each, all.slice(Math.max(0, index - NEAR), index + NEAR)) }
      : each,
  );
}

/** What was made for the second reader's sources is its own. */
function signed<T extends { readonly id: string; readonly stage: string }>(
  now: readonly T[],
  before: readonly T[],
  reader: string,
): readonly T[] {
  const known = new Set(before.map(({ id }) => id));
  return now.map((each) => (known.has(each.id) ? each : { ...each, stage: reader }));
}
