/**
 * Words as names need them: cut by letters, not by the general tokens, since a name keeps hyphens and inner apostrophes
 * ("Jaish-e-Muhammad", "Mash'al", "U.S.") and sheds possessives and the tail of "U.S.-led" or "Hamas-run".
 *
 * Method  one scan by character; a period stays with initials, dotted acronyms and a closed list of abbreviations.
 * Misses  names written with a full stop inside that is not in the list ("St.Pauli" stays one word, rightly or not).
 */
import { isNationality } from "../../knowledge/places/nationalities.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence } from "../layers.ts";

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  /** What stands between the word before (of the same sentence) and this one; "^" for the first word. */
  readonly gap: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Whether it begins with a capital (or holds one, as "al-Qaida", "eBay" do). */
  readonly capital: boolean;
  /** "'s" or "'" after it. */
  readonly possessive: boolean;
}

const ABBREVIATIONS = new Set(
  (
    "lt gen maj col brig capt sgt cpl cmdr adm mr mrs ms dr prof st jr sr inc ltd co corp sen rep gov rev hon pres " +
    "mt ft no vs messrs supt det"
  ).split(" "),
);
const TAIL =
  /^-(?:led|backed|based|controlled|occupied|administered|held|run|born|style|like|wide|majority|dominated|owned|sponsored|funded|made|built|brokered|affiliated|linked|aligned|allied|inspired|imposed|supported|mandated|trained|supplied|appointed|speaking|language|era|bound|related|friendly|area|American-led|claimed|designated|registered|educated|ruled|governed|flagged|drafted|approved|hosted|mediated|protected|sanctioned|organized|organised|proposed|type|class|level|only|free|wide|area|turned|elect|initiated|listed|operated|trained|directed|assisted|ordered|installed|headquartered|populated|inhabited|patrolled|era|occupation|war|style|influenced|oriented|leaning|endorsed|authored|sourced|positive|negative)$/u;

/** Cuts the words of every sentence. Linear in the text. Kept as long as the sentences, since two stages ask for them. */
export function wordsOf(text: string, sentences: readonly Pick<Sentence, "start" | "end">[]): readonly Word[] {
  const found = known.get(sentences);
  if (found?.text === text) return found.words;
  const words: Word[] = [];
  for (const [index, { start, end }] of sentences.entries()) scan(text, start, end, index, words);
  known.set(sentences, { text, words });
  return words;
}
const known = new WeakMap<object, { readonly text: string; readonly words: readonly Word[] }>();

function scan(text: string, from: number, to: number, sentence: number, out: Word[]): void {
  let last = -1;
  for (let at = from; at < to; ) {
    if (!isWordStart(text, at)) {
      at++;
      continue;
    }
    const end = wordEnd(text, at, to);
    for (const piece of pieces(text, at, end)) {
      const word = text.slice(piece.start, piece.end);
      out.push({
        ...piece,
        text: word,
        lower: word.toLowerCase(),
        gap: last < 0 ? "^" : text.slice(last, piece.start),
        sentence,
        capital: /\p{Lu}/u.test(word),
        possessive: possessiveAt(text, piece.end, to),
      });
      last = piece.end;
    }
    at = isApostrophe(text[end]) && end < to && isSuffix(text, end, to) ? end + 2 : end;
  }
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** By code: most letters are plain, and are told without the pattern. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (LETTER.test(String.fromCharCode(code)) ? 1 : 0));

function isLetter(char: string | undefined): boolean {
  if (char === undefined) return false;
  const code = char.charCodeAt(0);
  return code < PLAIN.length ? PLAIN[code] === 1 : LETTER.test(char);
}

const isApostrophe = (char: string | undefined): boolean =>
  char === "'" || char === "’" || char === "ʿ" || char === "ʾ" || char === "‘";
const isHyphen = (char: string | undefined): boolean => char === "-" || char === "‑" || char === "–";

function isWordStart(text: string, at: number): boolean {
  if (isApostrophe(text[at - 1]) && text[at - 2] === " " && text[at] === "s" && !isLetter(text[at + 1])) return false;
  return isLetter(text[at]) || isSurrogateLetter(text, at);
}

function isSurrogateLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
}

function wordEnd(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    if (isLetter(text[at])) at++;
    else if (isSurrogateLetter(text, at)) at += 2;
    else if (isApostrophe(text[at]) && isLetter(text[at + 1]) && !isSuffix(text, at, to)) at++;
    else if (isHyphen(text[at]) && at + 1 < to && isLetter(text[at + 1])) at++;
    else if (text[at] === "." && keepsPeriod(text, start, at, to)) at++;
    else if (text[at] === "&" && at + 1 < to && isLetter(text[at + 1]) && at > start) at++;
    else break;
  }
  return Math.min(at, to);
}

/** Whether "'s" stands at the apostrophe and ends there. */
function isSuffix(text: string, at: number, to: number): boolean {
  return (text[at + 1] === "s" || text[at + 1] === "S") && !(at + 2 < to && isLetter(text[at + 2]));
}

function possessiveAt(text: string, at: number, to: number): boolean {
  if (text[at] === " " && isApostrophe(text[at + 1]) && isSuffix(text, at + 1, to)) return true;
  return at < to && isApostrophe(text[at]) && (isSuffix(text, at, to) || text[at - 1] === "s");
}

/** "U.S." and "J." keep their period, as do "Lt." and the like; "Khan." at the end of a sentence does not. */
function keepsPeriod(text: string, start: number, at: number, to: number): boolean {
  const initial = at - 1;
  if (isInitial(text, start, initial)) {
    const dotted = initial > start && text[initial - 1] === ".";
    return (
      dotted || isLetter(text[at + 1]) || (at + 2 < to && text[at + 1] === " " && /\p{Lu}/u.test(text[at + 2] ?? ""))
    );
  }
  if (at + 1 < to && isLetter(text[at + 1]) && at - start < 40) return /\p{L}/u.test(text[at + 1] ?? "");
  return (
    at - start < 6 && ABBREVIATIONS.has(text.slice(start, at).toLowerCase()) && /^\s/u.test(text.slice(at + 1, at + 2))
  );
}

/** A capital that begins its word or stands right behind a full stop or hyphen in it. */
function isInitial(text: string, start: number, at: number): boolean {
  return at >= start && /\p{Lu}/u.test(text[at] ?? "") && (at === start || /[.-]/.test(text[at - 1] ?? ""));
}

/** Splits "U.S.-led", "Israeli-Palestinian" and "Pakistan-occupied" at the hyphen; other hyphens stay inside. */
function pieces(text: string, start: number, end: number): readonly Span[] {
  const word = text.slice(start, end);
  const at = word.search(/[-–‑]/u);
  if (at < 1) return [{ start, end }];
  const head = word.slice(0, at);
  const tail = word.slice(at).replace(/^[–‑]/u, "-");
  if (/^\p{Lu}/u.test(head) && TAIL.test(tail)) return split(start, at, end);
  if (word[at] === "–" && /^-\p{Lu}/u.test(tail)) return split(start, at, end);
  if (isNationality(head) && /^-\p{Lu}/u.test(tail) && isNationality(tail.slice(1))) return split(start, at, end);
  return [{ start, end }];
}

function split(start: number, at: number, end: number): readonly Span[] {
  return [
    { start, end: start + at },
    { start: start + at + 1, end },
  ];
}
