import { expect, it } from "vitest";
import { languageOf } from "./language.ts";

it.each([
  ["The ministry said on Tuesday that the bridge would be closed for repairs.", "en"],
  [
    "Der Minister hat am Dienstag gesagt, dass die Brücke gesperrt bleibt, und die Polizei ermittelt weiter gegen alle, die davon wussten.",
    "de",
  ],
  ["قال الوزير يوم الثلاثاء إن الجسر سيبقى مغلقا حتى إشعار آخر", "ar"],
])("tells the language of %s", (text, language) => expect(languageOf(text, null)).toBe(language));

it("leaves a sentence of names open instead of guessing", () => {
  expect(languageOf("Mara Voss met Teodor Orn in Varda.", null)).toBeNull();
  expect(languageOf("Mara Voss met Teodor Orn in Varda.", "en-GB")).toBe("en");
});
