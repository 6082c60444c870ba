/**
 * Says whom each mention of a short form means when several people bear it, or none in doubt.
 *
 * Method  one bearer: that one (a word that very many bear needs the full name before it). Several: the one whose title the
 *         mention carries ("President Reth"; "Ms Reth" by gender); else the one on whom the report settled, that is, whom it
 *         called so before it brought in the others, but for the sentence where another bearer stands and the next one.
 *         A mention before all full names (a headline) follows what the report settles on.
 */
import { genderOf } from "../../knowledge/names/given-names.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import type { Form } from "./forms.ts";
import type { Spot } from "./spot.ts";
import type { Unions } from "./unions.ts";

interface Around {
  readonly text: string;
  readonly names: readonly Spot[];
  readonly forms: readonly Form[];
  /** By root form: mentions of the person's full names, in order. */
  readonly full: ReadonlyMap<number, readonly number[]>;
  readonly sentenceOf: (name: number) => number;
  /** Whether very many people bear the word. */
  readonly weak: boolean;
}

type Choice = readonly [number, readonly number[]];

/**
 * @param short   the form of one word
 * @param bearers root forms of the people who bear it
 * @returns each mention with the people it can mean: one when clear, several when open, none when it may be somebody else
 */
export function settled(short: number, bearers: readonly number[], around: Around): readonly Choice[] {
  const { forms, weak } = around;
  const mentions = (forms[short] as Form).mentions;
  const full = bearers.map((bearer) => around.full.get(bearer) ?? []);
  if (bearers.length === 1) {
    const from = weak ? (full[0]?.[0] ?? Number.POSITIVE_INFINITY) : -1;
    return mentions.map((name): Choice => [name, name > from ? bearers : []]);
  }
  return severally(mentions, bearers, full, around);
}

/** By root form: mentions of the person's full names, in order. */
export function fullMentions(
  forms: readonly Form[],
  full: readonly number[],
  sets: Unions,
): ReadonlyMap<number, readonly number[]> {
  const all = new Map<number, number[]>();
  for (const form of full) {
    const own = all.get(sets.root(form)) ?? [];
    own.push(...(forms[form] as Form).mentions);
    all.set(sets.root(form), own);
  }
  for (const own of all.values()) own.sort((a, b) => a - b);
  return all;
}

function severally(
  mentions: readonly number[],
  bearers: readonly number[],
  full: readonly (readonly number[])[],
  around: Around,
): readonly Choice[] {
  const firsts = full.map((each) => each[0] as number);
  let holder: number | null = null;
  const choices: Choice[] = [];
  for (const name of mentions) {
    const titled = byTitle(name, bearers, full, around);
    const known = bearers.filter((_, at) => (firsts[at] as number) < name);
    if (known.length === 1 && holder === null) holder = known[0] as number;
    if (titled !== null) choices.push([name, [titled]]);
    else if (known.length === 0) choices.push([name, []]);
    else if (holder !== null && !another(name, holder, bearers, full, around.sentenceOf))
      choices.push([name, [holder]]);
    else choices.push([name, bearers]);
  }
  const first = holder === null ? bearers : [holder];
  return choices.map(([name, choice]) => [name, choice.length > 0 ? choice : first]);
}

/** Whether another bearer of the name stands in the same sentence or the one before, and the holder not since. */
function another(
  name: number,
  holder: number,
  bearers: readonly number[],
  full: readonly (readonly number[])[],
  sentenceOf: (name: number) => number,
): boolean {
  const last = (at: number): number => full[at]?.findLast((each) => each < name) ?? -1;
  const own = last(bearers.indexOf(holder));
  return bearers.some((_, at) => {
    const other = last(at);
    return other > own && sentenceOf(name) - sentenceOf(other) < 2;
  });
}

const MEN = /^(?:mr|sir|lord|king|prince|father|brother)$/u;
const WOMEN = /^(?:mrs|ms|miss|lady|queen|princess|dame|sister|mother)$/u;

/** The one bearer that the titles in front of the mention allow. */
function byTitle(
  name: number,
  bearers: readonly number[],
  full: readonly (readonly number[])[],
  around: Around,
): number | null {
  const own = titlesOf(name, around);
  if (own.length === 0) return null;
  const gender = own.some((each) => MEN.test(each)) ? "M" : own.some((each) => WOMEN.test(each)) ? "F" : null;
  const fits = bearers.filter((bearer, at) => {
    if (gender !== null) return genderOfPerson(bearer, full[at] ?? [], around) === gender;
    return (full[at] ?? []).some((mention) => titlesOf(mention, around).some((each) => own.includes(each)));
  });
  return fits.length === 1 ? (fits[0] as number) : null;
}

function titlesOf(name: number, { text, names }: Around): readonly string[] {
  return (names[name] as Spot).titles.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/\.$/u, ""));
}

function genderOfPerson(bearer: number, full: readonly number[], around: Around): "M" | "F" | null {
  for (const mention of full) {
    const titles = titlesOf(mention, around);
    if (titles.some((each) => MEN.test(each))) return "M";
    if (titles.some((each) => WOMEN.test(each))) return "F";
  }
  const gender = genderOf(foldName((around.forms[bearer] as Form).text.split(" ")[0] as string));
  return gender === "M" || gender === "F" ? gender : null;
}
