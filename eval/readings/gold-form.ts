/**
 * The form hand-made readings have, and how one of ours is put into it for scoring.
 *
 * Offsets are half-open UTF-16 code units, as in `Reading`. (The hand-made files count code points: `fromGold` converts.)
 */
import type { Reading } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";

export interface Cut extends Span {
  readonly text: string;
}

export interface ScoredReading {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly sentences: readonly (readonly [number, number])[];
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly mentions: readonly (Cut & {
    readonly form: string;
    readonly entity: string | null;
    readonly type: string;
  })[];
  readonly times: readonly (Cut & { readonly value: string | null })[];
  readonly attributions: readonly {
    readonly id: string;
    readonly source: Cut | null;
    readonly cue: Cut;
    readonly content: readonly Cut[];
    readonly factuality: string | null;
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly trigger: Cut;
    readonly type: string;
    readonly roles: readonly (readonly [string, string | null])[];
    readonly time: string | null;
    readonly place: string | null;
  }[];
  readonly relations: readonly { readonly subject: string; readonly predicate: string; readonly object: string }[];
}

/** Puts one of our readings into the scored form. Only dates with a value count as times, as in the guide. */
export function fromReading(reading: Reading): ScoredReading {
  const { text } = reading.report;
  const cut = ({ start, end }: Span): Cut => ({ start, end, text: text.slice(start, end) });
  const entityOf = new Map(reading.mentions.map((mention) => [mention.id, mention.entity]));
  return {
    id: reading.report.sourceId ?? reading.report.id,
    text,
    sentences: reading.sentences.map(({ start, end }) => [start, end] as const),
    entities: reading.entities.map(({ id, type, name }) => ({ id, type, name })),
    mentions: reading.mentions.map((each) => ({ ...cut(each), form: each.form, entity: each.entity, type: each.type })),
    times: reading.times
      .filter(({ type, value }) => type === "date" && value !== null)
      .map((each) => ({ ...cut(each), value: each.value })),
    attributions: reading.attributions.map(({ id, source, cue, content, factuality }) => ({
      id,
      source: source && cut(source),
      cue: cut(cue),
      content: content.map(cut),
      factuality,
    })),
    events: reading.events.map(({ id, trigger, type, roles, time, place }) => ({
      id,
      trigger: cut(trigger),
      type,
      roles: roles.map(({ role, mention }) => [role, entityOf.get(mention) ?? null] as const),
      time: time?.value ?? null,
      place: place?.entity ?? null,
    })),
    relations: reading.relations.map(({ subject, predicate, object }) => ({ subject, predicate, object })),
  };
}

/** Turns offsets that count code points, as Python writes them, into UTF-16 ones. Linear in the text. */
export function fromGold<T extends { readonly text: string }>(gold: T): T {
  const { text } = gold;
  if (!/[\u{10000}-\u{10ffff}]/u.test(text)) return gold;
  const offsets: number[] = [];
  let at = 0;
  for (const letter of text) {
    offsets.push(at);
    at += letter.length;
  }
  offsets.push(at);
  return moved(gold, offsets) as T;
}

function moved(value: unknown, offsets: readonly number[]): unknown {
  if (Array.isArray(value)) {
    if (value.length === 2 && value.every((each) => typeof each === "number"))
      return value.map((each) => offsets[each]);
    return value.map((each) => moved(each, offsets));
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      (key === "start" || key === "end") && typeof each === "number" ? offsets[each] : moved(each, offsets),
    ]),
  );
}
