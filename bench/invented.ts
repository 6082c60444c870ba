/**
 * Invented reports of about 450 words for measuring: seeded, so that every run times the same words.
 *
 * Made in the manner of a real stream of news: each report tells one of many affairs (world.ts) in the days after it
 * began, most names belong to one affair, and one report in ten is another outlet's copy with another headline and its
 * last paragraph cut. It is denser than real news: about 50 claims a report, where Wikinews has 35.
 *
 * Until November 2026 all reports shared ten people, six bodies and six places within one week. In such a case every
 * report is about the same affair, which no newsroom has, and the figures said more about it than about Hearsay.
 */
import { type Affair, affair, affairNumber, numbers } from "./world.ts";

const DAY_MS = 86_400_000;
const START = Date.UTC(2031, 0, 1);
/** One report in so many is a copy. */
const COPIES = 10;
/** A copy follows its original by at most so many reports. */
const COPIED_WITHIN = 60;

interface Draw {
  readonly next: () => number;
  readonly from: Affair;
  /** The day of publication, in days from the start of the affair. */
  readonly after: number;
}

const pick = ({ next }: Draw, from: readonly string[]): string => from[Math.floor(next() * from.length)] as string;
const who = (draw: Draw): string => pick(draw, draw.from.people);
const body = (draw: Draw): string => pick(draw, draw.from.bodies);
const where = (draw: Draw): string => pick(draw, draw.from.places);

/** A day the affair has gone through by now, as a report words it. */
function when({ next, from, after }: Draw): string {
  const date = new Date(START + (from.day + Math.floor(next() * (after + 1))) * DAY_MS);
  const month = date.toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
  const draw = next();
  if (draw < 0.5) return `on ${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
  if (draw < 0.8) return `on ${date.toLocaleString("en-GB", { weekday: "long", timeZone: "UTC" })}`;
  return draw < 0.9 ? "on the same day" : "last week";
}

const THINGS = (
  "inquiry harbour waiver silo bridge tariff strike ferry convoy quarry pipeline clinic tender reservoir railway archive " +
  "depot lease warehouse turbine"
).split(" ");
const DEEDS = "reopened burned closed signed sold flooded inspected moved shut seized rebuilt postponed audited".split(
  " ",
);
const TIMES = "in June|before winter|within a month|at night|in the second week|by the end of the year".split("|");

function ends(draw: Draw): string {
  const [thing, deed, time] = [pick(draw, THINGS), pick(draw, DEEDS), pick(draw, TIMES)];
  const count = 2 + Math.floor(draw.next() * 40);
  return pick(draw, [
    `the ${thing} near ${where(draw)} would be ${deed} ${time}`,
    `no ${thing} had been ${deed} ${time}`,
    `${count} workers of the ${thing} had left ${time}`,
    `the ${thing} could be ${deed} ${time}`,
    `nobody at the ${thing} had been told that it was ${deed}`,
  ]);
}

const SENTENCES: readonly ((draw: Draw) => string)[] = [
  (d) => `${who(d)} said ${when(d)} that ${ends(d)}.`,
  (d) => `“We were not asked, and ${ends(d)},” ${who(d)} told reporters in ${where(d)}.`,
  (d) => `According to ${body(d)}, ${ends(d)} before the explosion in ${where(d)}.`,
  (d) => `${who(d)}, a spokesman for ${body(d)}, met ${who(d)} in ${where(d)} ${when(d)}.`,
  (d) =>
    `At least ${3 + Math.floor(d.next() * 9)} people were killed and ${12 + Math.floor(d.next() * 30)} injured when a blast hit the ${pick(d, THINGS)} in ${where(d)} ${when(d)}.`,
  (d) =>
    `A confidential report claims that ${who(d)} denied any part in the attack; ${body(d)} rejected the accusation.`,
  (d) => `Police arrested ${who(d)} in ${where(d)}, and ${body(d)} condemned the arrest ${when(d)}.`,
  (d) =>
    `The ${pick(d, THINGS)} stood empty for most of the week, and the trains that should have gone to ${where(d)} did not run.`,
];

/**
 * Makes one invented report.
 *
 * @param seed  the same seed gives the same words
 * @param words about how many; the last sentence is finished
 * @example inventedReport(3) // { title: "…", text: "…", published: "2031-02-11" }
 */
export function inventedReport(
  seed: number,
  words = 450,
): { readonly title: string; readonly text: string; readonly published: string } {
  const next = numbers(seed);
  if (seed > COPIED_WITHIN && Math.floor(next() * COPIES) === 0) {
    const source = original(seed - 1 - Math.floor(next() * COPIED_WITHIN), words);
    const cut = source.paragraphs.slice(0, -1).join("\n\n");
    return { title: `Reports from ${source.place}: ${source.title}`, text: cut, published: source.published };
  }
  const { title, paragraphs, published } = original(seed, words);
  return { title, text: paragraphs.join("\n\n"), published };
}

interface Original {
  readonly title: string;
  readonly place: string;
  readonly paragraphs: readonly string[];
  readonly published: string;
}

function original(seed: number, words: number): Original {
  const next = numbers(4_000_037 + seed);
  const from = affair(affairNumber(next()));
  const draw: Draw = { next, from, after: Math.floor(next() ** 2 * 14) };
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const paragraph = Array.from({ length: 3 }, () =>
      capital(SENTENCES[Math.floor(next() * SENTENCES.length)]?.(draw) ?? ""),
    );
    paragraphs.push(paragraph.join(" "));
    count += paragraph.join(" ").split(/\s+/u).length;
  }
  return {
    title: `${who(draw)} under pressure over ${where(draw)}`,
    place: where(draw),
    paragraphs,
    published: new Date(START + (from.day + draw.after) * DAY_MS).toISOString().slice(0, 10),
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
