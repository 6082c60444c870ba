/** Compares names, attributions and events of two readers: what counts as the same, and how each is put in words. */
import type { Attribution, EventMention } from "../../model/reading.ts";
import { cut, overlaps, type Span } from "../../model/span.ts";
import type { NameFound } from "../layers.ts";
import type { Second, SecondAttribution, SecondEvent, SecondName } from "./finding.ts";
import { type Joined, withSecond } from "./join.ts";
import { short } from "./notices.ts";

/** Names differ in their type, or when one is two for the other; edges ("the Velm Bay" and "Velm Bay") do not count. */
export function compareNames(text: string, first: readonly NameFound[], second: Second): Joined<SecondName> {
  const say = (name: NameFound | SecondName): string => `${name.type}: ${words(text, name)}`;
  return withSecond<NameFound, SecondName>(
    {
      layer: "names",
      spanOfFirst: (name) => name,
      spanOfSecond: (name) => name,
      agree: (one, other) => one.type === other.type || (other.covers ?? []).includes(one.type),
      whole: true,
      sayFirst: say,
      saySecond: say,
    },
    first,
    second.findings.names,
    second,
  );
}

/** Attributions of one cue differ in their source, or when their contents share less than half of the longer one. */
export function compareAttributions(
  text: string,
  first: readonly Attribution[],
  second: Second,
): Joined<SecondAttribution> {
  const say = ({ source, cue, content }: SecondAttribution): string => {
    const said = content.map((part) => words(text, part)).join(" … ");
    return `${source ? words(text, source) : "(nobody named)"} | ${words(text, cue)} | ${said}`;
  };
  return withSecond<Attribution, SecondAttribution>(
    {
      layer: "attributions",
      spanOfFirst: ({ cue }) => cue,
      spanOfSecond: ({ cue }) => cue,
      agree: (one, other) => sameSource(one.source, other.source) && mostlySame(one.content, other.content),
      whole: false,
      sayFirst: say,
      saySecond: say,
    },
    [...first].sort((a, b) => a.cue.start - b.cue.start),
    second.findings.attributions,
    second,
  );
}

/** Events with a common trigger differ in their type. */
export function compareEvents(text: string, first: readonly EventMention[], second: Second): Joined<SecondEvent> {
  const say = ({ type, trigger }: SecondEvent): string => `${type}: ${words(text, trigger)}`;
  return withSecond<EventMention, SecondEvent>(
    {
      layer: "events",
      spanOfFirst: ({ trigger }) => trigger,
      spanOfSecond: ({ trigger }) => trigger,
      agree: (one, other) => one.type === other.type,
      whole: false,
      sayFirst: say,
      saySecond: say,
    },
    [...first].sort((a, b) => a.trigger.start - b.trigger.start),
    second.findings.events,
    second,
  );
}

const LONGEST = 80;

function words(text: string, span: Span): string {
  return short(cut(text, span), LONGEST);
}

function sameSource(one: Span | null, other: Span | null): boolean {
  if (one === null || other === null) return one === other;
  return overlaps(one, other);
}

function mostlySame(one: readonly Span[], other: readonly Span[]): boolean {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return 2 * shared(one, other) >= Math.max(size(one), size(other));
}

/** Code units in both; each list sorted by start, not overlapping in itself. */
function shared(one: readonly Span[], other: readonly Span[]): number {
  let sum = 0;
  for (let [at, against] = [0, 0]; at < one.length && against < other.length; ) {
    const [a, b] = [one[at] as Span, other[against] as Span];
    sum += Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
    if (a.end < b.end) at++;
    else against++;
  }
  return sum;
}
