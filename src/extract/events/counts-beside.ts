/**
 * Counts told in a sentence of their own, after the event: "Police put the number of marchers at 2,000", "5,000 people had
 * taken part", "The death toll rose to 15".
 *
 * Method  three closed patterns a sentence; the count goes to the nearest event of its kind before it, or in the sentence.
 * Misses  numbers in words, and a count two events of one kind could take.
 */
import type { EventMention, EventType } from "../../model/reading.ts";
import type { Draft } from "./draft.ts";
import type { View } from "./view.ts";

type Count = EventMention["counts"][number];

interface Pattern {
  readonly what: Count["what"];
  readonly types: readonly EventType[];
  readonly words: RegExp;
}

const CROWD = "(?:people|marchers|protesters|protestors|demonstrators|participants|attendees|supporters|workers)";
const NUMBER = "(\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,7})";
const PATTERNS: readonly Pattern[] = [
  {
    what: "present",
    types: ["Protest", "Gather"],
    words: new RegExp(`\\b(?:number|count|turnout)(?: of ${CROWD})? at ${NUMBER}\\b`, "u"),
  },
  {
    what: "present",
    types: ["Protest", "Gather"],
    words: new RegExp(`\\b${NUMBER} ${CROWD} (?:had |have )?(?:taken part|took part|marched|turned out|attended)`, "u"),
  },
  {
    what: "dead",
    types: ["Die"],
    words: new RegExp(`\\btoll (?:(?:has |had )?(?:rose|risen|climbed|stood|reached) )?(?:to |at )?${NUMBER}\\b`, "u"),
  },
];

/** More numbers than this for one event are no help. */
const MOST = 12;

/** For each draft the counts that sentences beside it give. Drafts in order of their sentences; linear in the report. */
export function countsBeside(view: View, drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Count[]> {
  const found = new Map<Draft, Count[]>();
  for (const pattern of PATTERNS) {
    const fitting = drafts.filter(({ type }) => pattern.types.includes(type));
    let next = 0;
    view.sentences.forEach((_, sentence) => {
      while ((fitting[next]?.sentence ?? Number.POSITIVE_INFINITY) <= sentence) next++;
      const draft = fitting[next - 1];
      const count = draft && countIn(view, sentence, pattern);
      if (!draft || !count) return;
      const list = found.get(draft) ?? [];
      if (list.length < MOST) found.set(draft, [...list, count]);
    });
  }
  return found;
}

function countIn(view: View, sentence: number, { what, words }: Pattern): Count | null {
  const { tokens } = view.sentences[sentence] as View["sentences"][number];
  const from = view.tokens[tokens.from]?.start ?? 0;
  const to = view.tokens[tokens.to - 1]?.end ?? from;
  const match = words.exec(view.report.text.slice(from, to));
  if (!match?.[1]) return null;
  const value = Number(match[1].replaceAll(",", ""));
  const start = from + match.index + match[0].indexOf(match[1]);
  return { what, min: value, max: value, span: { start, end: start + match[1].length } };
}
