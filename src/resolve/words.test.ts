import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "./words.ts";

it("folds plain text as it folds text with a letter that needs decomposing beside it", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aZsS'`-. 4\n"), maxLength: 12 });
  fc.assert(
    fc.property(text, (plain) => {
      expect(`${fold(plain)} e`.trim()).toBe(fold(`${plain} é`));
    }),
  );
});

it("takes possessive endings, apostrophes and hyphens off", () => {
  expect(fold("The Port-Authority's chief O'Neil")).toBe("the port authority chief oneil");
});
