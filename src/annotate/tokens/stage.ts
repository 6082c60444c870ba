/**
 * Tokens and sentences: cuts every block into words, the words into sentences, and tags the words.
 *
 * Method  see cut-words.ts, ../sentences/cut-sentences.ts and cut-over-long.ts, tag-words.ts, repairs.ts, headlines.ts.
 *         The marks of a section ("Synopsis") and credit lines give none; a sentence never crosses a block.
 */
import type { Block } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Sentence, Token } from "../layers.ts";
import { cutOverLong } from "../sentences/cut-over-long.ts";
import { cutSentences, type Range } from "../sentences/cut-sentences.ts";
import { stage } from "../stage.ts";
import { cutWords } from "./cut-words.ts";
import { retagHeadlines } from "./headlines.ts";
import { repair } from "./repairs.ts";
import { tagWords } from "./tag-words.ts";

const SILENT: ReadonlySet<Block["kind"]> = new Set(["synopsis-heading", "key-points-heading", "credit"] as const);

export const tokens = stage({
  name: "tokens@1",
  requires: [],
  adds: ["sentences", "tokens"],
  run: (report) => {
    const sentences: Sentence[] = [];
    const words: Token[] = [];
    report.blocks.forEach((block, index) => {
      if (SILENT.has(block.kind)) return;
      const spans = cutWords(report.text, block.start, block.end);
      const ranges = block.kind === "dateline" ? whole(spans) : cutSentences(report.text, spans);
      for (const range of cutOverLong(report.text, spans, ranges))
        addSentence(report.text, spans, range, index, sentences, words);
    });
    return { sentences, tokens: retagHeadlines(words, sentences) };
  },
});

function whole(spans: readonly Span[]): readonly Range[] {
  return spans.length === 0 ? [] : [{ from: 0, to: spans.length }];
}

function addSentence(
  text: string,
  spans: readonly Span[],
  { from, to }: Range,
  block: number,
  sentences: Sentence[],
  tokens: Token[],
): void {
  const own = spans.slice(from, to);
  const range = { from: tokens.length, to: tokens.length + own.length };
  // One by one: a sentence may be too long to be spread into arguments.
  for (const token of tagSentence(text, own, sentences.length)) tokens.push(token);
  sentences.push({ start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, block, tokens: range });
}

function tagSentence(text: string, spans: readonly Span[], sentence: number): readonly Token[] {
  const words = spans.map(({ start, end }) => text.slice(start, end));
  const spaced = spans.map(({ start }, index) => index > 0 && start > (spans[index - 1]?.end ?? 0));
  const tags = tagWords(words, spaced);
  return repair(
    spans.map(({ start, end }, index) => {
      const word = words[index] ?? "";
      return {
        start,
        end,
        text: word,
        lower: word.toLowerCase(),
        ...(tags[index] ?? { pos: "X", lemma: word }),
        sentence,
      };
    }),
  );
}
