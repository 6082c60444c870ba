import type { Dirent } from "node:fs";
import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { captureBytes } from "./capture-bytes.ts";
import { captureFile } from "./capture-file.ts";
import { captureFolder } from "./capture-folder.ts";
import { captureInputs } from "./capture-inputs.ts";
import type { CaptureItem } from "./capture-item.ts";
import { captureStdin } from "./capture-stdin.ts";
import { captureUrl } from "./capture-url.ts";
import { isPublicAddress } from "./url/address.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hearsay-capture-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function listed(items: AsyncIterable<CaptureItem>): Promise<string[]> {
  const seen: string[] = [];
  for await (const item of items) {
    seen.push("capture" in item ? item.capture.origin.where : `${item.failure.code} ${item.failure.where}`);
  }
  return seen;
}

describe("files and folders", () => {
  it("captures bytes under their SHA-256 with a media type", async () => {
    await writeFile(join(folder, "a.md"), "abc");
    expect(await captureFile(join(folder, "a.md"), { now: 5 })).toMatchObject({
      id: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      mediaType: "text/markdown",
      capturedAt: 5,
    });
  });

  it("walks a folder in code unit order and leaves out hidden files and pictures", async () => {
    await mkdir(join(folder, "b"));
    for (const name of ["B.txt", "a.txt", ".hidden.txt", "photo.png", "b/c.html"])
      await writeFile(join(folder, name), "x");
    expect(await listed(captureFolder(folder))).toEqual(
      ["B.txt", "a.txt", "b/c.html"].map((name) => join(folder, name)),
    );
  });

  it("goes on after a folder that cannot be listed", async () => {
    const entry = (name: string, isFolder: boolean) =>
      ({ name, isDirectory: () => isFolder, isFile: () => !isFolder, isSymbolicLink: () => false }) as Dirent;
    await writeFile(join(folder, "z.txt"), "x");
    const list = async (path: string) => {
      if (path === folder) return [entry("locked", true), entry("z.txt", false)];
      throw Object.assign(new Error("no"), { code: "EACCES" });
    };
    expect(await listed(captureFolder(folder, { list }))).toEqual([
      `input-unreadable ${join(folder, "locked")}`,
      join(folder, "z.txt"),
    ]);
  });

  it("refuses a file of 100 MB in one line by its size alone", async () => {
    const path = join(folder, "line.txt");
    const file = await open(path, "w");
    await file.truncate(100 * 1024 * 1024);
    await file.close();
    await expect(captureFile(path)).rejects.toMatchObject({
      code: "file-too-large",
      message: expect.stringContaining("100.0 MB"),
    });
  });

  it("stops reading the standard input when it passes the limit", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given++;
        yield new Uint8Array(8 * 1024 * 1024).fill(97);
      }
    }
    await expect(captureStdin(endless())).rejects.toMatchObject({ code: "file-too-large" });
    expect(given).toBe(7);
  });

  it("tells paths, folders, the standard input and addresses apart", async () => {
    await writeFile(join(folder, "a.txt"), "x");
    const inputs = [folder, join(folder, "a.txt"), "-", join(folder, "none"), "ftp://news.example/a"];
    async function* stdin() {
      yield '{"text":"x"}\n';
    }
    expect(await listed(captureInputs(inputs, { stdin: stdin() }))).toEqual([
      join(folder, "a.txt"),
      join(folder, "a.txt"),
      "stdin",
      `input-not-found ${join(folder, "none")}`,
      "address-not-web ftp://news.example/a",
    ]);
  });

  it("tells JSON Lines and pages without a name by how they begin", () => {
    const typeOf = (text: string) => captureBytes(new TextEncoder().encode(text), { name: "stdin" }).mediaType;
    expect(typeOf('{"text":"a"}\n{"text":"b"}')).toBe("application/x-ndjson");
    expect(typeOf('{\n"text":"a"}')).toBe("application/json");
    expect(typeOf("  <!DOCTYPE html><p>a")).toBe("text/html");
    expect(typeOf("Bridge opens")).toBe("text/plain");
  });
});

describe("addresses", () => {
  it("are refused when they are not public", () => {
    const refused = [
      "127.0.0.1",
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.64.0.1",
      "0.0.0.0",
      "224.0.0.1",
      "::1",
      "::",
      "fe80::1",
      "fc00::1",
      "fd00:ec2::254",
      "::ffff:8.8.8.8",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "not an address",
    ];
    expect(refused.filter(isPublicAddress)).toEqual([]);
    expect(["8.8.8.8", "172.32.0.1", "2606:4700::1111"].every(isPublicAddress)).toBe(true);
  });
});

describe("pages", () => {
  let server: Server;
  let answer: RequestListener;
  let base: string;
  beforeEach(async () => {
    server = createServer((request, response) => answer(request, response)).listen(0, "127.0.0.1");
    await new Promise((done) => server.once("listening", done));
    base = `http://news.test:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const local = {
    resolve: async () => [{ address: "127.0.0.1", family: 4 }],
    allowPrivate: (address: string) => address === "127.0.0.1",
  };

  it("are kept with status, headers and where redirects ended", async () => {
    answer = (request, response) => {
      if (request.url === "/a") response.writeHead(302, { location: "/b" }).end();
      else
        response
          .writeHead(200, { "content-type": "text/html; charset=UTF-8", "content-encoding": "gzip" })
          .end(gzipSync("<p>Hello"));
    };
    const capture = await captureUrl(`${base}/a`, local);
    expect(new TextDecoder().decode(capture.bytes)).toBe("<p>Hello");
    expect(capture).toMatchObject({
      mediaType: "text/html",
      charset: "utf-8",
      origin: { where: `${base}/a`, finalUrl: `${base}/b`, status: 200 },
    });
  });

  it("are refused on a private address, by name, as a number or behind a redirect", async () => {
    let asked = 0;
    answer = (_request, response) => {
      asked++;
      response.writeHead(302, { location: "http://127.0.0.2/" }).end();
    };
    const refused = { code: "address-refused" };
    await expect(captureUrl(`${base}/`, { resolve: local.resolve })).rejects.toMatchObject(refused);
    await expect(captureUrl(base.replace("news.test", "2130706433"))).rejects.toMatchObject(refused);
    await expect(captureUrl(base.replace("news.test", "[::1]"))).rejects.toMatchObject(refused);
    expect(asked).toBe(0);
    await expect(captureUrl(`${base}/`, local)).rejects.toMatchObject(refused);
    expect(asked).toBe(1);
  });

  it("are refused when one of several addresses is private", async () => {
    const resolve = async () => [
      { address: "8.8.8.8", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    await expect(captureUrl(base, { resolve })).rejects.toMatchObject({ code: "address-refused" });
  });

  it("end in an error after too many redirects, a bad status, a picture, too many bytes or too long", async () => {
    answer = (request, response) => {
      if (request.url === "/loop") response.writeHead(301, { location: "/loop" }).end();
      else if (request.url === "/gone") response.writeHead(404).end();
      else if (request.url === "/picture") response.writeHead(200, { "content-type": "image/png" }).end();
      else if (request.url === "/bomb")
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(1_000_000)));
    };
    const code = (path: string, more = {}) =>
      captureUrl(`${base}${path}`, { ...local, ...more }).catch((error: { code: string }) => error.code);
    expect(await code("/loop")).toBe("too-many-redirects");
    expect(await code("/gone")).toBe("fetch-status");
    expect(await code("/picture")).toBe("fetch-type");
    expect(await code("/bomb", { limit: 1000 })).toBe("file-too-large");
    expect(await code("/silent", { timeout: 100 })).toBe("fetch-timeout");
    expect(await code("/silent", { signal: AbortSignal.abort() })).toBe("fetch-stopped");
  });
});
