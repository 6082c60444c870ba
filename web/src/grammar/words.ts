/** The words of the interface for the values of the model: reported, said, denied; never confirmed, true, verified. */
import type { ContradictionRow } from "../../../src/ask/answers.ts";
import type { Factuality, Verdict, VoiceKind } from "../../../src/model/reading.ts";

export const CERTAINTY: Readonly<Record<Factuality, string>> = {
  "CT+": "put as certain",
  "PR+": "put as probable",
  "PS+": "put as possible",
  "CT-": "denied",
  "PR-": "put as unlikely",
  "PS-": "put as possibly not",
  U: "left open",
};

export const VERDICT: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  supported: { sign: "=", word: "supported" },
  overstated: { sign: ">", word: "overstated" },
  contradicted: { sign: "⇄", word: "contradicted" },
  "not-found": { sign: "∅", word: "not found" },
};

export const VOICE: Readonly<Record<VoiceKind, string>> = {
  outlet: "outlet",
  agency: "agency",
  person: "person",
  body: "body",
  document: "document",
  unnamed: "unnamed",
};

export const CONTRADICTION: Readonly<Record<ContradictionRow["kind"], string>> = {
  date: "date",
  place: "place",
  count: "number",
  office: "office",
  polarity: "whether it happened",
  participation: "who took part",
  denial: "denial",
};

/** "ClaimResponsibility" and "leader_of" in plain words: "claim responsibility", "leader of". */
export function plain(name: string): string {
  return name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
}

/** "1 report", "2 reports". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${thousands(n)} ${n === 1 ? one : many}`;
}

/** Digits in threes with a thin no-break space: 12 345. */
export function thousands(n: number): string {
  return n < 10_000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}
