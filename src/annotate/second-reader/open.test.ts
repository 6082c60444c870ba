import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { layersOf, reportOf } from "../testing.ts";
import { leavesFor, openLook, openSecond } from "./open.ts";
import { endpointServer, writes } from "./testing/endpoint-server.ts";

const TINY = fileURLToPath(new URL("testing/tiny-classifier", import.meta.url));

it("opens a folder as a token classifier", async () => {
  const reader = await openSecond({ where: TINY, mode: "compare" });
  expect(reader.gives).toEqual(["names"]);
  await reader.close();
});

it("opens an address with a model, with the key it is given", async () => {
  const server = await endpointServer(writes({ names: [] }));
  const reader = await openSecond({ where: server.base, model: "tiny", mode: "compare" }, "sesame-7");
  const report = reportOf("Orn left.");
  await reader.read(report, layersOf(report));
  await server.close();
  expect(server.asked[0]?.headers.authorization).toBe("Bearer sesame-7");
});

it("refuses an address without a model, and other schemes", async () => {
  const opening = (where: string) => openSecond({ where, mode: "compare" }, "");
  await expect(opening("http://127.0.0.1:1/v1")).rejects.toMatchObject({ code: "second-reader-model", exit: 2 });
  await expect(opening("ftp://models.example")).rejects.toMatchObject({ code: "second-reader-address", exit: 2 });
});

it("tells whose machine the reports go to", () => {
  const to = (where: string) => leavesFor({ where, model: "m", mode: "compare" });
  expect(to("https://models.example:8443/v1")).toBe("models.example:8443");
  expect([to("http://localhost:8080/v1"), to("./models/mine"), to("C:\\models")]).toEqual([null, null, null]);
});

it("that cannot be opened is a notice on each report", async () => {
  const second = await openLook({ where: "./no/such/folder", mode: "fill" });
  const report = reportOf("Orn left.");
  const { mode, findings } = await second.look(report, layersOf(report));
  expect(mode).toBe("fill");
  expect(findings.names).toEqual([]);
  expect(findings.notices).toMatchObject([
    { code: "second-reader-failed", message: expect.stringContaining("no file model.onnx") },
  ]);
  await second.close();
});
