import type { Block, Notice } from "./reading.ts";
import type { Span } from "./span.ts";

/** How bytes came in. `where` is a path, an address or "stdin"; it is what a revision is recognised by. */
export interface Origin {
  readonly kind: "file" | "stdin" | "url" | "drop";
  readonly where: string;
  /** For an address: where the redirects ended, the HTTP status and the headers kept. */
  readonly finalUrl?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The original bytes, untouched, under their SHA-256. */
export interface Capture {
  /** SHA-256 of `bytes`, lower-case hex. */
  readonly id: string;
  /** Media type as declared or guessed, without parameters: "text/html". */
  readonly mediaType: string;
  /** Character encoding as declared outside the bytes (HTTP), else null. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970 UTC. */
  readonly capturedAt: number;
  readonly origin: Origin;
}

/** The dateline as written: the parts are spans, their meaning is worked out by the annotators. */
export interface DatelineParts {
  readonly span: Span;
  readonly place: Span | null;
  readonly date: Span | null;
  readonly agency: Span | null;
}

/**
 * One published item, decoded and cut into blocks. The text never changes after this point.
 *
 * A capture of JSON Lines holds many reports; every other capture holds one.
 */
export interface Report {
  /** "r-" and 16 hex digits, from the capture's digest and the report's place in it: the same bytes give the same id. */
  readonly id: string;
  readonly capture: string;
  /** 0-based place in the capture. */
  readonly index: number;
  readonly sourceId: string | null;
  readonly text: string;
  /** BCP 47 as declared or told from the text; null when it could not be told. */
  readonly language: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  /** EDTF date or RFC 3339 instant as the source gives it; null when it gives none. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly url: string | null;
  readonly dateline: DatelineParts | null;
  /** A line that names the agency whose copy it is; the span of the agency's name. */
  readonly credit: Span | null;
  /** Sorted by start, not overlapping; every word of the text lies in one, separators between them do not. */
  readonly blocks: readonly Block[];
  readonly notices: readonly Notice[];
}
