import { describe, expect, it } from "vitest";
import type { Draft } from "./draft.ts";
import type { GuessedDraft } from "./guessed.ts";
import { joined } from "./join.ts";
import { possibleTies } from "./possible-ties.ts";

const tie = (subject: string, predicate: Draft["predicate"], object: string): Draft => ({
  subject,
  predicate,
  object,
  detail: null,
  evidence: { start: 0, end: 9 },
});
const guess = (draft: Draft, share: number, sure: number, worded = false): GuessedDraft => ({
  ...draft,
  share,
  sure,
  worded,
});
const kept = (patterns: readonly Draft[], guessed: readonly GuessedDraft[]) =>
  joined(patterns, guessed, "relations@1", "reader@1").drafts.map(({ predicate, by }) => `${predicate} by ${by}`);

describe("a tie that the reader alone sees", () => {
  const leads = tie("voss", "leader_of", "union");

  it("stands where the words say which it is, or the reader is sure of it", () => {
    expect(kept([], [guess(leads, 0.8, 0.3, true)])).toEqual(["leader_of by reader@1"]);
    expect(kept([], [guess(leads, 0.8, 0.9)])).toEqual(["leader_of by reader@1"]);
  });

  it("falls where neither does, or hardly any tie is seen", () => {
    expect(kept([], [guess(leads, 0.8, 0.3)])).toEqual([]);
    expect(kept([], [guess(leads, 0.5, 0.9, true)])).toEqual([]);
  });

  it("gives way to a pattern", () => {
    expect(kept([tie("voss", "member_of", "union")], [guess(leads, 0.9, 0.9)])).toEqual(["member_of by relations@1"]);
  });

  it("puts no place into a second larger one", () => {
    const told = tie("orlen", "located_in", "norland");
    expect(kept([told], [guess(tie("orlen", "located_in", "varda"), 0.9, 0.9)])).toEqual(["located_in by relations@1"]);
  });
});

it("knows no tie that a place has to a document", () => {
  expect(possibleTies("GeopoliticalEntity", "Document").size).toBe(0);
  expect(possibleTies("Person", "Organization").has("leader_of")).toBe(true);
});
