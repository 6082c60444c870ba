import { serveStatic } from "@hono/node-server/serve-static";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";
import { addActs } from "./acts.ts";
import { answerFailure } from "./failure.ts";
import { headers, loopbackOnly, tokenRequired } from "./guard.ts";
import { addQuestions } from "./questions.ts";
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

const DESCRIPTION = { openapi: "3.1.0", info: { title: "Hearsay", version: "1" } };

/** The API's description, OpenAPI 3.1; `npm run docs` writes it to docs/openapi.json. */
export function apiDescription(): object {
  // The routes are only described here, never called: no store is needed.
  return apiOf({} as Store, {} as Runs).getOpenAPI31Document(DESCRIPTION);
}

function apiOf(store: Store, runs: Runs): OpenAPIHono {
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
  addQuestions(api, store);
  addActs(api, store, runs);
  api.doc31("/openapi.json", DESCRIPTION);
  api.all("*", (c) => {
    throw new HearsayError(
      "no-such-route",
      `nothing at ${c.req.method} ${c.req.path}; /api/openapi.json lists what there is`,
      { status: 404 },
    );
  });
  return api;
}
