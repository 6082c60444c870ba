/**
 * Whether an expression of time may begin with a word: nine words in ten begin none, and are told here at the cost of one
 * look-up instead of that of every finder.
 *
 * The words are those that find.ts, find-calendar.ts, find-relative.ts and find-spans.ts ask their first word for; who adds
 * to those adds here.
 */
import {
  DAY_PARTS,
  DECADE_WORDS,
  HOLIDAYS,
  MONTHS,
  NUMBER_WORDS,
  ORDINALS,
  SEASONS,
  WEEKDAYS,
} from "../../knowledge/calendar.ts";
import type { Word } from "./words.ts";

const WEEKDAY = /^[a-z]+day$/;

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...[MONTHS, WEEKDAYS, SEASONS, NUMBER_WORDS, ORDINALS, DECADE_WORDS, DAY_PARTS].flatMap((words) => [...words.keys()]),
  ...[...WEEKDAYS.keys()].filter((name) => WEEKDAY.test(name)).map((name) => `${name}s`),
  ...[...HOLIDAYS.keys()].flatMap(firstOfHoliday),
  ..."q1 q2 q3 q4 h1 h2 h3 h4 ' ’ ‘ - the".split(" "),
  ..."early earlier mid late later beginning start middle end".split(" "),
  ..."yesterday today tonight tomorrow day".split(" "),
  ..."last past previous preceding this current next coming following same that".split(" "),
  ..."about around nearly almost roughly some over just exactly".split(" "),
  ..."several few many recent more full every each".split(" "),
  ..."daily weekly monthly quarterly annually yearly nightly".split(" "),
  ..."now currently nowadays recently".split(" "),
]);

/** "valentine's day": the words may be cut before the "'s", and the apostrophe may be curly. */
function firstOfHoliday(name: string): readonly string[] {
  const [first = ""] = name.split(" ");
  return [first, first.replace("'", "’"), first.replace("'s", "")];
}

/** Whether an expression of time may begin at the word; figures may always. */
export function mayBegin({ lower }: Word): boolean {
  const letter = lower.charCodeAt(0);
  return (letter >= 48 && letter <= 57) || FIRST_WORDS.has(lower);
}
