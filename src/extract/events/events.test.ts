import { describe, expect, it } from "vitest";
import { eventsIn } from "../testing/told.ts";

const only = (text: string, type: string) => {
  const found = eventsIn(text).find((each) => each.type === type);
  if (!found) throw new Error(`no ${type} in: ${text}`);
  return found;
};

describe("types and triggers", () => {
  it.each([
    ["Mara Voss met Teodor Orn in Varda.", "Meet", "met"],
    ["Mara Voss visited Varda on Monday.", "Travel", "visited"],
    ["Police arrested Karel Dovan on Sunday.", "Arrest", "arrested"],
    ["President Aurel Tann appointed Judge Oskar Venn on Thursday.", "Appoint", "appointed"],
    ["Mara Voss resigned on Friday.", "LeavePost", "resigned"],
    ["The Dock Front claimed responsibility for the fire.", "ClaimResponsibility", "claimed responsibility"],
    ["A leaflet claims responsibility for the explosion.", "ClaimResponsibility", "claims responsibility"],
    ["Mara Voss attended a grain forum in Varda.", "Gather", "attended"],
    ["Mara Voss and Teodor Orn both took part in a grain forum.", "Gather", "took part in"],
    ["A court convicted Karel Dovan on Monday.", "Convict", "convicted"],
    ["Harbour workers marched through Varda on Wednesday.", "Protest", "marched"],
    ["Gunmen kidnapped Mara Voss on Monday.", "Abduct", "kidnapped"],
    ["Mara Voss died on Monday.", "Die", "died"],
  ])("tells from %s that it is a %s", (text, type, trigger) => {
    expect(only(text, type).trigger).toBe(trigger);
  });

  it.each([
    ["Investigators found a leaflet near the gate.", "ChangeOrganization"],
    ["The studio released a film about the harbour.", "Release"],
    ["The death penalty is debated in Varda.", "Die"],
    ["The crew shot a film in the harbour.", "Attack"],
    ["Dock workers went on strike on Monday.", "Attack"],
    ["Mara Voss lives near the Ostrin Meeting House.", "Meet"],
    ["Mara Voss is in charge of the harbour.", "Charge"],
  ])("finds in %s no %s", (text, type) => {
    expect(eventsIn(text).map((each) => each.type)).not.toContain(type);
  });
});

describe("roles", () => {
  it.each([
    ["Police arrested Karel Dovan on Sunday.", "Arrest", "Karel Dovan"],
    ["Karel Dovan was arrested by police on Sunday.", "Arrest", "Karel Dovan"],
    ["Mara Voss met Teodor Orn in Varda.", "Meet", "Teodor Orn"],
    ["Mara Voss pledged the aid at a meeting with Teodor Orn in Varda.", "Meet", "Mara Voss"],
    ["President Aurel Tann appointed Judge Oskar Venn on Thursday.", "Appoint", "Oskar Venn"],
  ])("gives in %s the %s a part for %s", (text, type, name) => {
    expect(only(text, type).roles.some((role) => role.endsWith(`: ${name}`))).toBe(true);
  });

  it("tells apart who acts and who suffers, in active and passive", () => {
    const active = only("Mara Voss accused Teodor Orn of fraud.", "Accuse").roles;
    const passive = only("Teodor Orn was accused by Mara Voss of fraud.", "Accuse").roles;
    expect(active).toEqual(expect.arrayContaining(["accuser: Mara Voss", "accused: Teodor Orn"]));
    expect([...passive].sort()).toEqual([...active].sort());
  });
});

describe("time and place", () => {
  it("takes a date in the clause as stated", () => {
    const { time, timeBasis } = only("Mara Voss met Teodor Orn on 12 April 2031.", "Meet");
    expect([time, timeBasis]).toEqual(["2031-04-12", "stated"]);
  });

  it("takes over no day once another date is named", () => {
    const text =
      "Police arrested Teodor Orn on 12 April 2031. He left Varda on 2 March 2031. Mara Voss met Karel Dovan.";
    expect(only(text, "Meet").time).toBeNull();
  });

  it("takes over no day in a later paragraph but for an event like the one of that day", () => {
    const text = "Police arrested Teodor Orn on 12 April 2031.\n\nMara Voss met Karel Dovan.\n\nPolice arrested Dovan.";
    expect(only(text, "Meet").time).toBeNull();
    expect(eventsIn(text).filter(({ type }) => type === "Arrest")).toMatchObject([
      { time: "2031-04-12", timeBasis: "stated" },
      { time: "2031-04-12", timeBasis: "inferred" },
    ]);
  });

  it("takes over no day for what is told in the perfect", () => {
    const text = "Mara Voss met Teodor Orn on 12 April 2031. Police had arrested Orn.";
    expect(only(text, "Arrest").time).toBeNull();
  });

  it("dates by another event nothing that is only planned", () => {
    const text = "Mara Voss met Teodor Orn on 12 April 2031. Karel Dovan will visit Varda.";
    expect(only(text, "Travel").time).toBeNull();
  });

  it("takes over no range of days and no month", () => {
    expect(only("Mara Voss met Teodor Orn in April 2031. Police arrested Karel Dovan.", "Arrest").time).toBeNull();
  });

  it("takes over the date of the event before as inferred", () => {
    const { time, timeBasis } = only("Mara Voss met Teodor Orn on 12 April 2031. Police arrested Orn.", "Arrest");
    expect([time, timeBasis]).toEqual(["2031-04-12", "inferred"]);
  });

  it("gives no date where none is told", () => {
    expect(only("Mara Voss met Teodor Orn.", "Meet").time).toBeNull();
  });

  it.each(["in", "near", "through"])("takes the place behind “%s”", (word) => {
    expect(only(`The port lies in Varda. Harbour workers marched ${word} Varda on Wednesday.`, "Protest").place).toBe(
      "Varda",
    );
  });

  it("takes over the first place named for what happens on a spot, not for words", () => {
    const text = "The fog in Varda was thick.\n\nPolice arrested Karel Dovan.\n\nMara Voss accused Dovan of theft.";
    expect(only(text, "Arrest")).toMatchObject({ place: "Varda", event: { place: { basis: "inferred" } } });
    expect(only(text, "Accuse").place).toBeNull();
  });

  it("takes over no place that belongs to another event", () => {
    const text = "Mara Voss met Teodor Orn in Varda.\n\nPolice arrested Karel Dovan.";
    expect(only(text, "Arrest").place).toBeNull();
  });

  it("takes no place from a later clause", () => {
    expect(only("Mara Voss met Teodor Orn, who lives in Varda.", "Meet").place).toBeNull();
  });
});

describe("counts", () => {
  it.each([
    ["An explosion tore through the port, killing at least nine people.", ["dead 9.."]],
    ["Fourteen people were killed in the explosion.", ["dead 14..14"]],
    ["Seventeen dock workers were killed.", ["dead 17..17"]],
    ["The blast killed 5 to 7 people.", ["dead 5..7"]],
    ["The blast killed up to seven people.", ["dead 0..7"]],
    ["The clinic has fourteen dead and 31 injured.", ["dead 14..14", "injured 31..31"]],
    ["One patient died on Monday. The death toll rose to 15.", ["dead 1..1", "dead 15..15"]],
    ["Harbour workers marched on Monday. Police put the number of marchers at 2,000.", ["present 2000..2000"]],
    ["Harbour workers marched on Monday. 5,000 people had taken part.", ["present 5000..5000"]],
    ["Two of the injured were treated at once.", []],
    ["The blast happened at 2 a.m. and destroyed two silos.", []],
  ])("reads from %s the counts %j", (text, counts) => {
    expect(eventsIn(text).flatMap((each) => each.counts)).toEqual(counts);
  });
});

describe("realis, polarity and certainty", () => {
  it.each([
    ["Mara Voss met Teodor Orn.", "actual", "positive", "CT+"],
    ["Mara Voss did not meet Teodor Orn.", "actual", "negative", "CT-"],
    ["Mara Voss could meet Teodor Orn.", "other", "positive", "PS+"],
    ["Mara Voss will meet Teodor Orn.", "other", "positive", "CT+"],
    ["The ministry denied that Mara Voss had met Teodor Orn.", "actual", "positive", "CT-"],
  ])("reads %s as %s, %s, %s", (text, ...standing) => {
    const { event } = only(text, "Meet");
    expect([event.realis, event.polarity, event.factuality]).toEqual(standing);
  });

  it("does not deny what stands behind the denied clause", () => {
    const text = "The union denied that Mara Voss had met Teodor Orn before he was arrested.";
    expect(only(text, "Arrest").event.factuality).not.toBe("CT-");
  });

  it("names the voice that holds an event, and none for the outlet's own words", () => {
    expect(only("Police said that Mara Voss met Teodor Orn.", "Meet").event.by).toHaveLength(1);
    expect(only("Mara Voss met Teodor Orn.", "Meet").event.by).toEqual([]);
  });
});
