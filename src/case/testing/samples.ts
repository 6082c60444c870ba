/** Invented captures, readings and an assessment for the tests of stores. */
import { createHash } from "node:crypto";
import { readReport } from "../../extract/pipeline.ts";
import type { Assessment, EntityCluster } from "../../model/across.ts";
import type { Reading } from "../../model/reading.ts";
import type { Capture, Report } from "../../model/report.ts";
import { reportFromText } from "../../read/report-from-text.ts";

/** A capture of a text as if it lay at `where`. */
export function captureOf(text: string, where = "/reports/a.txt", kind: Capture["origin"]["kind"] = "file"): Capture {
  const bytes = new TextEncoder().encode(text);
  return {
    id: createHash("sha256").update(bytes).digest("hex"),
    mediaType: "text/plain",
    charset: null,
    bytes,
    capturedAt: 1_930_000_000_000,
    origin: { kind, where },
  };
}

/** A report and its reading without findings: what a store keeps does not depend on what the reader finds. */
export function readOf(
  capture: Capture,
  known: { readonly index?: number; readonly text?: string; readonly outlet?: string } = {},
): { readonly report: Report; readonly reading: Reading } {
  const { index = 0, text = new TextDecoder().decode(capture.bytes), outlet = "Varda Courier" } = known;
  const report = reportFromText(text, { capture: capture.id, index, outlet, publishedAt: "2031-05-03" });
  return { report, reading: readReport(report, []) };
}

/** The same with one claim: "Mayor Ana Ruiz opened the bridge". */
export function claimedIn(capture: Capture): { readonly report: Report; readonly reading: Reading } {
  const { report, reading } = readOf(capture);
  const span = { start: 0, end: Math.min(10, report.text.length) };
  const voice = { kind: "outlet", entity: null, wording: null, cue: null, manner: "own-voice" } as const;
  const claim = {
    ...{
      id: "c1",
      report: report.id,
      span,
      content: { proposition: span },
      voices: [voice],
      factuality: "CT+" as const,
    },
    ...{ hedges: [], attribution: null, basis: "stated" as const, stage: "sample@1" },
  };
  return { report, reading: { ...reading, claims: [claim] } };
}

/** An assessment with one of everything, about the reports given. */
export function assessmentOf(reports: readonly string[]): Assessment {
  const [left = "r-1", right = "r-2"] = reports;
  const span = { start: 0, end: 4 };
  return {
    copies: [{ kind: "copy", from: left, to: right, reasons: [] }],
    entities: [cluster("e-b", [`${right}/e1`], reports), cluster("e-a", [`${left}/e1`, `${left}/e2`], reports)],
    candidates: [{ left: "e-a", right: "e-b", score: 0.5, reasons: [] }],
    events: [
      {
        id: "v-1",
        type: "Meet",
        label: "meeting",
        members: [],
        reports,
        times: [],
        places: [],
        participants: [],
        reasons: [],
      },
    ],
    propositions: [
      {
        ...{ id: "p-1", kind: "words", wording: "The bridge is safe", wordingAt: { ...span, report: left } },
        ...{ about: null, entities: ["e-a"], claims: [], support: ["o-1"], against: [], unknown: [], reports },
      },
    ],
    origins: [{ id: "o-1", label: "the mayor", kind: "person", claims: [], reports, links: [], circular: false }],
    contradictions: [{ id: "x-1", kind: "count", about: "v-1", label: "how many", sides: [], reasons: [] }],
  };
}

function cluster(id: string, members: readonly string[], reports: readonly string[]): EntityCluster {
  return {
    ...{
      id,
      type: "Person",
      name: "Ana Ruiz",
      named: true,
      forms: [{ text: "Ana Ruiz", reports: 1 }],
      titles: ["Mayor"],
    },
    ...{ members, reports, place: null, reasons: [], by: "machine" },
  };
}
