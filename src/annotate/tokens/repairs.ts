/**
 * Puts right what the tagger is known to get wrong, one rule a line of the list, each with a test.
 *
 * Method  every rule sees a token with its neighbours in the sentence and gives a better tag or nothing; the first rule
 *         that has something to say is taken.
 */
import { SAYING } from "../../knowledge/saying.ts";
import type { Pos, Token } from "../layers.ts";

interface Around {
  readonly before: Token | undefined;
  readonly token: Token;
  readonly after: Token | undefined;
  /** The next token that is no adverb or negation. */
  readonly beyond: Token | undefined;
  /** Whether a single quotation mark stands open before. */
  readonly inSingleMarks: boolean;
}

type Better = { readonly pos?: Pos; readonly lemma?: string } | null;

const RULES: readonly ((around: Around) => Better)[] = [
  // "the workers' union": the apostrophe of a genitive, not a mark.
  (around) => (isPluralGenitive(around) ? { pos: "PART", lemma: "'s" } : null),
  // A mark is a mark whatever the tagger makes of it.
  ({ token }) =>
    /^\p{P}+$/u.test(token.text) && !/[%&@#]/.test(token.text) ? { pos: "PUNCT", lemma: token.text } : null,
  ({ token }) => (/^[%&$€£¥₹@#]$/u.test(token.text) ? { pos: "SYM", lemma: token.text } : null),
  // "didn't", "can't", "cannot".
  ({ token }) => (/^n['’ʼ]t$/.test(token.lower) ? { pos: "PART", lemma: "not" } : null),
  ({ token }) => (token.lower === "cannot" ? { pos: "AUX", lemma: "can" } : null),
  // "to have been planted", "Having met": "have" before a participle is an auxiliary.
  ({ token, beyond }) =>
    token.lemma === "have" && token.pos === "VERB" && isParticiple(beyond) ? { pos: "AUX" } : null,
  // "five people, including a child": a preposition.
  ({ token, before }) => (token.lower === "including" && before?.text === "," ? { pos: "ADP" } : null),
  ({ token, before }) =>
    token.lower === "according" && before?.pos !== "DET" ? { pos: "VERB", lemma: "accord" } : null,
  ({ token }) => (token.lower === "whether" ? { pos: "SCONJ" } : null),
  // "said" is a verb, also behind a name the tagger takes for more of the name.
  ({ token, before }) => (isSaying(token, before) ? { pos: "VERB" } : null),
  ({ token, before }) => (token.text === "says" && before?.pos !== "DET" ? { pos: "VERB", lemma: "say" } : null),
  // "March 3": a month is a name even where it looks like a verb.
  ({ token, after }) => (/^(?:March|May)$/.test(token.text) && /^\d/.test(after?.text ?? "") ? { pos: "PROPN" } : null),
];

/** Repairs the tags of one sentence. */
export function repair(tokens: readonly Token[]): readonly Token[] {
  let inSingleMarks = false;
  return tokens.map((token, index) => {
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    const around = { before, token, after, beyond: beyondAdverbs(tokens, index + 1), inSingleMarks };
    if (/^['‘]$/.test(token.text) && after?.start === token.end && before?.end !== token.start) inSingleMarks = true;
    for (const rule of RULES) {
      const better = rule(around);
      if (better !== null) return { ...token, ...better };
    }
    return token;
  });
}

function beyondAdverbs(tokens: readonly Token[], from: number): Token | undefined {
  let at = from;
  while (at < from + 3 && (tokens[at]?.pos === "ADV" || tokens[at]?.lower === "not")) at += 1;
  return tokens[at];
}

function isPluralGenitive({ before, token, after, inSingleMarks }: Around): boolean {
  if (inSingleMarks || !/^['’]$/.test(token.text) || before?.end !== token.start || after === undefined) return false;
  return /s$/i.test(before.text) && after.start > token.end && /^(?:NOUN|PROPN|ADJ|NUM|VERB)$/.test(after.pos);
}

function isParticiple(token: Token | undefined): boolean {
  if (token?.lower === "been") return true;
  return (
    token?.pos === "VERB" && token.lower !== token.lemma && !token.lower.endsWith("ing") && !/s$/.test(token.lower)
  );
}

function isSaying(token: Token, before: Token | undefined): boolean {
  if (!SAYING.has(token.text) || !token.text.endsWith("d") || before?.pos === "DET") return false;
  return token.pos === "ADJ" || token.pos === "NOUN" || token.pos === "PROPN";
}
