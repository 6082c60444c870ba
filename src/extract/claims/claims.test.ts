import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { read } from "../testing/told.ts";

const spans = (text: string): readonly string[] => {
  const { claims, report } = read(text);
  return claims.map(({ span }) => cut(report.text, span));
};

describe("claims", () => {
  it("name the outlet first and the innermost voice last", () => {
    const { claims } = read("VARDA, May 3 (NordWire) - Police said that Mara Voss met Teodor Orn.");
    const met = claims.find(({ content }) => "event" in content);
    expect(met?.voices[0]?.kind).toBe("outlet");
    expect(met?.voices[1]?.kind).toBe("agency");
    expect(met?.voices).toHaveLength(3);
  });

  it("name no agency that no dateline or credit names", () => {
    const { claims } = read("Mara Voss told NordWire that the port was safe.");
    expect(claims.flatMap(({ voices }) => voices.map(({ kind }) => kind))).not.toContain("agency");
  });

  it("take a described report as a document", () => {
    const { claims } = read("A confidential report says that Mara Voss met Teodor Orn.");
    expect(claims.find(({ content }) => "event" in content)?.voices.at(-1)?.kind).toBe("document");
  });

  it("leave the headline out", () => {
    const text = "Mara Voss met Teodor Orn\n\nPolice arrested Karel Dovan in Varda on Sunday.";
    expect(spans(text).join(" ")).not.toContain("Mara Voss");
    expect(spans(text)).toContain("Police arrested Karel Dovan in Varda on Sunday.");
  });

  it.each([
    ["The Harbour Union denied any part in the explosion.", "Harbour Union denied any part in the explosion"],
    ["Mirza Kadel is reported to have arranged the meeting.", "Mirza Kadel is reported to have arranged the meeting"],
  ])("say of %s something that reads by itself", (text, wanted) => {
    expect(spans(text)).toContain(wanted);
  });

  it("keep a clause that stands by itself as it is", () => {
    expect(spans("Police said that Mara Voss met Teodor Orn.")).toContain("Mara Voss met Teodor Orn");
  });
});
