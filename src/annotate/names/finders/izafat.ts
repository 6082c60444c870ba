/**
 * Names joined by the Persian and Urdu izafat: "Lashkar-e-Taiba", "Tehreek-e-Labbaik Pakistan". Bodies are named so; persons
 * are joined by the article instead ("Zia-ul-Haq").
 *
 * Misses  places ("Dasht-e-Kavir") and honours ("Quaid-e-Azam") outside the short list.
 */
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";

const NO_BODY =
  /^(?:Dasht|Koh|Darya|Bagh|Shahr|Quaid|Baba|Sitara|Nishan|Hilal|Tamgha|Qasr|Bab|Chagai|Band|Kuh|Rah|Aab|Zarb)-/u;

export function izafatNames(words: readonly Word[]): readonly Candidate[] {
  return words.flatMap(({ text }, at) => {
    if (!/^\p{Lu}[\p{L}'’]+-[eiou]-\p{Lu}/u.test(text) || NO_BODY.test(text)) return [];
    const country = words[at + 1];
    const to = country?.gap === " " && country.text === "Pakistan" && !words[at]?.possessive ? at + 2 : at + 1;
    return [{ from: at, to, type: "Organization" as const, rule: "izafat", score: 0.65 }];
  });
}
