/**
 * Keeps everybody out but the person at this machine: loopback names only (DNS rebinding), requests that change
 * something only from our own page, a random token per start, and a strict content security policy.
 */
import { timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { HearsayError } from "../model/error.ts";

const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Refuses a Host that is not this machine's loopback, and an Origin that is not this very server. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  const name = host.replace(/:\d+$/u, "");
  if (!LOOPBACK.has(name)) {
    throw new HearsayError("foreign-host", `this server answers on 127.0.0.1 and localhost only, not as "${name}"`, {
      status: 421,
    });
  }
  const origin = c.req.header("origin");
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new HearsayError("foreign-origin", `a page of "${origin}" may not use this server`, { status: 403 });
  }
  await next();
};

/** Asks for the token of this start in the header `x-hearsay-token`. */
export function tokenRequired(token: string): MiddlewareHandler {
  const expected = Buffer.from(token);
  return async (c, next) => {
    const given = Buffer.from(c.req.header("x-hearsay-token") ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new HearsayError(
        "token-missing",
        "the token of this start is missing or old; open the address that the command printed",
        { status: 401 },
      );
    }
    await next();
  };
}

export const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
});
