/** Ties of kin, membership, place and verb. Offices have a test of their own: relations.test.ts. */
import { describe, expect, it } from "vitest";
import { relationsIn } from "../testing/told.ts";

/** Sentence and the one tie it states. */
const STATED: readonly (readonly [string, string])[] = [
  ["Jonas Voss, brother of Mara Voss, spoke on Monday.", "Jonas Voss sibling_of Mara Voss"],
  ["Mara Voss's brother, Jonas Voss, spoke on Monday.", "Jonas Voss sibling_of Mara Voss"],
  ["Mara Voss is married to Jonas Reth.", "Mara Voss spouse_of Jonas Reth"],
  ["Mara Voss, the daughter of Jonas Voss, spoke on Monday.", "Jonas Voss parent_of Mara Voss"],
  ["Jonas Voss, the father of Mara Voss, spoke on Monday.", "Jonas Voss parent_of Mara Voss"],
  ["Mara Voss, a cousin of Jonas Reth, spoke on Monday.", "Mara Voss relative_of Jonas Reth"],
  ["Mara Voss of the Harbour Union spoke on Monday.", "Mara Voss affiliated_with Harbour Union"],
  ["Mara Voss of the Labour Party spoke on Monday.", "Mara Voss member_of Labour Party"],
  ["Professor Mara Voss of the Harbour Union spoke on Monday.", "Mara Voss employed_by Harbour Union"],
  ["Mara Voss, a member of the Harbour Union, spoke on Monday.", "Mara Voss member_of Harbour Union"],
  ["Harbour Union member Mara Voss spoke on Monday.", "Mara Voss member_of Harbour Union"],
  ["The Dock Guard, the armed wing of the Harbour Union, fired on Monday.", "Dock Guard part_of Harbour Union"],
  ["Mara Voss leads the Harbour Union.", "Mara Voss leader_of Harbour Union"],
  ["Mara Voss, who heads the Harbour Union, spoke on Monday.", "Mara Voss leader_of Harbour Union"],
  ["The Harbour Union was led by Mara Voss.", "Mara Voss leader_of Harbour Union"],
  ["Mara Voss founded the Harbour Union in 2009.", "Mara Voss founder_of Harbour Union"],
  ["The union met in Mirpur, Pakistan, on Monday.", "Mirpur located_in Pakistan"],
  ["The talks were held in London, England, on Monday.", "London located_in England"],
  ["The Harbour Union, based in London, met on Monday.", "Harbour Union based_in London"],
  ["A march of the London-based Harbour Union was held on Monday.", "Harbour Union based_in London"],
  ["The Harbour Union, a London-based charity, met on Monday.", "Harbour Union based_in London"],
  ["The talks were held in London, the capital of England.", "London located_in England"],
  ["The talks were held in Lahore in eastern Pakistan.", "Lahore located_in Pakistan"],
];

describe("a tie", () => {
  it.each(STATED)("is read from: %s", (text, tie) => {
    expect(relationsIn(text)).toEqual([tie]);
  });

  it.each([
    "Mara Voss met the brother of a sailor.",
    "The sister ship of the ferry sank, Mara Voss said.",
    "Mara Voss spoke to her brother.",
    "Mother Nature was to blame, Mara Voss said.",
    "Mara Voss met Republicans on Monday.",
    "The roof of the Harbour Union burned, Mara Voss said.",
    "Mara Voss led the march.",
    "Mara Voss led Norland in goals.",
    "The march was led by Mara Voss.",
    "The talks were held in London, Paris and Berlin.",
    "Mara Voss flew from London to Paris.",
    "On Monday, London was quiet.",
  ])("is not read from: %s", (text) => {
    expect(relationsIn(text)).toEqual([]);
  });
});
