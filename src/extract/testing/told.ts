/** Reads an invented text and tells what was found in short words, for tests. */
import type { EventMention, Reading } from "../../model/reading.ts";
import { cut } from "../../model/span.ts";
import { type Known, reportFromText } from "../../read/report-from-text.ts";
import { readReport } from "../pipeline.ts";

/** Texts this short leave the language in doubt, so it is given. */
export const read = (text: string, known: Known = { publishedAt: "2031-05-04" }): Reading =>
  readReport({ ...reportFromText(text, known), language: "en" });

export interface Told {
  readonly type: EventMention["type"];
  readonly trigger: string;
  readonly roles: readonly string[];
  readonly time: string | null;
  readonly timeBasis: string | null;
  readonly place: string | null;
  readonly counts: readonly string[];
  readonly event: EventMention;
}

/** Events with their spans and ids made words: roles as "party: Mara Voss", counts as "dead 9..". */
export function eventsIn(text: string, known?: Known): readonly Told[] {
  const reading = read(text, known);
  const entities = new Map(reading.entities.map((each) => [each.id, each.name]));
  const mentions = new Map(reading.mentions.map((each) => [each.id, each]));
  return reading.events.map((event) => ({
    type: event.type,
    trigger: cut(reading.report.text, event.trigger),
    roles: event.roles.map(({ role, mention }) => {
      const found = mentions.get(mention);
      return `${role}: ${entities.get(found?.entity ?? "") ?? ""}`;
    }),
    time: event.time?.value ?? null,
    timeBasis: event.time?.basis ?? null,
    place: entities.get(event.place?.entity ?? "") ?? null,
    counts: event.counts.map(({ what, min, max }) => `${what} ${min}..${max ?? ""}`),
    event,
  }));
}

/** Relations as "Mara Voss leader_of Harbour Union". */
export function relationsIn(text: string): readonly string[] {
  const { relations, entities } = read(text);
  const name = (id: string) => entities.find((each) => each.id === id)?.name ?? "";
  return relations.map(({ subject, predicate, object }) => `${name(subject)} ${predicate} ${name(object)}`);
}
