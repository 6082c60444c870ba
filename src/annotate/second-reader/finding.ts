/**
 * The interface of a second reader: what anybody writes who wants another model to look at the same reports.
 *
 * A second reader looks at a report when its words are cut into sentences and tokens, and gives findings as spans of the
 * report's text. It adds no text of its own: whatever it words itself must first be found in the report (`quoted.ts`).
 * Two come with Hearsay: `endpoint.ts` asks a language model by address, `token-classifier.ts` runs one from a folder.
 */
import type { Difference, EntityType, EventType, Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Layers } from "../layers.ts";

/** The layers a second reader can say something about. */
export type SecondLayer = Difference["layer"];

/** What is known of a report before a second reader is asked. */
export type SecondGround = Pick<Layers, "sentences" | "tokens" | "quotations" | "times">;

export interface SecondName extends Span {
  readonly type: EntityType;
  /** Types that the reader's own label covers as well ("LOC" is a country or a lake): none of them is a difference. */
  readonly covers?: readonly EntityType[];
}

export interface SecondAttribution {
  /** Null when the report does not say whose words they are. */
  readonly source: Span | null;
  readonly cue: Span;
  /** At least one, sorted by start. */
  readonly content: readonly Span[];
}

export interface SecondEvent {
  readonly trigger: Span;
  readonly type: EventType;
}

/** What a second reader gives for one report. Spans are half-open, in UTF-16 code units of `report.text`. */
export interface SecondFindings {
  /** Its name, for `stage`: "second:bert-news@1f2e3d4c". */
  readonly reader: string;
  /** Layers it says something about; in the others its silence means nothing. */
  readonly gives: readonly SecondLayer[];
  /** Stretches it has looked at, sorted; outside of them its silence means nothing. */
  readonly seen: readonly Span[];
  readonly names: readonly SecondName[];
  readonly attributions: readonly SecondAttribution[];
  readonly events: readonly SecondEvent[];
  /** What went wrong or was left out, for the reading. */
  readonly notices: readonly Notice[];
}

/**
 * A second reader.
 *
 * @example
 * const capitals: SecondReader = {
 *   name: "second:capitals@1",
 *   gives: ["names"],
 *   read: async (report, { tokens }) => ({
 *     ...nothingFrom("second:capitals@1", ["names"], [{ start: 0, end: report.text.length }]),
 *     names: tokens.filter(({ text }) => /^[A-Z]{2,}$/u.test(text)).map((token) => ({ ...token, type: "Organization" })),
 *   }),
 *   close: async () => {},
 * };
 */
export interface SecondReader {
  readonly name: string;
  readonly gives: readonly SecondLayer[];
  /**
   * Reads one report. It may wait for a network or a model; it is asked for one report at a time.
   *
   * @param signal ends the reading; the promise is then rejected with the signal's reason
   * @throws anything: the first reader's reading stands, with a notice `second-reader-failed` that holds the message
   */
  read(report: Report, ground: SecondGround, signal?: AbortSignal): Promise<SecondFindings>;
  close(): Promise<void>;
}

/**
 * What becomes of its findings. `compare`: the reading is the first reader's, differences are shown. `fill`: findings
 * that touch none of the first reader's are added under the second's name, and differences are shown.
 */
export type SecondMode = "compare" | "fill";

/** Findings and what is to become of them: a layer beside the others. */
export interface Second {
  readonly mode: SecondMode;
  readonly findings: SecondFindings;
}

/** Findings that say nothing. */
export function nothingFrom(
  reader: string,
  gives: readonly SecondLayer[],
  seen: readonly Span[] = [],
  notices: readonly Notice[] = [],
): SecondFindings {
  return { reader, gives, seen, names: [], attributions: [], events: [], notices };
}
