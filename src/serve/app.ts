import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";
import { addActs } from "./acts.ts";
import { addDescription, describeRoutes, type OpenApi } from "./description.ts";
import { answerFailure } from "./failure.ts";
import { headers, loopbackOnly, tokenRequired } from "./guard.ts";
import { addQuestions } from "./questions.ts";
import { addRuns } from "./run-routes.ts";
import type { Runs } from "./runs.ts";

export interface AppOptions {
  readonly store: Store;
  readonly runs: Runs;
  readonly token: string;
  /** Folder of the built web app. */
  readonly web: string;
}

/** The whole HTTP side: API under `/api` with its OpenAPI 3.1, and the web app. Test it with `app.request(…)`. */
export function createApp({ store, runs, token, web }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono();
  app.onError(answerFailure);
  app.use(headers, loopbackOnly);
  app.use("/api/*", tokenRequired(token));
  app.route("/api", apiOf(store, runs));
  app.use(serveStatic({ root: web }));
  // Addresses of rooms (`/reports/r-…`) are the app's own: it finds its way from the one page.
  app.get("*", serveStatic({ root: web, path: "index.html" }));
  return app;
}

/** The API's description, OpenAPI 3.1; `npm run docs` writes it to docs/openapi.json. */
export function apiDescription(): OpenApi {
  // The routes are only described here, never called: no store is needed.
  described ??= describeRoutes(new OpenAPIHono().route("/api", routesOf({} as Store, {} as Runs)));
  return described;
}

let described: OpenApi | undefined;

function apiOf(store: Store, runs: Runs): OpenAPIHono {
  const api = routesOf(store, runs);
  api.all("*", (c) => {
    throw new HearsayError(
      "no-such-route",
      `nothing at ${c.req.method} ${c.req.path}; /api/openapi.json lists what there is`,
      { status: 404 },
    );
  });
  return api;
}

function routesOf(store: Store, runs: Runs): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const where = issue?.path.join(".") || "the request";
      throw new HearsayError("bad-request", `${where}: ${issue?.message ?? "not as described in /api/openapi.json"}`, {
        status: 400,
      });
    },
  });
  api.onError(answerFailure);
  addDescription(api, apiDescription);
  addQuestions(api, store);
  addRuns(api, runs);
  addActs(api, store);
  return api;
}
