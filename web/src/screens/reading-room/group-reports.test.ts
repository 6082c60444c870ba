import { describe, expect, it } from "vitest";
import type { ReportRow } from "../../../../src/case/contract.ts";
import type { CopyKind, CopyLink } from "../../../../src/model/across.ts";
import { groupReports } from "./group-reports.ts";

const row = (id: string, publishedAt: string, seq = 1): ReportRow => ({
  id,
  seq,
  capture: "",
  sourceId: null,
  title: id,
  outlet: null,
  publishedAt,
  url: null,
  where: "",
  language: null,
  words: 0,
  claims: 0,
  notices: 0,
  revises: null,
  state: "read",
});
const link = (from: string, to: string, kind: CopyKind = "copy"): CopyLink => ({ from, to, kind, reasons: [] });
const shown = (rows: readonly ReportRow[], copies: readonly CopyLink[]) =>
  groupReports(rows, copies).map(({ row: { id }, as }) => (as === null ? id : `  ${as} ${id}`));

describe("groupReports", () => {
  it("puts copies under their origin and the newest story first", () => {
    const rows = [row("wire", "2031-05-03"), row("other", "2031-05-04"), row("paper", "2031-05-05")];
    expect(shown(rows, [link("paper", "wire")])).toEqual(["wire", "  copy paper", "other"]);
  });
  it("follows a copy of a copy up to the origin", () => {
    const rows = [row("a", "2031-05-01"), row("b", "2031-05-02"), row("c", "2031-05-03")];
    expect(shown(rows, [link("c", "b", "partial"), link("b", "a")])).toEqual(["a", "  copy b", "  partial c"]);
  });
  it("leaves a report that only quotes another by itself", () => {
    const rows = [row("a", "2031-05-01"), row("b", "2031-05-02")];
    expect(shown(rows, [link("b", "a", "quotes")])).toEqual(["b", "a"]);
  });
  it("shows every report once even when two are said to copy each other", () => {
    const rows = [row("a", "2031-05-01"), row("b", "2031-05-02")];
    expect(shown(rows, [link("a", "b"), link("b", "a")])).toEqual(["a", "  copy b"]);
  });
  it("passes over a link to a report that is not there", () => {
    expect(shown([row("a", "2031-05-01")], [link("a", "gone")])).toEqual(["a"]);
  });
});
