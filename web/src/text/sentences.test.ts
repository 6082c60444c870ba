import { describe, expect, it } from "vitest";
import { readSpan, sentenceAt, step, writeSpan } from "./sentences.ts";

const text = "The ferry burned. Police came. Nine died.";
const sentences = ["The ferry burned.", "Police came.", "Nine died."].map((words) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
});

describe("sentenceAt", () => {
  it("finds the sentence that holds the offset", () => {
    expect(sentenceAt(sentences, text.indexOf("came"))).toBe(1);
  });
  it("takes the next one between two sentences", () => {
    expect(sentenceAt(sentences, text.indexOf(" Nine"))).toBe(2);
  });
  it("says -1 behind the last one", () => {
    expect(sentenceAt(sentences, text.length)).toBe(-1);
  });
});

describe("step", () => {
  it("goes to the first from none, and to the last backwards", () => {
    expect([step(3, -1, 1), step(3, -1, -1)]).toEqual([0, 2]);
  });
  it("stays inside", () => {
    expect([step(3, 2, 1), step(3, 0, -1), step(0, -1, 1)]).toEqual([2, 0, -1]);
  });
});

describe("a span in an address", () => {
  it("comes back as it went", () => {
    expect(readSpan(writeSpan({ start: 118, end: 131 }))).toEqual({ start: 118, end: 131 });
  });
  it("is refused when it is none", () => {
    for (const words of [undefined, "", "5", "9-5", "5-5", "-1-4", "1-2-3", "a-b", "1e3-2e3"]) {
      expect(readSpan(words)).toBeNull();
    }
  });
});
