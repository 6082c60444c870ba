/**
 * Names: finds the names in a report and says what kind of thing each is.
 *
 * Method  finders propose (lists, titles, acronym definitions, capitalised runs), `decide.ts` chooses.
 * Misses  names in lower case; see eval/names for measured figures.
 */

import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Layers, NameFound } from "../layers.ts";
import { stage } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import { chosen } from "./decide.ts";
import { acronymDefinitions } from "./finders/acronyms.ts";
import { guessRun } from "./finders/guess.ts";
import { listedNames } from "./finders/lists.ts";
import { capitalRuns } from "./finders/runs.ts";
import { type Word, wordsOf } from "./words.ts";

const STAGE = "names@1";

export const names = stage({
  name: STAGE,
  requires: ["sentences"],
  adds: ["names"],
  run: (report: Report, layers: Pick<Layers, "sentences">) => ({ names: namesOf(report, layers.sentences) }),
});

function namesOf(report: Report, sentences: Layers["sentences"]): readonly NameFound[] {
  const words = wordsOf(report.text, sentences);
  const lowerSeen = new Set(words.filter((word) => !word.capital).map((word) => word.lower));
  const candidates: Candidate[] = [...datelineNames(report, words), ...listedNames(words)];
  for (const [from, to] of capitalRuns(words, lowerSeen)) {
    const guess = guessRun(words, from, to);
    if (guess) candidates.push(guess);
  }
  for (const { long, short } of acronymDefinitions(words)) {
    candidates.push({ from: long[0], to: long[1], type: null, rule: "acronym-definition", score: 0.85 });
    candidates.push({ from: short, to: short + 1, type: null, rule: "acronym-definition", score: 0.85 });
  }
  return chosen(candidates, words.length).map((each) => nameOf(words, each));
}

function datelineNames(report: Report, words: readonly Word[]): readonly Candidate[] {
  const { place = null, agency = null } = report.dateline ?? {};
  const found = (span: Span | null, type: Candidate["type"], rule: string): Candidate[] => {
    const from = span ? words.findIndex((word) => word.start >= span.start) : -1;
    let to = from;
    while (span && from >= 0 && words[to] && (words[to] as Word).end <= span.end) to++;
    return from >= 0 && to > from ? [{ from, to, type, rule, score: 1 }] : [];
  };
  return [...found(place, "GeopoliticalEntity", "dateline-place"), ...found(agency, "Organization", "dateline-agency")];
}

function nameOf(words: readonly Word[], { from, to, type, titles = [], rule }: Candidate): NameFound {
  const span = ([a, b]: readonly [number, number]): Span => ({
    start: (words[a] as Word).start,
    end: (words[b - 1] as Word).end,
  });
  return { ...span([from, to]), type: type ?? "Organization", titles: titles.map(span), rule, stage: STAGE };
}
