import { describe, expect, it } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { entities } from "../entities/entities.ts";
import { names } from "../names/names.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { places } from "./places.ts";

const placeOf = (text: string, name: string) =>
  runStages(reportFromText(text), [...TEXT_STAGES, names, entities, places] as never).entities.find(
    (each) => each.name === name,
  )?.place;

describe("places", () => {
  it("takes the place that lies in the area named beside it", () => {
    const place = placeOf("A bridge opened in Hyderabad, Pakistan, on Friday.", "Hyderabad");
    expect(place?.country).toBe("PK");
    expect(place?.alternatives.length).toBeGreaterThan(0);
  });

  it("says who administers a disputed area", () => {
    const place = placeOf("A road was closed in Crimea on Friday.", "Crimea");
    expect(place).toMatchObject({ country: "RU", precision: "region" });
  });

  it("files the whole of Kashmir under no country", () => {
    expect(placeOf("Snow fell in Kashmir on Friday.", "Kashmir")?.country).toBeNull();
  });

  it("gives an invented place no point", () => {
    expect(placeOf("A fire broke out in Qorvandal on Friday.", "Qorvandal") ?? null).toBeNull();
  });
});
