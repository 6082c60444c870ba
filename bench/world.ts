/**
 * The invented world the measured reports come from: names made of syllables, and affairs with their own people, bodies,
 * places and days.
 *
 * Affairs are drawn with a long tail (a few are told by hundreds of reports, most by a handful), and so are the people
 * and places inside them: a few names stand in many affairs, most in one. Everything is a function of its seed.
 */

/** A small seeded generator of numbers in [0, 1): mulberry32 (T. Ettinger, public domain). */
export function numbers(seed: number): () => number {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const FIRST = (
  "Ilan Greta Karel Hanna Oskar Petra Aurel Runa Marta Nils Teodor Ines Pavel Sanna Viktor Livia Jonas Mirel Anton Dora " +
  "Emil Katja Ruben Tilda Marek Alva Stefan Noor Lukas Vera Tomas Edda Radu Signe Filip Olga Henrik Mara Janko Britta"
).split(" ");
const ONSETS = "Dor Sol Bris Ven Lun Tan Slet Ol Ar Vas Kor Mel Har Bren Tor Gal Fal Nor Wes Rud Hal Jes Mor Lin".split(
  " ",
);
const ENDS =
  "vath berg ko sen de ner ten in end ka mark dal gren rud holt stad wik lund man ford ric nas vik lov".split(" ");
const TOWN_ENDS = "mar da rin burg vik stad holm ford by wick minster ost haven field mouth ridge".split(" ");
const BODIES = [
  "the TOWN Port Authority",
  "the TOWN Police",
  "the TOWN Chamber of Commerce",
  "the TOWN Dockworkers' Union",
  "the TOWN Liberation Front",
  "the TOWN Civic Party",
  "the TOWN Water Board",
  "the TOWN Institute of Mining",
] as const;
const MINISTRIES = ["the Transport Ministry", "the Interior Ministry", "the Foreign Ministry", "the Health Ministry"];

const at = <T>(list: readonly T[], part: number): T => list[Math.floor(part * list.length)] as T;

/** A name of a pool of some ten thousands; low numbers are drawn far more often (the square of an even draw). */
const person = (next: () => number): string => {
  const draw = numbers(1_000_003 + Math.floor(next() ** 2 * 20_000));
  return `${at(FIRST, draw())} ${at(ONSETS, draw())}${at(ENDS, draw())}${draw() < 0.3 ? `-${at(ONSETS, draw())}${at(ENDS, draw())}` : ""}`;
};

const town = (next: () => number): string => {
  const draw = numbers(2_000_003 + Math.floor(next() ** 2 * 1_500));
  return `${at(ONSETS, draw())}${at("ae e i o u".split(" "), draw())}${at(TOWN_ENDS, draw())}`;
};

/** What one run of happenings is about: who, where, and from what day on. */
export interface Affair {
  readonly people: readonly string[];
  readonly bodies: readonly string[];
  readonly places: readonly string[];
  /** Days from 1 January 2031. */
  readonly day: number;
}

const AFFAIRS = 2_500;

/** The number of the affair a draw in [0, 1) belongs to: cubed, so that the first hundredth holds a fifth of all draws. */
export function affairNumber(draw: number): number {
  return Math.floor(draw ** 3 * AFFAIRS);
}

export function affair(number: number): Affair {
  const next = numbers(3_000_017 + number);
  const places = Array.from({ length: 4 }, () => town(next));
  const bodies = Array.from({ length: 4 }, (_, index) =>
    index === 0 ? at(MINISTRIES, next()) : at(BODIES, next()).replace("TOWN", at(places, next())),
  );
  return { people: Array.from({ length: 9 }, () => person(next)), bodies, places, day: Math.floor(next() * 330) };
}
