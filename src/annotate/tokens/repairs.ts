/**
 * Puts right what the tagger is known to get wrong, one rule a line of the list, each with a test.
 *
 * Method  every rule sees a token with its neighbours in the sentence and gives a better tag or nothing.
 */
import { SAYING } from "../../knowledge/saying.ts";
import type { Pos, Token } from "../layers.ts";

interface Around {
  readonly before: Token | undefined;
  readonly token: Token;
  readonly after: Token | undefined;
}

type Better = { readonly pos?: Pos; readonly lemma?: string } | null;

const RULES: readonly ((around: Around) => Better)[] = [
  // A mark is a mark whatever the tagger makes of it.
  ({ token }) =>
    /^[\p{P}]+$/u.test(token.text) && !/[%&@#]/.test(token.text) ? { pos: isGenitive(token) ? "PART" : "PUNCT" } : null,
  ({ token }) => (/^[%&$€£¥₹@#]$/u.test(token.text) ? { pos: "SYM" } : null),
  // "’s" after a noun is the genitive or "is"; "n't" is always "not".
  ({ token }) => (/^n['’ʼ]t$/.test(token.lower) ? { pos: "PART", lemma: "not" } : null),
  ({ token, before }) => (token.lower === "cannot" || (token.lower === "ca" && before !== token) ? canOf(token) : null),
  // "said" is a verb even in "the said X" (rare) and after a name the tagger takes for more of the name.
  ({ token }) =>
    SAYING.has(token.lower) && token.lower.endsWith("d") && token.text === token.lower ? asVerb(token) : null,
  ({ token, before }) =>
    token.lower === "says" && token.text === token.lower && before?.pos !== "DET"
      ? { pos: "VERB", lemma: "say" }
      : null,
  // "March 3": a month is a name even where it looks like a verb.
  ({ token, after }) =>
    (token.text === "March" || token.text === "May") && after !== undefined && /^\d/.test(after.text)
      ? { pos: "PROPN" }
      : null,
];

/** Repairs the tags of one sentence. */
export function repair(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    const around = { before: tokens[index - 1], token, after: tokens[index + 1] };
    for (const rule of RULES) {
      const better = rule(around);
      if (better !== null) return { ...token, ...better };
    }
    return token;
  });
}

function isGenitive(token: Token): boolean {
  return token.pos === "PART";
}

function canOf(token: Token): Better {
  return token.lower === "cannot" || token.pos === "AUX" ? { pos: "AUX", lemma: "can" } : null;
}

function asVerb(token: Token): Better {
  return token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "PROPN" ? { pos: "VERB" } : null;
}
