/** Invented reports for runs: seeded, so that every run of a test reads the same ones. */
import { createHash } from "node:crypto";
import type { CaptureItem } from "../../capture/capture-item.ts";
import type { Assessment } from "../../model/across.ts";
import type { Reading } from "../../model/reading.ts";
import type { Capture } from "../../model/report.ts";

const NAMES = ["Ana Ruiz", "Tomas Veld", "Ines Okafor", "Joren Lindqvist"];
const PLACES = ["Varda", "Quell Bay", "Port Sorrel"];

/** A short report; the same number gives the same words. */
export function reportText(at: number): string {
  const name = NAMES[at % NAMES.length] as string;
  const place = PLACES[(at * 7) % PLACES.length] as string;
  return `${place} bridge report ${at}\n\n${place.toUpperCase()}, May ${(at % 28) + 1} (NordWire) - ${name} opened bridge number ${at} in ${place}, police said.`;
}

/** A capture of bytes as if they lay in a file. */
export function fileCapture(text: string, where: string, mediaType = "text/plain"): Capture {
  const bytes = new TextEncoder().encode(text);
  const id = createHash("sha256").update(bytes).digest("hex");
  return { id, mediaType, charset: null, bytes, capturedAt: 1_930_000_000_000, origin: { kind: "file", where } };
}

/** A JSON Lines capture of reports `from` to `to`. */
export function linesCapture(
  from: number,
  to: number,
  where: string,
  odd: Readonly<Record<number, string>> = {},
): Capture {
  const lines: string[] = [];
  for (let at = from; at < to; at += 1) lines.push(odd[at] ?? JSON.stringify({ id: `n-${at}`, text: reportText(at) }));
  return fileCapture(`${lines.join("\n")}\n`, where, "application/jsonl");
}

/** Captures one after another, as they come in from files. */
export async function* comingIn(captures: readonly Capture[]): AsyncGenerator<CaptureItem> {
  for (const capture of captures) yield { capture };
}

/** An assessment that only tells which reports it saw: what runs are tested for is not how they weigh. */
export async function countReports(readings: AsyncIterable<Reading>): Promise<Assessment> {
  const seen: string[] = [];
  for await (const { report } of readings) seen.push(report.id);
  return {
    ...{ copies: [], entities: [], candidates: [], propositions: [], origins: [], contradictions: [] },
    events: [
      {
        id: "v-seen",
        type: "Other",
        label: seen.join(" "),
        members: [],
        reports: [],
        times: [],
        places: [],
        participants: [],
        reasons: [],
      },
    ],
  };
}
