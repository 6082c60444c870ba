/** Marks the words an address points at, when they are less than a sentence, without touching the text. */
import { type RefObject, useEffect } from "react";
import { type Span, sameSpan } from "../../../../src/model/span.ts";
import { drawn, rangeOf } from "./margin.ts";

export function useHighlight(article: RefObject<HTMLElement | null>, at: Span | null, sentence: Span | undefined) {
  useEffect(() => {
    if (!("highlights" in CSS) || !article.current) return;
    CSS.highlights.delete("words");
    if (!at || (sentence && sameSpan(at, sentence))) return;
    const range = rangeOf(drawn(article.current), at);
    if (range) CSS.highlights.set("words", new Highlight(range));
    return () => void CSS.highlights.delete("words");
  }, [article, at, sentence]);
}
