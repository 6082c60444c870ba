/**
 * Lays a second reader's events beside the first's. It says trigger and type; for what is added, roles, stated date and
 * place, certainty and voices are worked out by the rules that serve every event.
 *
 * Misses  dates and places that an added event would take over from the one before.
 */
import { governedBy } from "../../annotate/attribution/nesting.ts";
import { compareEvents } from "../../annotate/second-reader/compare.ts";
import type { SecondEvent } from "../../annotate/second-reader/finding.ts";
import { stage } from "../../annotate/stage.ts";
import { tokensIn } from "../../annotate/tokens/tokens-in.ts";
import type { EventMention } from "../../model/reading.ts";
import { carrying } from "./carrying.ts";
import { countsOf } from "./counts.ts";
import type { Draft } from "./draft.ts";
import { ownName } from "./own-name.ts";
import { standingOf } from "./realis.ts";
import { rolesOf } from "./roles.ts";
import { nounSlots, verbSlots } from "./slots.ts";
import { certaintyOf } from "./stage.ts";
import { subjectsIn } from "./subjects.ts";
import type { Trigger } from "./triggers.ts";
import { type View, viewOf } from "./view.ts";
import { timesOf } from "./when.ts";
import { placesOf } from "./where.ts";

export const secondEvents = stage({
  name: "second-events@1",
  requires: [
    "sentences",
    "tokens",
    "phrases",
    "quotations",
    "times",
    "mentions",
    "entities",
    "attributions",
    "events",
    "second",
    "differences",
  ],
  adds: ["events", "differences"],
  run: (report, layers) => {
    const { second, events, differences } = layers;
    if (!second) return { events, differences };
    const joined = compareEvents(report.text, events, second);
    const added =
      joined.added.length === 0
        ? []
        : eventsFrom(viewOf(report, layers), joined.added, second.findings.reader, lastNumber(events));
    return {
      events: added.length === 0 ? events : [...events, ...added].sort((a, b) => a.trigger.start - b.trigger.start),
      differences: [...differences, ...joined.differences],
    };
  },
});

function eventsFrom(view: View, found: readonly SecondEvent[], reader: string, from: number): readonly EventMention[] {
  const drafts = found.flatMap((each) => draftOf(view, each) ?? []);
  const times = timesOf(view, drafts);
  const places = placesOf(view, drafts);
  const byId = new Map(view.attributions.map((each) => [each.id, each]));
  return drafts.map((draft, index) => {
    const { type, roles, trigger, group } = draft;
    const span = {
      start: view.tokens[trigger.from]?.start ?? 0,
      end: view.tokens[trigger.to - 1]?.end ?? 0,
    };
    const by = governedBy(span, view.attributions);
    const standing = standingOf(view, trigger.head, trigger.part === "verb", group);
    return {
      id: `v${from + index + 1}`,
      type,
      trigger: span,
      roles,
      time: onlyStated(times[index]),
      place: onlyStated(places[index]),
      name: ownName(view, draft),
      counts: countsOf(view, draft),
      ...standing,
      ...certaintyOf(view, standing, draft, by, byId),
      by,
      stage: reader,
    };
  });
}

/** The trigger takes whole tokens; its last word carries the grammar. */
function draftOf(view: View, { trigger: span, type }: SecondEvent): Draft | null {
  const range = tokensIn(view.tokens, span);
  const head = range && view.tokens[range.to - 1];
  if (!range || !head) return null;
  const trigger: Trigger = { ...range, head: range.to - 1, part: partOf(head.pos), key: "", types: [] };
  const group = carrying(view, trigger);
  const subjects = subjectsIn(view, head.sentence);
  const slots =
    group && trigger.part !== "noun"
      ? verbSlots(view, group, subjects, trigger.head)
      : nounSlots(view, trigger.head, subjects);
  return { type, trigger, sentence: head.sentence, roles: rolesOf(view, type, trigger, slots), slots, group };
}

function partOf(pos: string): Trigger["part"] {
  if (pos === "VERB" || pos === "AUX") return "verb";
  return pos === "ADJ" ? "adjective" : "noun";
}

function onlyStated<T extends { readonly basis: string }>(given: T | null | undefined): T | null {
  return given?.basis === "stated" ? given : null;
}

function lastNumber(events: readonly EventMention[]): number {
  return events.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);
}
