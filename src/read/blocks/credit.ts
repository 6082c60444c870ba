/**
 * Credits: "With inputs from NordWire", "(NordWire)", "Reporting by …", "© 2031 NordWire", "Source: NordWire".
 *
 * Method  a whole short piece that begins like a credit, or a name in brackets alone; and a bracketed name or "With inputs
 *         from …" at the end of the last paragraph, which is cut off from it. The agency is what the wording names.
 * Misses  credits in the running text ("told NordWire").
 */
import type { Span } from "../../model/span.ts";
import { isKnownAgency } from "./agency-names.ts";
import { finder, type Piece } from "./piece.ts";

const LONGEST = 300;
const FROM =
  /^[([—–\- ]{0,3}(?:with (?:agency |agencies |additional )?(?:inputs?|reporting|material|information) (?:from|by)|inputs? from|source|sources|credits?|via|copyright|©|\(c\))(?![\p{L}\d])[ :©]*(?:copyright|\(c\)|©)?[ :]*(?:\d{4}(?:[-–]\d{2,4})?)?[, ]*(?:by )?/iu;
const BY_PEOPLE =
  /^[([]?(?:(?:additional )?reporting|writing|editing|compiled|edited|written|translated)(?: and [a-z]+)* by(?![\p{L}\d])/iu;
const BRACKETED = /^[([]([\p{L}][\p{L}\d&./ -]{1,39})[)\]]\.?$/u;
const SYNDICATED = /(?:syndicated|auto-generated|published|generated)[^.]{0,60} (?:from|by) (?:an? )?/iu;

/** Marks whole pieces that are credits. */
export const credit = finder("credit", (words, piece) => !piece.bullet && isCredit(words));

function isCredit(words: string): boolean {
  if (words.length > LONGEST) return false;
  if (BY_PEOPLE.test(words)) return true;
  const bracketed = BRACKETED.exec(words)?.[1];
  if (bracketed !== undefined) return looksLikeName(bracketed);
  const from = FROM.exec(words);
  if (from === null || words.length > 160) return false;
  const rest = words.slice(from[0].length);
  // "Via" also begins the names of streets.
  return /^[\p{Lu}\p{Lo}]|^dpa\b/u.test(rest) && (!/^via\b/i.test(words) || rest.split(" ").length <= 4);
}

/**
 * Where a credit at the end of a paragraph begins: "… he said. (NordWire)", "… he said. With inputs from NordWire".
 *
 * @returns offset of its first unit; undefined when the paragraph ends without one
 */
export function creditTail(text: string, piece: Piece): number | undefined {
  const from = Math.max(piece.start + 1, piece.end - 120);
  const tail = text.slice(from, piece.end);
  const at =
    /[.!?"”’][ \u00a0]{0,3}((?:[([—–-]|With (?:agency |additional )?inputs? from |Source: )[^.!?"”]{2,60}[.)\]]?)$/u.exec(
      tail,
    );
  if (!at?.[1]) return undefined;
  const words = at[1].replace(/^[—–-]+ ?/, "");
  const fine = words === at[1] ? isCredit(words) : isKnownAgency(words);
  return fine ? piece.end - at[1].length : undefined;
}

/** The agency's name in a credit; null when it names people only. */
export function agencyOf(text: string, block: Span): Span | null {
  const words = text.slice(block.start, block.end);
  const lead = leadOf(words);
  if (lead === undefined) return null;
  const name = /^(?:the )?[\p{L}][\p{L}\d&'’/-]*(?: [\p{Lu}&][\p{L}\d&'’/-]*){0,4}/u.exec(words.slice(lead))?.[0];
  return name ? { start: block.start + lead, end: block.start + lead + name.length } : null;
}

/** Where the agency's name begins: behind the words of the credit, or behind the bracket of a name in brackets alone. */
function leadOf(words: string): number | undefined {
  if (BY_PEOPLE.test(words)) return undefined;
  const from = FROM.exec(words) ?? /^[—–-]+ ?/.exec(words) ?? (BRACKETED.test(words) ? /^[([]/.exec(words) : null);
  if (from) return from[0].length;
  const syndicated = SYNDICATED.exec(words);
  return syndicated ? syndicated.index + syndicated[0].length : undefined;
}

function looksLikeName(words: string): boolean {
  return isKnownAgency(words) || (/^\p{Lu}/u.test(words) && words.split(" ").length <= 4);
}
