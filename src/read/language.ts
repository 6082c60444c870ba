/**
 * Language: tells English cheaply, and names other languages with `eld`.
 *
 * Method  1. the share of English function words among the first words: at or above `CLEAR` it is English.
 *         2. else `eld` (character n-grams, loaded only now: it needs some 200 MB), if it calls its answer reliable.
 *         3. else the declared language, else null.
 * Misses  texts under six words are not judged, nor are Latin ones under sixteen that are not plainly English: a sentence
 *         of names is any language to a detector. Mixed texts get one language.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const SAMPLE = 4000;
const FEWEST_WORDS = 6;
const FEWEST_LATIN = 16;
const CLEAR = 0.2;

const ENGLISH = new Set(
  (
    "the of and to in that for with by from at is was are were be been has have had it its he she they his her their " +
    "said who which this these as on or an not but will would after before about than when where while into over out up"
  ).split(" "),
);

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

/**
 * The language of a text.
 *
 * @param declared as the source declares it ("en-GB", "ur"), or null
 * @returns BCP 47 primary subtag; null when it could not be told
 */
export function languageOf(text: string, declared: string | null): string | null {
  const sample = text.slice(0, SAMPLE);
  const words = sample.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const said = declared?.toLowerCase().split(/[-_]/, 1)[0] || null;
  const share = words.filter((word) => ENGLISH.has(word)).length / Math.max(words.length, 1);
  if (words.length >= FEWEST_WORDS && share >= CLEAR) return "en";
  if (sample.replace(/[^\p{L}]/gu, "").length < FEWEST_WORDS * 3) return said;
  if (words.length < FEWEST_LATIN && !/[^\p{Script=Latin}\P{L}]/u.test(sample)) return said;
  const guess = detector().detect(sample);
  return guess.isReliable() && guess.language ? guess.language : said;
}

let loaded: Detector | undefined;

function detector(): Detector {
  // `eld` offers itself to `import` only, and this function must answer at once: so it is required by its path.
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve("eld/small"))) as { eld: Detector }).eld;
  return loaded;
}
