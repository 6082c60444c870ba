import { describe, expect, it } from "vitest";
import { eventsIn, relationsIn } from "../testing/told.ts";

describe("relations", () => {
  it.each([
    ["Mara Voss, the leader of the Harbour Union, spoke.", "Mara Voss leader_of Harbour Union"],
    ["Harbour Union leader Mara Voss spoke on Monday.", "Mara Voss leader_of Harbour Union"],
    ["The Harbour Union's leader, Mara Voss, spoke on Monday.", "Mara Voss leader_of Harbour Union"],
    ["The Harbour Union's leader, Mara Voss, and a guest spoke.", "Mara Voss leader_of Harbour Union"],
    ["Harbour Union president and director Mara Voss spoke on Monday.", "Mara Voss leader_of Harbour Union"],
    ["Mara Voss, an engineer and director of the Harbour Union, spoke.", "Mara Voss leader_of Harbour Union"],
    ["Mara Voss, a vice president at the Harbour Union, spoke.", "Mara Voss employed_by Harbour Union"],
    ["France voted. In France, President Mara Voss spoke on Monday.", "Mara Voss leader_of France"],
    ["President Mara Voss of France spoke on Monday.", "Mara Voss leader_of France"],
    ["Senator Mara Voss of Texas spoke on Monday.", "Mara Voss representative_of Texas"],
    ["A spokesman for the Varda Police, Jonas Reth, spoke.", "Jonas Reth spokesperson_of Varda Police"],
    [
      "The Transport Ministry stayed silent. There was no talk, ministry spokeswoman Petra Lunde said.",
      "Petra Lunde spokesperson_of Transport Ministry",
    ],
    [
      "The opposition Civic Harbour Party (CHP) welcomed it. Its leader, Runa Sletten, urged haste.",
      "Runa Sletten leader_of Civic Harbour Party",
    ],
  ])("reads from %s: %s", (text, relation) => {
    expect(relationsIn(text)).toContain(relation);
  });

  it.each([
    "Mara Voss met members of the Harbour Union.",
    "The Harbour Union called on Mara Voss to speak.",
    "There was no talk, ministry spokeswoman Petra Lunde said.",
    "The leader of the march waved to Mara Voss.",
    "French opposition leader Mara Voss spoke in France.",
    "In France, President Mara Voss spoke on Monday.",
  ])("reads no office from %s", (text) => {
    expect(relationsIn(text).filter((each) => /leader_of|spokesperson_of/.test(each))).toEqual([]);
  });

  it("tells a tie once, however often it is told", () => {
    const text = "Harbour Union leader Mara Voss spoke. Harbour Union leader Mara Voss left.";
    expect(relationsIn(text)).toEqual(["Mara Voss leader_of Harbour Union"]);
  });

  it("keeps the body of an apposition out of the event", () => {
    const met = eventsIn("Mara Voss met Teodor Orn, a member of the Harbour Union, in Varda.").find(
      ({ type }) => type === "Meet",
    );
    expect(met?.roles).toEqual(expect.arrayContaining(["participant: Mara Voss", "participant: Teodor Orn"]));
  });
});
