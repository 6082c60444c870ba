/**
 * Hostile texts for `bench/growth.ts`: each shape repeats what has made a reader's time grow with the square of the text,
 * or might. All people and places are made up.
 */

/** Makes a text of about `words` words. */
export type Shape = (words: number) => string;

const REPORT =
  "Mara Voss met Teodor Orn in Varda on 12 April 2031. At least nine people were killed in the blast, police said. " +
  "“There was no meeting,” ministry spokeswoman Petra Lunde said. ";

/** Repeats a unit; its words are counted by the white space in it. */
const repeated =
  (unit: string): Shape =>
  (words) =>
    unit.repeat(Math.ceil(words / unit.split(/\s+/u).filter(Boolean).length));

/** Repeats a unit with a word of its own each time. */
const numbered =
  (size: number, unit: (word: string) => string): Shape =>
  (words) =>
    Array.from({ length: Math.ceil(words / size) }, (_, at) => unit(wordOf(at))).join("");

/** "B", "Ba" … : a word of letters for a number. */
function wordOf(number: number): string {
  let [rest, word] = [number + 1, ""];
  for (; rest > 0; rest = Math.floor(rest / 26)) word = String.fromCharCode(97 + (rest % 26)) + word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export const SHAPES: Readonly<Record<string, Shape>> = {
  "an ordinary report": repeated(REPORT),
  "one line without full stops": repeated(REPORT.replace(/[.“”]/gu, "")),
  "one-word paragraphs": repeated("Ana\n\n"),
  "one word": (words) => "a".repeat(words * 6),
  "one word of dots": (words) => "A.".repeat(words * 3),
  "one word of hyphens": (words) => "ab-".repeat(words * 2),
  "exclamation marks": (words) => `${"!".repeat(words)}a`,
  "opening brackets": repeated("( "),
  "quotations of a saying": repeated("“Ana said, ” "),
  "quotations never closed": repeated("“Ana said she left.\n\n"),
  "quotations in quotations": (words) => "“‘".repeat(words / 2) + "’”".repeat(words / 2),
  "one quotation of many sentences": (words) => `Orn said: “${"Ana killed Bel. ".repeat(words / 3)}”`,
  "quotations behind one speaker": (words) => `“No,” Ana said. ${"“Bel left.” ".repeat(words / 2)}`,
  "said said": repeated("said "),
  "and said": repeated("and said "),
  "said that": repeated("Ana said that "),
  "according to": repeated("according to Ana, "),
  "reportedly reportedly": repeated("reportedly "),
  "names in a row": repeated("Ana Bel, "),
  "other names each time": numbered(2, (word) => `${word} Bel, `),
  "names of one first word": numbered(4, (word) => `He met Ana ${word}. Ana `),
  "titles in a row": repeated("Lt Gen (Retd) "),
  "former former": repeated("Former "),
  "acronyms defined": repeated("Ana Bel (AB) "),
  appositions: repeated("Ana Bel, the leader of the Harbour Union, "),
  "of the of the": repeated("of the house "),
  "in and in": repeated("in Orlen, Varda, "),
  "genitives without end": repeated("Ana’s "),
  "plural genitives": repeated("workers’ "),
  "dates in a row": repeated("May 3, 2019, "),
  "weekdays in a row": repeated("Tuesday "),
  "one long number": (words) => `${"111,".repeat(words)}111 people`,
  "killed killed": repeated("killed "),
  "numbers of dead": repeated("9 dead "),
  "meeting meeting": repeated("meeting “Peace” "),
  "participants that go on": repeated("Ana attended a rally. In attendance were Bel and Orn. "),
  "pronouns in a row": repeated("he "),
  "all capitals": repeated("ANA BEL MET ORN "),
  "key points": (words) =>
    `Port opens\n\nKey points\n\n${"- Ana met Bel.\n".repeat(words / 7)}\n${"Ana met Bel.\n\n".repeat(words / 7)}`,
  emoji: repeated("😀 "),
};
