/**
 * Names: finds the names in a report and says what kind of thing each is.
 *
 * Method  finders propose (learned weights, lists, dateline, acronym definitions, held places, armed forces), `decide.ts`
 *         chooses one name a stretch, then titles come off and one name gets one type in a report (`agree.ts`).
 * Misses  names in lower case; works and products, which look like persons and bodies. Figures: eval/names.
 */

import { isPlaceName } from "../../knowledge/gazetteer/gazetteer.ts";
import { isRegion } from "../../knowledge/places/regions.ts";
import { ambiguousTitles } from "../../knowledge/titles/titles.ts";
import type { Report } from "../../model/report.ts";
import type { Layers, NameFound } from "../layers.ts";
import { guessedNames as namesSeen } from "../reader/heads/names.ts";
import { stage } from "../stage.ts";
import { namedAgain } from "./again.ts";
import { agreed } from "./agree.ts";
import type { Candidate } from "./candidate.ts";
import { chosen } from "./decide.ts";
import { nameDecisions } from "./explain.ts";
import { definedNames } from "./finders/acronyms.ts";
import { datelineNames } from "./finders/dateline.ts";
import { nationalForces } from "./finders/forces.ts";
import { guessedNames } from "./finders/guessed.ts";
import { heldPlaces } from "./finders/held-places.ts";
import { izafatNames } from "./finders/izafat.ts";
import { learnedNames } from "./finders/learned.ts";
import { listedNames } from "./finders/lists.ts";
import { quotedTitles } from "./finders/quoted-titles.ts";
import { cutWhereSeen } from "./hyphens.ts";
import { withNicknames } from "./nicknames.ts";
import { isOnlyTitle, titlesApart } from "./titles-apart.ts";
import { trimmer } from "./trim.ts";
import { truecased } from "./truecase.ts";
import { type Word, wordsOf } from "./words.ts";

const STAGE = "names@1";

export const names = stage({
  name: STAGE,
  requires: ["sentences", "tokens", "quotations", "guesses"],
  adds: ["names", "decisions"],
  run: (report: Report, layers: Ground) => namesOf(report, layers),
});

type Ground = Pick<Layers, "sentences" | "tokens" | "quotations" | "guesses">;

function namesOf(
  report: Report,
  { sentences, tokens, quotations, guesses }: Ground,
): Pick<Layers, "names" | "decisions"> {
  const seen = guesses ? namesSeen(guesses) : [];
  const words = cutWhereSeen(truecased(wordsOf(report.text, sentences), tokens), seen);
  // The trained reader where there is one; else the small weights that look at a word and its neighbours.
  const learned = guesses
    ? withNicknames(words, guessedNames(seen, words))
    : learnedNames(words).map(trimmer(words, tokens));
  const candidates = guesses?.alone
    ? learned
    : [
        ...datelineNames(report, words),
        ...definedNames(words, learned),
        ...quotedTitles(words, quotations),
        ...heldPlaces(words, placeTest(words, learned)),
        ...izafatNames(words),
        ...learned,
        ...listedNames(words),
      ];
  const first = chosen(candidates, words.length);
  const kept = chosen([...first, ...namedAgain(words, first)], words.length);
  const known = lastWordsOfPersons(words, kept);
  const bare = kept.map((each) => titlesApart(words, each, known)).filter((each) => !isOnlyTitle(words, each));
  const named = [...agreed(words, bare), ...nationalForces(words)];
  named.sort((a, b) => a.from - b.from || b.to - a.to);
  const reader = guesses?.reader ?? "";
  return {
    names: named.map((each) => nameOf(report.text, words, each, each.rule === "reader" ? reader : STAGE)),
    decisions: nameDecisions(words, candidates, named, reader),
  };
}

function placeTest(words: readonly Word[], learned: readonly Candidate[]): (word: Word) => boolean {
  const places = new Set<string>();
  for (const { type, from, to } of learned) {
    if (type !== "GeopoliticalEntity" && type !== "Location") continue;
    for (let at = from; at < to; at++) places.add((words[at] as Word).lower);
  }
  return (word) => places.has(word.lower) || isRegion(word.text) || isPlaceName(word.text);
}

function lastWordsOfPersons(words: readonly Word[], names: readonly Candidate[]): ReadonlySet<string> {
  // "Mirza Qadimi" is no proof of a Qadimi elsewhere: the word in doubt does not count.
  const whole = ({ from, to }: Candidate): boolean =>
    to - from > (ambiguousTitles.has((words[from] as Word).lower.replace(/\.$/u, "")) ? 2 : 1);
  const persons = names.filter((each) => each.type === "Person" && whole(each));
  return new Set(persons.map(({ to }) => (words[to - 1] as Word).lower));
}

function nameOf(
  text: string,
  words: readonly Word[],
  { from, to, type, titles = [], rule }: Candidate,
  stage: string,
): NameFound {
  const start = (at: number): number => (words[at] as Word).start;
  const end = (at: number): number => (words[at - 1] as Word).end;
  const span = { start: start(from), end: end(to) };
  const titleSpans = titles.map(([a, b]) => ({ start: start(a), end: closed(text, start(a), end(b)) }));
  return { ...span, type: type ?? "Organization", titles: titleSpans, rule, stage };
}

/** "Lt Gen (Retd" takes its closing bracket in. */
function closed(text: string, start: number, end: number): number {
  return text[end] === ")" && text.slice(start, end).includes("(") ? end + 1 : end;
}
