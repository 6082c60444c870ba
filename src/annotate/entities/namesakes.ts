/**
 * Namesakes: two people of one name in one report.
 *
 * Method  only where the report itself speaks of it ("of the same name", "no relation"); then a description beside the name
 *         ("Karel Dovan, the director of the Port Authority") tells which of the two is meant: a new head noun with the full
 *         name is a new person. Mentions before the first such description are of the first person; a surname alone behind
 *         it stays open.
 * Misses  namesakes that the report does not call so; a man described in two ways in a report that speaks of namesakes.
 */
import type { NameFound } from "../layers.ts";

const SPOKEN_OF =
  /\b(?:same name|namesakes?|no relation|not related|unrelated man|unrelated woman|shares? (?:the|his|her|a) name|because of the name|mistaken for)\b/iu;
const BESIDE = /^, (?:an?|the) ((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)(?:,|\.| (?:of|in|at|for|on|from|with|who)\b)/u;
const IN_FRONT =
  /\b(?:an?|the) ((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+)(?: (?:of|in|at|for|on|from)(?: [\p{L}’'-]+){1,6})?, $/u;
const REACH = 90;

export interface Namesakes {
  /** Index of a name to which of the people of its name it is: 0, 1 …; names that are not listed have no namesake. */
  readonly person: ReadonlyMap<number, number>;
  /** Index of a surname to the indexes of the full names it fits. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

const NONE: Namesakes = { person: new Map(), open: new Map() };

/** Finds them. Linear in the names. */
export function namesakes(text: string, names: readonly NameFound[]): Namesakes {
  if (!SPOKEN_OF.test(text)) return NONE;
  const person = new Map<number, number>();
  const open = new Map<number, readonly number[]>();
  for (const mentions of byFullName(text, names)) tellApart(text, names, mentions, person, open);
  return { person, open };
}

/** Every person's full name with its surname, as the indexes of the mentions in order. */
function byFullName(text: string, names: readonly NameFound[]): readonly (readonly number[])[] {
  const words = names.map(({ start, end }) => text.slice(start, end));
  const full = new Map<string, number[]>();
  for (const [index, name] of words.entries())
    if (names[index]?.type === "Person" && name.includes(" ")) full.set(name, []);
  const bySurname = new Map<string, string[]>();
  for (const name of full.keys()) {
    const surname = name.slice(name.lastIndexOf(" ") + 1);
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), name]);
  }
  for (const [index, name] of words.entries()) {
    const only = bySurname.get(name);
    full.get(only?.length === 1 ? (only[0] as string) : name)?.push(index);
  }
  return [...full.values()];
}

function tellApart(
  text: string,
  names: readonly NameFound[],
  mentions: readonly number[],
  person: Map<number, number>,
  open: Map<number, readonly number[]>,
): void {
  const described = mentions.map((index) => headBeside(text, names[index] as NameFound));
  const heads = [...new Set(described.filter((head) => head !== null))];
  const isFull = (index: number): boolean => text.slice(names[index]?.start, names[index]?.end).includes(" ");
  const anew = mentions.some((index, at) => isFull(index) && described[at] !== null && described[at] !== heads[0]);
  if (heads.length !== 2 || !anew) return;
  const first = heads.map((head, who) =>
    mentions.find((index, at) => isFull(index) && (described[at] === head || who === 0)),
  );
  const split = mentions.findIndex((_, at) => described[at] === heads[1]);
  for (const [at, index] of mentions.entries()) {
    const head = described[at];
    if (head !== null) person.set(index, heads.indexOf(head as string));
    else if (at < split || isFull(index)) person.set(index, 0);
    else open.set(index, first as number[]);
  }
}

/** "director" of "Karel Dovan, the director of the Port Authority" and of "the director of the Port Authority, Karel Dovan". */
function headBeside(text: string, { start, end }: NameFound): string | null {
  const beside =
    BESIDE.exec(text.slice(end, end + REACH)) ?? IN_FRONT.exec(text.slice(Math.max(0, start - REACH), start));
  return beside?.[1]?.split(" ").at(-1)?.toLowerCase() ?? null;
}
