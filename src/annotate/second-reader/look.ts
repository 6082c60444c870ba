/**
 * Asks a second reader for one report, and lets nothing through that does not stand in it.
 *
 * Whoever wrote the reader, its spans are held to the report's text here, and whatever it throws becomes a notice.
 */
import { ENTITY_TYPES, EVENT_TYPES } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { bySpan, type Span } from "../../model/span.ts";
import { nothingFrom, type SecondFindings, type SecondGround, type SecondReader } from "./finding.ts";
import { failed, unfounded } from "./notices.ts";

/**
 * Findings of a second reader, sorted, each with a span in the report.
 *
 * @throws only the signal's reason, when the reading was ended
 */
export async function lookAgain(
  reader: SecondReader,
  report: Report,
  ground: SecondGround,
  signal?: AbortSignal,
): Promise<SecondFindings> {
  try {
    return founded(report.text, await reader.read(report, ground, signal));
  } catch (error) {
    signal?.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return nothingFrom(reader.name, reader.gives, [], [failed(reader.name, why)]);
  }
}

/** Leaves out what lies outside the text, what is empty, and types that are none of ours. */
function founded(text: string, findings: SecondFindings): SecondFindings {
  const lies = ({ start, end }: Span): boolean =>
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  const names = findings.names.filter((each) => lies(each) && ENTITY_TYPES.includes(each.type));
  const events = findings.events.filter(({ trigger, type }) => lies(trigger) && EVENT_TYPES.includes(type));
  const attributions = findings.attributions.filter(
    ({ source, cue, content }) =>
      (source === null || lies(source)) && lies(cue) && content.length > 0 && content.every(lies),
  );
  const lost =
    findings.names.length +
    findings.events.length +
    findings.attributions.length -
    (names.length + events.length + attributions.length);
  return {
    ...findings,
    seen: findings.seen.filter(lies).sort(bySpan),
    names: names.sort(bySpan),
    events: events.sort((a, b) => bySpan(a.trigger, b.trigger)),
    attributions: attributions.sort((a, b) => bySpan(a.cue, b.cue)),
    notices: lost === 0 ? findings.notices : [...findings.notices, unfounded(findings.reader, { spans: lost })],
  };
}
