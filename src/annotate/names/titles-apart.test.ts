import { describe, expect, it } from "vitest";
import { titlesApart } from "./titles-apart.ts";
import { wordsOf } from "./words.ts";

/** The name that is left of a person's guessed name, in a text of one sentence. */
function name(text: string, guessed: string, known: readonly string[] = []): string {
  const words = wordsOf(text, [{ start: 0, end: text.length }]);
  const start = text.indexOf(guessed);
  const from = words.findIndex((word) => word.start >= start);
  const to = words.findLastIndex((word) => word.end <= start + guessed.length) + 1;
  const found = { from, to, type: "Person", rule: "reader", score: 1 } as const;
  const bare = titlesApart(words, found, new Set(known));
  return text.slice(words[bare.from]?.start, words[bare.to - 1]?.end);
}

describe("a word that is title and name", () => {
  it("belongs to the name in front of a single word", () => {
    expect(name("The grain trader Mirza Kadimi left.", "Kadimi")).toBe("Mirza Kadimi");
  });

  it("comes off in front of a last name that the report knows", () => {
    expect(name("The grain trader Mirza Kadimi left.", "Kadimi", ["kadimi"])).toBe("Kadimi");
  });

  it("comes off in front of two words", () => {
    expect(name("The grain trader Mirza Omid Kadimi left.", "Mirza Omid Kadimi")).toBe("Omid Kadimi");
  });

  it("is unlike a plain title, which is no part of a name", () => {
    expect(name("The mayor, Dr. Kadimi, left.", "Kadimi")).toBe("Kadimi");
  });
});
