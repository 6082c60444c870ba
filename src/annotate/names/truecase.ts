/**
 * Headlines in Title Case and CAPITALS: gives their words the case they would have in running text, so that capitals mean
 * names again.
 *
 * Method  a word keeps its capital when running text of the report writes it so, when a list knows it as a name, or when the
 *         tagger took it for a proper noun; it loses it when running text writes it small.
 * Misses  a name that stands in the headline only and is a common word too ("Apple Seeks Talks").
 */
import { isKnownBody } from "../../knowledge/bodies/known-bodies.ts";
import { isPlaceName } from "../../knowledge/gazetteer/gazetteer.ts";
import { FUNCTION_WORDS } from "../../knowledge/names/common-words.ts";
import { isGivenName, isSurname } from "../../knowledge/names/given-names.ts";
import { countries } from "../../knowledge/places/countries.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import { isNationality } from "../../knowledge/places/nationalities.ts";
import type { Token } from "../layers.ts";
import type { Word } from "./words.ts";

/**
 * The same words; those of title-case and all-capital sentences with the case of running text. Offsets do not change. Kept
 * as long as the words, since two stages ask for them.
 */
export function truecased(words: readonly Word[], tokens: readonly Token[]): readonly Word[] {
  const found = known.get(words);
  if (found?.tokens === tokens) return found.words;
  const cased = recasedBy(words, tokens);
  known.set(words, { tokens, words: cased });
  return cased;
}
const known = new WeakMap<object, { readonly tokens: readonly Token[]; readonly words: readonly Word[] }>();

function recasedBy(words: readonly Word[], tokens: readonly Token[]): readonly Word[] {
  const styles = stylesOf(words);
  if (![...styles.values()].some((style) => style !== "running")) return words;
  const seen = runningForms(words, styles);
  const proper = new Set(tokens.filter(({ pos }) => pos === "PROPN").map(({ start }) => start));
  return words.map((word) => {
    const style = styles.get(word.sentence);
    if (style === "running" || !word.capital) return word;
    const text = recased(word, style === "capitals", seen, proper.has(word.start));
    return text === word.text ? word : { ...word, text, capital: /\p{Lu}/u.test(text) };
  });
}

type Style = "running" | "title" | "capitals";

function stylesOf(words: readonly Word[]): ReadonlyMap<number, Style> {
  const tallies = new Map<number, { long: number; capital: number; all: number }>();
  for (const { sentence, text, gap } of words) {
    const tally = tallies.get(sentence) ?? { long: 0, capital: 0, all: 0 };
    tallies.set(sentence, tally);
    if (gap === "^" || !/^\p{L}{4,}/u.test(text)) continue;
    tally.long++;
    if (/^\p{Lu}/u.test(text)) tally.capital++;
    if (/^\p{Lu}{4,}$/u.test(text)) tally.all++;
  }
  return new Map(
    [...tallies].map(([sentence, { long, capital, all }]): [number, Style] => {
      if (long < 3) return [sentence, "running"];
      if (all >= long * 0.7) return [sentence, "capitals"];
      return [sentence, capital >= long * 0.75 ? "title" : "running"];
    }),
  );
}

/** Lower-case form to the form running text has it in; a form in the middle of a sentence wins over one at the start. */
function runningForms(words: readonly Word[], styles: ReadonlyMap<number, Style>): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  for (const word of words) {
    if (styles.get(word.sentence) !== "running" || word.gap === "^") continue;
    if (!seen.has(word.lower) || !word.capital) seen.set(word.lower, word.text);
  }
  return seen;
}

function recased(word: Word, capitals: boolean, seen: ReadonlyMap<string, string>, proper: boolean): string {
  const running = seen.get(word.lower);
  if (running !== undefined) return running;
  if (FUNCTION_WORDS.has(word.lower)) return word.lower;
  if (capitals) return recaseCapitals(word, proper);
  if (/\p{Lu}.*\p{Lu}/u.test(word.text) || listed(word.text)) return word.text;
  return proper && word.gap !== "^" ? word.text : word.lower;
}

function recaseCapitals(word: Word, proper: boolean): string {
  const title = word.text.charAt(0) + word.text.slice(1).toLowerCase();
  if (isKnownBody(word.text) || word.text.length <= 3) return word.text;
  return listed(title) || proper ? title : word.lower;
}

function listed(text: string): boolean {
  const name = foldName(text);
  return (
    countries().has(name) ||
    isNationality(name) ||
    isKnownBody(name) ||
    isGivenName(name) ||
    isSurname(name) ||
    isPlaceName(name)
  );
}
