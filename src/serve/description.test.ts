/** The description of the API is OpenAPI 3.1, and the API answers exactly what it describes. */
import { readdirSync, readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleCase } from "../ask/testing/example-case.ts";
import { apiDescription, createApp } from "./app.ts";
import { FAILURES, type FailureCode } from "./failures.ts";
import { runsOf } from "./runs.ts";

interface Media {
  readonly schema: object;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}
interface Body {
  readonly content: Readonly<Record<string, Media>>;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly requestBody?: Body;
  readonly responses: Readonly<Record<string, Body & { readonly description: string }>>;
}

/** Reads the description as a client does: a response that is referred to is put in its place. */
const read = (text: string): unknown => {
  const { components } = JSON.parse(text) as { components: { responses: Readonly<Record<string, unknown>> } };
  return JSON.parse(text, (_key, value: { readonly $ref?: string } | null) => {
    const name = value?.$ref?.match(/^#\/components\/responses\/(.+)$/u)?.[1];
    return name === undefined ? value : components.responses[name];
  });
};

const description = read(JSON.stringify(apiDescription())) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
};

const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const named = operations.map((each) => [each.operation.operationId, each] as const);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(JSON.parse(JSON.stringify(description).replaceAll('"#/components/', '"api#/components/')), "api");

/** Fails with what differs when a value is not of the shape. */
function fits(schema: object, value: unknown): void {
  const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')));
  expect(check(value) ? [] : check.errors).toEqual([]);
}

describe("the description", () => {
  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const found = await validator.validate(JSON.parse(JSON.stringify(apiDescription())) as Record<string, unknown>);
    expect(found).toEqual({ valid: true });
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it.each(Object.keys(description.components.schemas))(
    "has a schema %s that compiles, with every $ref there",
    (name) => {
      expect(ajv.getSchema(`api#/components/schemas/${name}`)).toBeTypeOf("function");
    },
  );

  it("refuses, in every shape of an answer, a field that it does not describe", () => {
    for (const [name, schema] of Object.entries(description.components.schemas)) {
      if ("properties" in schema)
        expect([name, schema]).toEqual([name, expect.objectContaining({ additionalProperties: false })]);
    }
  });

  it.each(named)("gives %s a summary, an example that fits, and its failures", (_id, { operation }) => {
    expect(operation.summary).not.toBe("");
    const bodies = [operation.requestBody, ...Object.values(operation.responses)].filter((body) => body !== undefined);
    for (const { schema, example, examples } of bodies.flatMap(({ content }) => Object.values(content))) {
      if (example !== undefined) fits(schema, example);
      for (const { value } of Object.values(examples ?? {})) fits(schema, value);
    }
    for (const status of ["401", "403", "421", "500"]) {
      expect(operation.responses[status]?.content["application/json"]?.schema).toEqual({
        $ref: "#/components/schemas/Failure",
      });
    }
  });
});

describe("the API, on the example case", () => {
  let call: (method: string, path: string, body?: object) => Promise<Response>;
  let calls: Readonly<Record<string, () => Promise<readonly Response[]>>>;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const store = await exampleCase();
    const runs = runsOf(store);
    const app = createApp({ store, runs, token: "t", web: "." });
    call = async (method, path, body) =>
      app.request(`http://127.0.0.1:4319${path}`, {
        method,
        headers: { host: "127.0.0.1:4319", "x-hearsay-token": "t", ...(body instanceof FormData ? {} : JSON_BODY) },
        ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      });
    close = async () => {
      await runs.close();
      await store.close();
    };
    const every = async (path: string, ids: readonly string[]) =>
      Promise.all(ids.map((id) => call("GET", path + encodeURIComponent(id))));
    const one = async (...of: Parameters<typeof call>) => [await call(...of)];
    const ids = async (of: Promise<readonly { readonly id: string }[]>) => (await of).map(({ id }) => id);
    calls = {
      getIndex: () => one("GET", "/api"),
      getDescription: () => one("GET", "/api/openapi.json"),
      getCase: () => one("GET", "/api/case"),
      nameCase: () => one("PUT", "/api/case", { question: "Who knew?" }),
      listReports: () => one("GET", "/api/reports"),
      getReport: async () => every("/api/reports/", await ids(store.reports())),
      listLedger: async () => [await call("GET", "/api/ledger?limit=3&offset=1"), await call("GET", "/api/ledger")],
      getProposition: async () => every("/api/propositions/", await ids(store.propositions())),
      getWho: async () => every("/api/who?name=", await ids(store.entities())),
      listTimeline: () => one("GET", "/api/timeline"),
      listOrigins: () => one("GET", "/api/origins"),
      listContradictions: () => one("GET", "/api/contradictions"),
      search: () => every("/api/search?q=", ["harbour", "Dovan", "-harbour said"]),
      getReview: () => one("GET", "/api/review"),
      getPair: async () => {
        const pairs = (await store.candidates()).map(({ left, right }) => `${left}~${right}`);
        return every("/api/review/", pairs);
      },
      weigh: () => one("POST", "/api/weigh"),
      listJournal: () => one("GET", "/api/journal"),
      add: () => one("POST", "/api/add", dropped()),
      followRun: () => one("GET", "/api/runs/run-1/events"),
      stopRun: () => one("DELETE", "/api/runs/run-1"),
      judge: () =>
        one("POST", "/api/judgements", { kind: "accept", subject: ["r-1/c1"], value: null, reason: "read it" }),
    };
  }, 60_000);
  afterAll(() => close());

  it.each(named)("answers %s as described", async (id, { operation }) => {
    const responses = await calls[id]?.();
    expect(responses?.length, `this test has no call for ${id}: add one`).toBeGreaterThan(0);
    for (const response of responses ?? []) {
      expect(response.status).toBe(200);
      const [type] = (response.headers.get("content-type") ?? "").split(";");
      const media = operation.responses[200]?.content[type as string];
      expect(media, `${type} is not described`).toBeDefined();
      if (type === "application/json") fits((media as Media).schema, await response.json());
      else for (const data of eventsOf(await response.text())) fits({ $ref: "#/components/schemas/RunProgress" }, data);
    }
  });

  it.each(named.filter(([, { operation }]) => "404" in operation.responses))(
    "answers %s with a described failure when there is nothing by that name",
    async (_id, { path, method, operation }) => {
      const response = await call(method, path.includes("{id}") ? path.replace("{id}", "none") : `${path}?name=Zzyzx`);
      await isDescribed(response, operation, 404);
    },
  );

  it.each(named.filter(([, { method, operation }]) => method === "GET" && "400" in operation.responses))(
    "refuses a parameter that %s does not describe, with a described failure",
    async (_id, { path, operation }) => {
      await isDescribed(await call("GET", `${path.replace("{id}", "none")}?colour=red`), operation, 400);
    },
  );

  it.each(named.filter(([, { operation }]) => operation.requestBody !== undefined))(
    "refuses a body that is not what %s describes, with a described failure",
    async (_id, { path, method, operation }) => {
      await isDescribed(await call(method, path, { colour: "red" }), operation, 400);
    },
  );

  async function isDescribed(response: Response, { responses }: Operation, status: number): Promise<void> {
    expect(response.status).toBe(status);
    const media = responses[status]?.content["application/json"];
    const body = (await response.json()) as { readonly code: string };
    fits(media?.schema ?? {}, body);
    expect(Object.keys(media?.examples ?? {})).toContain(body.code);
  }
});

describe("the failures of the API", () => {
  const page = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");

  it.each(Object.keys(FAILURES))("say of %s what docs/errors.md says", (code) => {
    const { when, advice } = FAILURES[code as FailureCode];
    expect(page).toContain(`| ${code} | error | ${when} | ${advice} |`);
  });

  it.each(["ask", "serve"])("know every code that src/%s throws", (folder) => {
    const root = new URL(`../${folder}/`, import.meta.url);
    const thrown = readdirSync(root)
      .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
      .flatMap((name) => [...readFileSync(new URL(name, root), "utf8").matchAll(/new HearsayError\(\s*"([^"]+)"/gu)])
      .map(([, code]) => code);
    expect(thrown.length).toBeGreaterThan(3);
    expect(thrown.filter((code) => !Object.hasOwn(FAILURES, code as string))).toEqual([]);
  });
});

const JSON_BODY = { "content-type": "application/json" };

function dropped(): FormData {
  const form = new FormData();
  const text = "Ferry sinks\n\nOSTRIN, 9 May 2031 — A ferry sank off Ostrin, police said.";
  form.append("files", new File([text], "ferry.txt", { type: "text/plain" }));
  return form;
}

/** The data of server-sent events, read as JSON. */
function eventsOf(stream: string): readonly unknown[] {
  const events = stream.split("\n\n").filter(Boolean);
  expect(events.length).toBeGreaterThan(0);
  return events.map((event) => {
    expect(event).toMatch(/^event: progress\ndata: [^\n]*$/u);
    return JSON.parse(event.slice(event.indexOf("{"))) as unknown;
  });
}
