/**
 * Tags the words of headlines anew that are written in Title Case or ALL CAPITALS, where capitals say nothing.
 *
 * Method  a sentence is in title case when nearly all its longer words begin with a capital. Its words are tagged once
 *         more in small letters; a word keeps the tag of a name when the body writes it with a capital inside a sentence,
 *         takes the small-letter tag when the body writes it small, and else stays a name only where the small-letter
 *         tag is a noun or a name too.
 * Misses  a headline of a report without a body, where a common noun cannot be told from a name.
 */
import type { Sentence, Token } from "../layers.ts";
import { type Tag, tagWords } from "./tag-words.ts";

const CAPITAL = /^\p{Lu}/u;
const SMALL_WORD =
  /^(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|as|is|are|was|were|be|it|its|his|her|their|not|n't|after|over|into|amid|vs\.?|'s|’s)$/;
const LEAST_WORDS = 3;

/** What the body of the report shows about how words are written. */
interface Evidence {
  readonly names: ReadonlySet<string>;
  readonly common: ReadonlySet<string>;
}

/** Gives tokens with better tags in headlines; the same tokens where nothing is to do. */
export function retagHeadlines(tokens: readonly Token[], sentences: readonly Sentence[]): readonly Token[] {
  const shouting = sentences.filter((sentence) => isTitleCase(wordsOf(tokens, sentence)));
  if (shouting.length === 0) return tokens;
  const evidence = gather(tokens, sentences, new Set(shouting));
  const better = [...tokens];
  for (const sentence of shouting) {
    retag(wordsOf(tokens, sentence), evidence).forEach((token, index) => {
      better[sentence.tokens.from + index] = token;
    });
  }
  return better;
}

function wordsOf(tokens: readonly Token[], { tokens: { from, to } }: Sentence): readonly Token[] {
  return tokens.slice(from, to);
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text, lower }) => /^\p{L}/u.test(text) && !SMALL_WORD.test(lower));
  const capitals = words.filter(({ text }) => CAPITAL.test(text));
  return words.length >= LEAST_WORDS && capitals.length >= words.length * 0.85 && words.length <= 40;
}

function gather(tokens: readonly Token[], sentences: readonly Sentence[], leaveOut: ReadonlySet<Sentence>): Evidence {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const sentence of sentences) {
    if (leaveOut.has(sentence)) continue;
    const { from, to } = sentence.tokens;
    for (let at = from; at < to; at += 1) {
      const token = tokens[at] as Token;
      if (!CAPITAL.test(token.text)) common.add(token.lower);
      else if (at > from && token.pos === "PROPN") names.add(token.lower);
    }
  }
  return { names, common };
}

function retag(tokens: readonly Token[], evidence: Evidence): readonly Token[] {
  const spaced = tokens.map(({ start }, index) => index > 0 && start > (tokens[index - 1]?.end ?? 0));
  const small = tagWords(
    tokens.map(({ lower }) => lower),
    spaced,
  );
  return tokens.map((token, index) => decide(token, small[index], evidence));
}

function decide(token: Token, small: Tag | undefined, { names, common }: Evidence): Token {
  if (small === undefined || !CAPITAL.test(token.text)) return token;
  if (names.has(token.lower)) return { ...token, pos: "PROPN", lemma: token.lower };
  if (common.has(token.lower)) return { ...token, ...small };
  const nameLike = small.pos === "PROPN" || small.pos === "NOUN" || small.pos === "X";
  if (nameLike) return token;
  return token.pos === "PROPN" ? { ...token, ...small } : token;
}
