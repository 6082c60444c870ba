/**
 * A name ready for comparing: folded, and with honorifics and ranks in front taken off.
 *
 * Method  the closed list of shared honorifics; words that are names too (Sheikh, Major, King) go only in front of two or
 *         more further words.
 * Misses  honorifics after the name, and in languages other than English and Urdu in Latin letters.
 */
import type { EntityType } from "../../model/reading.ts";
import { fold } from "../words.ts";

const HONORIFICS = new Set(
  (
    "mr mrs ms miss dr prof professor general gen lieutenant lt colonel col brigadier brig captain capt sergeant sgt " +
    "admiral justice judge inspector superintendent maulana moulana mawlana maulvi mufti allama ayatollah haji hajji " +
    "mullah molvi president premier minister senator mp mna mla ambassador commander chief prime deputy sir lord lady " +
    "governor mayor retd shri sri smt janab spokesman spokeswoman spokesperson"
  ).split(" "),
);
const ALSO_NAMES = new Set(
  "sheikh shaikh hafiz syed sultan malik major marshal qari imam pir king prince emir amir".split(" "),
);

/** @example plainName("Dr. Khalid al-Qadoumi", "Person") // "khalid al qadoumi" */
export function plainName(name: string, type: EntityType): string {
  const folded = fold(name);
  if (type !== "Person") return folded.replace(/^the /, "");
  const words = folded.split(" ");
  let from = 0;
  while (words.length - from > 1) {
    const word = words[from] as string;
    if (HONORIFICS.has(word) || (ALSO_NAMES.has(word) && words.length - from > 2)) from++;
    else break;
  }
  return words.slice(from).join(" ");
}
