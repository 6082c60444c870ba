import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { smallCase } from "../ask/testing/small-case.ts";
import { createApp } from "./app.ts";
import { runsOf } from "./runs.ts";

const TOKEN = "token-of-this-start";

async function serving() {
  const web = mkdtempSync(join(tmpdir(), "hearsay-web-"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Hearsay</title>");
  const store = await smallCase();
  const runs = runsOf(store);
  const app = createApp({ store, runs, token: TOKEN, web });
  const call = (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) =>
    app.request(`http://127.0.0.1:4319${path}`, {
      ...init,
      headers: { host: "127.0.0.1:4319", "x-hearsay-token": TOKEN, ...headers },
    });
  return { store, runs, call };
}

describe("the server", () => {
  let call: Awaited<ReturnType<typeof serving>>["call"];
  let store: Awaited<ReturnType<typeof serving>>["store"];
  beforeAll(async () => {
    ({ call, store } = await serving());
  });

  it("refuses another name than this machine's loopback", async () => {
    const answer = await call("/api/case", {}, { host: "evil.example:4319" });
    expect(answer.status).toBe(421);
    expect(await answer.json()).toMatchObject({ ok: false, code: "foreign-host" });
  });

  it("refuses a page of another origin", async () => {
    expect((await call("/api/case", {}, { origin: "http://evil.example" })).status).toBe(403);
    expect((await call("/api/case", {}, { origin: "http://127.0.0.1:4319" })).status).toBe(200);
  });

  it("refuses whoever has not the token of this start", async () => {
    const answer = await call("/api/case", {}, { "x-hearsay-token": "guess" });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ ok: false, status: 401, code: "token-missing" });
  });

  it("sends a policy that lets no script and no style of others run", async () => {
    const policy = (await call("/")).headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
  });

  it("gives the app for the address of a room", async () => {
    const answer = await call("/reports/r-123");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("<title>Hearsay</title>");
  });

  it.each([
    "/api/case",
    "/api/reports",
    "/api/ledger",
    "/api/timeline",
    "/api/origins",
    "/api/contradictions",
    "/api/journal",
    "/api/search?q=bridge",
    "/api/who?name=Imlach",
  ])("answers %s", async (path) => {
    const answer = await call(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("application/json");
  });

  it("refuses a parameter it does not know, and names a bad one", async () => {
    const unknown = await call("/api/ledger?colour=red");
    expect(unknown.status).toBe(400);
    expect(await unknown.json()).toMatchObject({ ok: false, code: "bad-request" });
    const bad = await (await call("/api/ledger?certainty=very")).json();
    expect(bad).toMatchObject({ status: 400, message: expect.stringContaining("certainty") });
  });

  it("has one shape for what is not there", async () => {
    for (const path of ["/api/reports/r-none", "/api/propositions/p-none", "/api/who?name=Zzz", "/api/nowhere"]) {
      const answer = await call(path);
      expect(answer.status).toBe(404);
      expect(Object.keys((await answer.json()) as object).sort()).toEqual([
        "advice",
        "code",
        "message",
        "ok",
        "status",
      ]);
    }
  });

  it("describes itself in OpenAPI 3.1", async () => {
    const description = (await (await call("/api/openapi.json")).json()) as { openapi: string; paths: object };
    expect(description.openapi).toBe("3.1.0");
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining(["/api/ledger", "/api/reports/{id}", "/api/add", "/api/judgements"]),
    );
  });

  it("keeps what a person decides in the journal, signed", async () => {
    const row = (await store.reports())[0] as { id: string };
    const body = JSON.stringify({ kind: "accept", subject: [`${row.id}/c1`], value: null, reason: "the words say so" });
    const answer = await call("/api/judgements", { method: "POST", body }, { "content-type": "application/json" });
    expect(answer.status).toBe(200);
    const entries = await store.journal();
    expect(entries.at(-1)).toMatchObject({
      who: expect.stringMatching(/./u),
      body: expect.objectContaining({ reason: "the words say so" }),
    });
  });

  it("signs a judgement with the name that is given, and refuses an empty one", async () => {
    const judgement = { kind: "unsure", subject: ["r-1/e1", "r-2/e1"], value: null, reason: "" };
    const post = (who: string) =>
      call(
        "/api/judgements",
        { method: "POST", body: JSON.stringify({ ...judgement, who }) },
        { "content-type": "application/json" },
      );
    expect(await (await post("Mara Kell")).json()).toMatchObject({ who: "Mara Kell", body: judgement });
    expect((await post("  ")).status).toBe(400);
  });

  it("weighs the case again when asked, and tells when it has", async () => {
    const own = await serving();
    await own.store.judge({ kind: "unsure", subject: ["r-1/e1", "r-2/e1"], value: null, reason: "" }, "mira");
    expect((await own.store.info()).assessed).toBe(false);
    const { run } = (await (await own.call("/api/weigh", { method: "POST" })).json()) as { run: string };
    expect(await (await own.call(`/api/runs/${run}/events`)).text()).toContain('"phase":"done"');
    expect(await (await own.call("/api/review")).json()).toMatchObject({ assessed: true });
    await own.runs.close();
  });

  it("refuses a judgement of no known kind and keeps nothing", async () => {
    const before = (await store.journal()).length;
    const answer = await call(
      "/api/judgements",
      { method: "POST", body: '{"kind":"guilty"}' },
      { "content-type": "application/json" },
    );
    expect(answer.status).toBe(400);
    expect((await store.journal()).length).toBe(before);
  });

  it("reads a dropped file and tells how far it is", async () => {
    const own = await serving();
    const form = new FormData();
    form.append(
      "files",
      new File(["Ferry sinks\n\nOSTRIN, 9 May 2031 — A ferry sank off Ostrin, police said."], "ferry.txt", {
        type: "text/plain",
      }),
    );
    const { run } = (await (await own.call("/api/add", { method: "POST", body: form })).json()) as { run: string };
    const events = await (await own.call(`/api/runs/${run}/events`)).text();
    expect(events).toContain("event: progress");
    expect(events).toContain('"phase":"done"');
    expect((await own.store.reports()).some(({ title }) => title === "Ferry sinks")).toBe(true);
    await own.runs.close();
  });

  it("says what it takes when nothing was dropped", async () => {
    const answer = await call(
      "/api/add",
      { method: "POST", body: '{"url":"file:///etc/passwd"}' },
      { "content-type": "application/json" },
    );
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: "bad-address" });
  });
});
