/** The whole description: OpenAPI 3.1 made from the routes and the shapes they name, and the page that links to it. */
import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi";
import { failures, responses, sharedFailures } from "./responses.ts";
import { components, type indexAnswerSchema } from "./shapes.ts";

/** Raised when a client of the old form would misread the new one. */
const VERSION = "1";

const INFO = {
  title: "Hearsay",
  version: VERSION,
  license: { name: "Apache-2.0", identifier: "Apache-2.0" },
  description: `What a case holds: who said what, about whom, when and where, each claim tied to the words it came from.

The server answers on this machine's loopback only, and only to whoever has the token of its start: \`hearsay serve CASE\`
prints it behind "#token=" in the address; send it in the header \`x-hearsay-token\`.

Spans are half-open and count UTF-16 code units of the report's text. Dates are EDTF level 1 (ISO 8601-2); instants are
milliseconds since 1970 UTC. An id of the form REPORT/LOCAL names a claim, event or entity of one reading; cluster and
proposition ids change when the case grows. Unknown parameters of a question and unknown fields of a body are refused. Every failure has one shape
(Failure), and its code is stable.`,
};

export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Parameter {
  readonly description?: string;
  readonly schema: { readonly description?: string };
}

type Paths = Readonly<Record<string, Readonly<Record<string, { readonly parameters?: readonly Parameter[] }>>>>;

/** Takes out the second description of each parameter, which the generator puts into its schema too. */
function saidOnce(paths: Paths): Paths {
  return mapValues(paths, (methods) =>
    mapValues(methods, (route) =>
      route.parameters === undefined
        ? route
        : {
            ...route,
            parameters: route.parameters.map(({ schema: { description: _, ...schema }, ...rest }) => ({
              ...rest,
              schema,
            })),
          },
    ),
  );
}

const mapValues = <T>(of: Readonly<Record<string, T>>, map: (value: T) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value)]));

/** Describes routes, with the shapes they name. */
export function describeRoutes(routes: OpenAPIHono): OpenApi {
  const { paths } = routes.getOpenAPI31Document({ openapi: "3.1.0", info: INFO });
  return {
    openapi: "3.1.0",
    info: INFO,
    servers: [{ url: "http://127.0.0.1:4319", description: "where `hearsay serve` listens when no port is given" }],
    security: [{ token: [] }],
    tags: [
      { name: "Questions", description: "They change nothing." },
      {
        name: "Acts",
        description:
          "What a person decides: kept in the journal for good, signed with the name of the one who is signed in on this machine.",
      },
      {
        name: "Runs",
        description: "Reading reports into the case. Runs go one after another; they are known until the server stops.",
      },
    ],
    paths: saidOnce(paths as Paths),
    components: {
      securitySchemes: {
        token: {
          type: "apiKey",
          in: "header",
          name: "x-hearsay-token",
          description: "the token of this start; `hearsay serve --token TEXT` sets it",
        },
      },
      responses: sharedFailures(),
      schemas: components(),
    },
  } as unknown as OpenApi;
}

/** What `GET /api` answers: every route with what it is for. */
function index({ paths }: OpenApi): z.infer<typeof indexAnswerSchema> {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary = "" }]) => ({ method: method.toUpperCase(), path, summary })),
  );
  return { name: "Hearsay", version: VERSION, description: "/api/openapi.json", routes };
}

/** Adds the two routes that tell what there is. `description` is asked for late: it describes these routes too. */
export function addDescription(api: OpenAPIHono, description: () => OpenApi): void {
  api.openapi(
    createRoute({
      method: "get",
      path: "/",
      operationId: "getIndex",
      tags: ["Questions"],
      summary: "Where to begin: every route",
      responses: responses("IndexAnswer", "Every route with what it is for", []),
    }),
    (c) => c.json(index(description())) as never,
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/openapi.json",
      operationId: "getDescription",
      tags: ["Questions"],
      summary: "This description, OpenAPI 3.1",
      responses: {
        200: {
          description: "OpenAPI 3.1",
          content: { "application/json": { schema: { type: "object" as const } } },
        },
        ...failures([]),
      },
    }),
    (c) => c.json(description()) as never,
  );
}
