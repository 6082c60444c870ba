import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { type ServerType, serve } from "@hono/node-server";
import { openCase } from "../batch/open.ts";
import { HearsayError } from "../model/error.ts";
import { createApp } from "../serve/app.ts";
import { runsOf } from "../serve/runs.ts";
import { openBrowser } from "./open-browser.ts";
import { style, terminal } from "./terminal.ts";
import { buildWeb } from "./web-build.ts";

const WEB = fileURLToPath(new URL("../../web/dist", import.meta.url));

/** Serves a case on loopback until the process is told to stop. */
export async function serveCase(
  path: string,
  options: { readonly port: number; readonly open: boolean; readonly token?: string | undefined },
): Promise<void> {
  if (!Number.isInteger(options.port) || options.port < 0 || options.port > 65_535) {
    throw new HearsayError("bad-port", "--port expects a whole number from 0 to 65535", { exit: 2 });
  }
  await buildWeb();
  const { out, err } = terminal();
  const store = await openCase(path);
  const runs = runsOf(store);
  const token = options.token ?? randomBytes(24).toString("base64url");
  const app = createApp({ store, runs, token, web: WEB });
  const server = serve({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" });
  try {
    const address = `http://127.0.0.1:${await listening(server, options.port)}/#token=${token}`;
    out.write(`${style(out, "bold", path)} is open at ${address}\n`);
    err.write(style(err, "dim", "Ctrl-C closes it. Only this machine can reach it, and only with this address.\n"));
    if (options.open) openBrowser(address);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  } finally {
    server.close();
    if ("closeAllConnections" in server) server.closeAllConnections();
    await runs.close();
    await store.close();
  }
}

async function listening(server: ServerType, port: number): Promise<number> {
  try {
    if (!server.listening) await once(server, "listening");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EADDRINUSE") throw error;
    throw new HearsayError(
      "port-taken",
      `port ${port} is taken by another program; choose another with --port N, or --port 0 for a free one`,
    );
  }
  const address = server.address();
  return typeof address === "object" && address ? address.port : port;
}
