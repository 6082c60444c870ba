import { describe, expect, it } from "vitest";
import { cut, type Span } from "../../../../src/model/span.ts";
import { readings } from "../../../fixtures/answers.ts";
import { tellingWords } from "./telling-words.ts";

const reading = readings.find((one) => one.report.outlet === "The Meridian");
if (!reading) throw new Error("the fixture is gone");
const text = reading.report.text;
const claimOf = (words: string) => {
  const claim = reading.claims.find((one) => cut(text, one.span).startsWith(words));
  if (!claim) throw new Error(`no claim begins "${words}"`);
  return claim;
};
const words = (claim: ReturnType<typeof claimOf>, sentence: Span) => cut(text, tellingWords(reading, claim, sentence));

describe("tellingWords", () => {
  it("gives the clause when it is a part of the sentence", () => {
    const claim = claimOf("twelve people died");
    const sentence = { start: text.indexOf("Varda Police said"), end: text.indexOf("to hospital.") };
    expect(words(claim, sentence)).toBe("twelve people died");
  });
  it("gives the event's word when the clause is the sentence", () => {
    const claim = claimOf("The ferry caught fire");
    expect(words(claim, claim.span)).toBe("caught fire");
  });
});
