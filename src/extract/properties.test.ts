import fc from "fast-check";
import { expect, it } from "vitest";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import { read } from "./testing/told.ts";

const SENTENCES = [
  "Mara Voss met Teodor Orn in Varda on 12 April 2031.",
  "At least nine people were killed and 31 injured in the blast, police said.",
  "The Harbour Union denied any part in the explosion.",
  "Its leader, Runa Sletten, urged the Transport Ministry to resign.",
  "“There was no meeting,” ministry spokeswoman Petra Lunde said.",
  "A report claims that two officials, one of them from Varda, held talks with rebels.",
  "😀 Harbour workers marched; 5,000 people had taken part.",
  "According to Orn",
  "the director of the Port Authority, Karel Dovan.",
  "- Ministers met rebels.",
  "Key points",
  ") said , who (",
];
const texts = fc
  .array(fc.tuple(fc.constantFrom(...SENTENCES), fc.constantFrom(" ", "\n\n", "\n")), { maxLength: 8 })
  .map((parts) => parts.map(([sentence, gap]) => sentence + gap).join(""));

function spansOf({ events, relations, claims, keyPointChecks }: Reading): readonly Span[] {
  return [
    ...events.flatMap(({ trigger, counts, hedges }) => [trigger, ...counts.map(({ span }) => span), ...hedges]),
    ...relations.map(({ evidence }) => evidence),
    ...claims.flatMap(({ span, hedges }) => [span, ...hedges]),
    ...keyPointChecks.flatMap(({ keyPoint, by }) => [keyPoint, ...by]),
  ];
}

it("cuts real words of the text with every span", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      for (const { start, end } of spansOf(reading)) {
        expect(start).toBeLessThan(end);
        expect(reading.report.text.slice(start, end).trim()).not.toBe("");
        expect(end).toBeLessThanOrEqual(reading.report.text.length);
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});

it("names no id that is not there", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = read(text);
      const ids = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
      const [entities, mentions, attributions] = [reading.entities, reading.mentions, reading.attributions].map(ids);
      const [events, relations] = [reading.events, reading.relations].map(ids);
      for (const { roles, place, by } of reading.events) {
        for (const { mention } of roles) expect(mentions).toContain(mention);
        if (place) expect(entities).toContain(place.entity);
        for (const id of by) expect(attributions).toContain(id);
      }
      for (const { subject, object, by } of reading.relations) {
        for (const id of [subject, object]) expect(entities).toContain(id);
        for (const id of by) expect(attributions).toContain(id);
      }
      for (const { content, voices, attribution } of reading.claims) {
        if ("event" in content) expect(events).toContain(content.event);
        if ("relation" in content) expect(relations).toContain(content.relation);
        if (attribution !== null) expect(attributions).toContain(attribution);
        for (const { entity } of voices) if (entity !== null) expect(entities).toContain(entity);
      }
    }),
    { numRuns: 60, seed: 2 },
  );
});

it("reads the same text the same way twice", () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(text)).toEqual(read(text));
    }),
    { numRuns: 30, seed: 3 },
  );
});
