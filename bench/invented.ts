/** Invented reports of about 450 words for measuring: seeded, so that every run times the same words. */

/** A small seeded generator of numbers in [0, 1): mulberry32 (T. Ettinger, public domain). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const PEOPLE = [
  "Ilan Dorvath",
  "Greta Solberg-Anders",
  "Karel Dovan",
  "Hanna Brisk",
  "Oskar Venn",
  "Petra Lunde",
  "Aurel Tann",
  "Runa Sletten",
  "Marta Olin",
  "Nils Arend",
];
const BODIES = [
  "the Transport Ministry",
  "the Harbour Workers' Union (HWU)",
  "the Marka Liberation Front (MLF)",
  "the Port Authority",
  "the Varda Police",
  "the Civic Harbour Party (CHP)",
];
const PLACES = ["Quellmar", "Varda", "Ostrin", "Orlenburg", "the Irmin District", "Lake Ostrin"];
const DAYS = ["on Monday", "on 3 May 2031", "in early April", "last week", "on the same day", "on May 6"];
const ENDS = [
  "the inquiry would go on",
  "no waiver had been signed",
  "the port could reopen in June",
  "two silos had burned",
  "nobody had been told",
  "the talks might resume",
];

type Pick = (from: readonly string[]) => string;

const SENTENCES: readonly ((pick: Pick) => string)[] = [
  (pick) => `${pick(PEOPLE)} said ${pick(DAYS)} that ${pick(ENDS)}.`,
  (pick) => `“We were not asked, and ${pick(ENDS)},” ${pick(PEOPLE)} told reporters in ${pick(PLACES)}.`,
  (pick) => `According to ${pick(BODIES)}, ${pick(ENDS)} before the explosion in ${pick(PLACES)}.`,
  (pick) => `${pick(PEOPLE)}, a spokesman for ${pick(BODIES)}, met ${pick(PEOPLE)} in ${pick(PLACES)} ${pick(DAYS)}.`,
  (pick) =>
    `At least nine people were killed and 31 injured when a blast hit the terminal in ${pick(PLACES)} ${pick(DAYS)}.`,
  (pick) =>
    `A confidential report claims that ${pick(PEOPLE)} denied any part in the attack; ${pick(BODIES)} rejected the accusation.`,
  (pick) =>
    `Police arrested ${pick(PEOPLE)} in ${pick(PLACES)}, and ${pick(BODIES)} condemned the arrest ${pick(DAYS)}.`,
  () => `The grain stood in the sun for most of the week, and the trains that should have taken it north did not run.`,
];

/**
 * Makes one invented report.
 *
 * @param seed  the same seed gives the same words
 * @param words about how many; the last sentence is finished
 */
export function inventedReport(
  seed: number,
  words = 450,
): { readonly title: string; readonly text: string; readonly published: string } {
  const next = numbers(seed);
  const pick: Pick = (from) => from[Math.floor(next() * from.length)] as string;
  const paragraphs: string[] = [];
  let count = 0;
  while (count < words) {
    const sentences = Array.from({ length: 3 }, () =>
      (SENTENCES[Math.floor(next() * SENTENCES.length)] as (pick: Pick) => string)(pick),
    );
    const paragraph = sentences.map((each) => each.charAt(0).toUpperCase() + each.slice(1)).join(" ");
    paragraphs.push(paragraph);
    count += paragraph.split(/\s+/u).length;
  }
  return {
    title: `${pick(PEOPLE)} under pressure over ${pick(PLACES)} (${seed})`,
    text: paragraphs.join("\n\n"),
    published: "2031-05-12",
  };
}
