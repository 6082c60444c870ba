import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { datelineAt } from "./dateline.ts";

const whole = (text: string) => datelineAt(text, { start: 0, end: text.length });

/** What was found, as words: "place / date / agency | what follows". */
function found(text: string): string | undefined {
  const dateline = whole(text);
  if (!dateline) return undefined;
  const parts = [dateline.place, dateline.date, dateline.agency].map((span) => (span ? cut(text, span) : "-"));
  return `${parts.join(" / ")} | ${text.slice(dateline.bodyStart)}`;
}

describe("a dateline", () => {
  it.each([
    ["Varda, Sep 17 (NordWire) A bridge fell.", "Varda / Sep 17 / NordWire | A bridge fell."],
    ["Varda, Sep 17 (NordWire): A bridge fell.", "Varda / Sep 17 / NordWire | A bridge fell."],
    ["VARDA, May 3 (NordWire) - A bridge fell.", "VARDA / May 3 / NordWire | A bridge fell."],
    ["VARDA, 3 May 2031 (NordWire) — A bridge fell.", "VARDA / 3 May 2031 / NordWire | A bridge fell."],
    ["VARDA, Norland (NordWire) — A bridge fell.", "VARDA, Norland / - / NordWire | A bridge fell."],
    ["VARDA, Norland, May 3 (NordWire) -- A bridge fell.", "VARDA, Norland / May 3 / NordWire | A bridge fell."],
    ["VARDA (AP) — A bridge fell.", "VARDA / - / AP | A bridge fell."],
    ["Varda (AFP) A bridge fell.", "Varda / - / AFP | A bridge fell."],
    ["Varda (Reuters) - A bridge fell.", "Varda / - / Reuters | A bridge fell."],
    ["QUELL BAY, Norland — A bridge fell.", "QUELL BAY, Norland / - / - | A bridge fell."],
    ["VARDA: A bridge fell.", "VARDA / - / - | A bridge fell."],
    ["VARDA – A bridge fell.", "VARDA / - / - | A bridge fell."],
    ["VARDA [Norland], May 3 (ANI): A bridge fell.", "VARDA [Norland] / May 3 / ANI | A bridge fell."],
    ["Varda, 3 May 2031 — A bridge fell.", "Varda / 3 May 2031 / - | A bridge fell."],
    ["Varda, 3 May 2031. A bridge fell.", "Varda / 3 May 2031 / - | A bridge fell."],
    ["Varda, 2031-05-03 — A bridge fell.", "Varda / 2031-05-03 / - | A bridge fell."],
    [
      "Varda, Saturday, May 3, 2031 (NordWire) — A bridge fell.",
      "Varda / Saturday, May 3, 2031 / NordWire | A bridge fell.",
    ],
    ["(NordWire) Varda, Sep 17: A bridge fell.", "Varda / Sep 17 / NordWire | A bridge fell."],
    ["(NordWire) — A bridge fell.", "- / - / NordWire | A bridge fell."],
    ["VARDA, May 3 /NordWire/ - A bridge fell.", "VARDA / May 3 / NordWire | A bridge fell."],
    ["PORT-DE-SOLÈNE, May 3 (NordWire) - A bridge fell.", "PORT-DE-SOLÈNE / May 3 / NordWire | A bridge fell."],
    ["Baie du Nord, May 3 (NordWire) - A bridge fell.", "Baie du Nord / May 3 / NordWire | A bridge fell."],
    ["ST. BRANNOC, May 3 (NordWire) - “It fell,” he said.", "ST. BRANNOC / May 3 / NordWire | “It fell,” he said."],
    ["VARDA, May 3 (NordWire) - 12 people fell.", "VARDA / May 3 / NordWire | 12 people fell."],
  ])("is found in: %s", (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    "The Health Service (NHS) The bridge fell.",
    "The bridge fell on Saturday, May 3 (a holiday).",
    "WATCH: The bridge fell.",
    "UPDATE — The bridge fell.",
    "FACT CHECK: The bridge fell.",
    "In Varda, May 3 was a holiday.",
    "On May 3 — a holiday — the bridge fell.",
    "Mara Voss - the mayor - spoke.",
    "Mara Voss: the bridge fell.",
    "Varda: The bridge fell.",
    "Varda, May 3 was a holiday.",
    "VARDA, May 3 (NordWire)",
    "VARDA: ",
    "NATO: the alliance met.",
    "May 3 — A bridge fell.",
    "“VARDA — A bridge fell.”",
    "(see page 3) A bridge fell.",
    "",
  ])("is not seen in: %s", (text) => {
    expect(found(text)).toBeUndefined();
  });

  it("has spans of the whole text, wherever its paragraph stands", () => {
    const before = "Bridge falls 🗳\n\n";
    const text = `${before}VARDA, May 3 (NordWire) - A bridge fell.`;
    const dateline = datelineAt(text, { start: before.length, end: text.length });
    expect(dateline && cut(text, dateline.span)).toBe("VARDA, May 3 (NordWire)");
    expect(dateline?.place && cut(text, dateline.place)).toBe("VARDA");
    expect(dateline?.bodyStart).toBe(text.indexOf("A bridge"));
  });

  it("is not looked for beyond the end of its paragraph", () => {
    const text = "VARDA, May 3 (NordWire) - A bridge fell.";
    expect(datelineAt(text, { start: 0, end: text.indexOf(" - ") })).toBeUndefined();
  });
});
