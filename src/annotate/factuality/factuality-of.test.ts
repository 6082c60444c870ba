import { describe, expect, it } from "vitest";
import type { Factuality } from "../../model/reading.ts";
import { reportFromText } from "../../read/report-from-text.ts";
import { runStages, type Stage } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { type CueCertainty, factualityOf } from "./factuality-of.ts";

const tokensOf = (text: string) => runStages(reportFromText(text), TEXT_STAGES as readonly Stage[]).tokens;
const cue = (factuality: Factuality, negated = false): CueCertainty => ({
  factuality,
  negated,
  span: { start: 0, end: 1 },
});

describe("factualityOf", () => {
  it.each<[string, Factuality]>([
    ["The port closed on Monday.", "CT+"],
    ["The port will close on Monday.", "CT+"],
    ["The port could close on Monday.", "PS+"],
    ["The port may not close on Monday.", "PS-"],
    ["The port could not be reached.", "CT-"],
    ["The port did not close on Monday.", "CT-"],
    ["The crew refused to leave the ship.", "CT-"],
    ["The talks failed on Monday.", "CT+"],
    ["No ship left the port.", "CT-"],
    ["There was no fire.", "CT-"],
    ["The port will likely close on Monday.", "PR+"],
    ["The fire appears to have begun in the hold.", "PR+"],
    ["The port must close at once.", "U"],
    ["Is the port closed?", "U"],
    ["The slope poses a serious threat of sliding into the bay.", "PS+"],
    ["The company makes a threat detector.", "CT+"],
    ["The men who could not swim were saved.", "CT+"],
    ["If the dam breaks, the valley will be flooded.", "CT+"],
  ])("reads %j as %s in the outlet's own voice", (text, expected) => {
    expect(factualityOf(tokensOf(text)).factuality).toBe(expected);
  });

  it.each<[Factuality, boolean, string, Factuality]>([
    ["PR+", false, "The port closed.", "PR+"],
    ["PR+", false, "The port did not close.", "PR-"],
    ["PR+", true, "The port closed.", "PR-"],
    ["CT-", false, "The port closed.", "CT-"],
    ["U", false, "The port did not close.", "U"],
    ["CT+", false, "The port might close.", "PS+"],
  ])("puts a cue of %s (negated: %s) over %j as %s", (lent, negated, text, expected) => {
    expect(factualityOf(tokensOf(text), cue(lent, negated)).factuality).toBe(expected);
  });

  it("lists the hedging word and nothing for a plain statement", () => {
    const text = "The port could close on Monday.";
    const start = text.indexOf("could");
    expect(factualityOf(tokensOf(text)).hedges).toEqual([{ start, end: start + "could".length }]);
    expect(factualityOf(tokensOf("The port closed.")).hedges).toEqual([]);
  });
});
