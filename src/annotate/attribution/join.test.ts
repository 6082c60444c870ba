import { describe, expect, it } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { entities } from "../entities/entities.ts";
import { names } from "../names/names.ts";
import { runStages, type Stage } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { candidatesIn } from "./attribution.ts";
import { decide } from "./decide.ts";
import type { Guessed } from "./guessed.ts";
import { joined } from "./join.ts";
import { type Range, spanOf, type View, viewOf } from "./view.ts";

const STAGES = [...TEXT_STAGES, names, entities] as readonly Stage[];

function viewFor(text: string): View {
  const report = reportFromText(text);
  return viewOf(report, runStages(report, STAGES));
}

/** The tokens that hold these words. */
function range(view: View, words: string): Range {
  const start = view.text.indexOf(words);
  const from = view.tokens.findIndex((token) => token.start >= start);
  const to = view.tokens.findLastIndex((token) => token.end <= start + words.length) + 1;
  return { from, to };
}

interface Seen {
  readonly cue: string;
  readonly source?: string;
  readonly content?: string;
  readonly sure?: number;
  readonly sourceSure?: number;
}

/** What the trained reader is made to see. */
function guess(view: View, { cue, source, content, sure = 0.9, sourceSure = 0.9 }: Seen): Guessed {
  return {
    rule: "reader",
    sentence: 0,
    cue: range(view, cue),
    source: source === undefined ? null : range(view, source),
    content: content === undefined ? [] : [range(view, content)],
    class: "say",
    factuality: "U",
    share: sure,
    negated: false,
    sure,
    sourceSure,
  };
}

/** The patterns' own proposals for the text, joined with what the reader is made to see. */
function join(text: string, seen: readonly Seen[]) {
  const view = viewFor(text);
  const patterns = decide(view, candidatesIn(view, 0));
  const { candidates, decisions } = joined(
    view,
    patterns,
    seen.map((each) => guess(view, each)),
    "reader-small@1",
  );
  const cut = (at: Range) => {
    const span = spanOf(view, at);
    return span && text.slice(span.start, span.end);
  };
  const certainties = candidates.map(({ factuality }) => factuality);
  const lines = candidates.map(
    ({ cue, source, content }) => `${source ? cut(source) : "-"} | ${cut(cue)} | ${content.map(cut).join(" … ")}`,
  );
  return { lines, certainties, rules: decisions.map(({ rule }) => rule) };
}

describe("joining patterns and reader", () => {
  const SAID = "The mayor of Quellmar said the bridge was safe.";

  it("keeps a cue both see, with the reader's source and the pattern's content", () => {
    const both = join(SAID, [{ cue: "said", source: "The mayor", content: "the bridge" }]);
    expect(both.lines).toEqual(["The mayor | said | the bridge was safe"]);
    expect(both.rules).toEqual(["both see the cue"]);
  });

  it("lets a pattern's cue fall that the reader thinks hardly possible", () => {
    const { lines, rules } = join(SAID, []);
    expect(lines).toEqual([]);
    expect(rules).toEqual(["the trained reader thinks it hardly possible"]);
  });

  it("asks for more when the word may as well be a deed", () => {
    const text = "The court ordered Pell to pay the fine.";
    const seen = { cue: "ordered", source: "The court", content: "to pay the fine" };
    expect(join(text, [{ ...seen, sure: 0.3 }]).lines).toEqual([]);
    expect(join(text, [{ ...seen, sure: 0.4 }]).lines).toEqual(["The court | ordered | Pell to pay the fine"]);
    expect(join(SAID, [{ cue: "said", source: "The mayor", sure: 0.1 }]).lines).toHaveLength(1);
  });

  it("takes a cue the reader alone sees only when it is sure and something is said", () => {
    const text = "The mayor took a swipe at the board.";
    const seen = { cue: "took a swipe", source: "The mayor", content: "at the board" };
    expect(join(text, [{ ...seen, sure: 0.8 }]).lines).toEqual(["The mayor | took a swipe | at the board"]);
    expect(join(text, [{ ...seen, sure: 0.6 }]).lines).toEqual([]);
    expect(join(text, [{ cue: "took a swipe", sure: 0.8 }]).lines).toEqual([]);
  });

  it("does not let the reader cut a source out of its phrase", () => {
    const text = "The harbour board's clerk said the bridge was safe.";
    expect(join(text, [{ cue: "said", source: "harbour" }]).lines).toEqual([
      "The harbour board's clerk | said | the bridge was safe",
    ]);
  });

  it("takes the reader's certainty only where no pattern sees the cue", () => {
    expect(join(SAID, [{ cue: "said", source: "The mayor" }]).certainties).toEqual(["CT+"]);
    const own = { cue: "took a swipe", source: "The mayor", content: "at the board" };
    expect(join("The mayor took a swipe at the board.", [own]).certainties).toEqual(["U"]);
  });

  it("names nobody for a cue without a source unless the reader is surer than not", () => {
    const text = "The keeper reportedly left the bridge.";
    const seen = { cue: "reportedly", source: "The keeper", content: "left the bridge" };
    expect(join(text, [{ ...seen, sourceSure: 0.3 }]).lines[0]).toMatch(/^- \| reportedly/);
  });
});
