/** The notices of second readers: one of a kind a report, however much went wrong. */
import type { Notice } from "../../model/reading.ts";

/** How many findings were left out, by the reason. */
export interface LeftOut {
  /** Words that do not stand in the report. */
  readonly absent?: number;
  /** Words that stand there more than once, without a word on which is meant. */
  readonly ambiguous?: number;
  /** Types that are none of ours. */
  readonly types?: number;
  /** Findings without the fields that were asked for. */
  readonly form?: number;
  /** Attributions whose cue lies inside their content. */
  readonly crossed?: number;
  /** Spans outside the report's text. */
  readonly spans?: number;
  /** The first thing that was left out, as the second reader worded it. */
  readonly example?: string | undefined;
}

const REASONS: readonly (readonly [keyof Omit<LeftOut, "example">, string])[] = [
  ["absent", "whose words do not stand in the report"],
  ["ambiguous", "whose words stand there more than once, without saying where"],
  ["types", "of a type that Hearsay does not have"],
  ["form", "without the fields that were asked for"],
  ["crossed", "whose word of saying lies in what is said"],
  ["spans", "that lie outside the report's text"],
];

/** @returns notice `second-reader-unfounded` with how many, why, and an example */
export function unfounded(reader: string, left: LeftOut): Notice {
  const reasons = REASONS.flatMap(([key, words]) => (left[key] ? [`${left[key]} ${words}`] : []));
  const example = left.example === undefined ? "" : `; the first: "${short(left.example)}"`;
  return {
    code: "second-reader-unfounded",
    span: null,
    message: `findings of ${reader} were left out: ${reasons.join(", ")}${example}`,
  };
}

/** @param what what happened and what to do, without a full stop */
export function failed(reader: string, what: string): Notice {
  const message = `${reader} did not read all of this report, the first reader did: ${what}`;
  return { code: "second-reader-failed", span: null, message };
}

const LONGEST = 60;

/** Words from outside, on one line and no longer than needed to recognise them. */
export function short(words: string, longest = LONGEST): string {
  const line = words
    .slice(0, longest * 4)
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest).join("")}…` : line;
}
