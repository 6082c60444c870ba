/** The words that tell one claim of a sentence from the others. */
import type { Claim, Reading } from "../../../../src/model/reading.ts";
import type { Span } from "../../../../src/model/span.ts";

/** A claim that takes more than this share of its sentence is known by its own words instead. */
const MOST = 0.7;

/**
 * The claim's clause; when that is nearly the whole sentence, the event's word or the relation's evidence, since six
 * claims with the same sentence above them cannot be told apart.
 */
export function tellingWords(reading: Reading, claim: Claim, sentence: Span): Span {
  if (length(claim.span) <= MOST * length(sentence)) return claim.span;
  const content = claim.content;
  const own =
    "event" in content
      ? reading.events.find((event) => event.id === content.event)?.trigger
      : "relation" in content
        ? reading.relations.find((relation) => relation.id === content.relation)?.evidence
        : content.proposition;
  return own && length(own) < length(claim.span) ? own : claim.span;
}

const length = (span: Span) => span.end - span.start;
