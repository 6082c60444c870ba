/**
 * Capture URL: fetches one page of the public network.
 *
 * Method  http and https only; every host, also behind a redirect, is resolved, checked and pinned (url/pinned-lookup.ts);
 *         at most 5 redirects, 20 MB unpacked, 20 seconds in all; text types only. No cookies, no scripts, no proxy.
 */
import type { IncomingMessage } from "node:http";
import { HearsayError } from "../model/error.ts";
import type { Capture } from "../model/report.ts";
import { captureBytes } from "./capture-bytes.ts";
import { isPublicAddress } from "./url/address.ts";
import { bodyOf } from "./url/body.ts";
import { type Resolve, resolveBySystem } from "./url/pinned-lookup.ts";
import { get, type RequestOptions } from "./url/request.ts";

const MOST_REDIRECTS = 5;
const LONGEST_MS = 20_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const TYPES =
  /^(?:text\/(?:html|plain|markdown|x-markdown)|application\/(?:xhtml\+xml|json|ld\+json|x-ndjson|jsonl|x-jsonlines))$/;
const KEPT = ["content-type", "content-language", "last-modified", "etag", "date", "link"];

export interface UrlOptions {
  readonly signal?: AbortSignal | undefined;
  /** Lets private addresses through. For tests with a server of their own; no command or setting turns it on. */
  readonly allowPrivate?: boolean | ((address: string) => boolean) | undefined;
  /** Resolves host names; the system's resolver when not given. */
  readonly resolve?: Resolve | undefined;
  /** Milliseconds for the whole fetch; 20,000 when not given. */
  readonly timeout?: number | undefined;
  /** Bytes of the unpacked page; 20 MB when not given. */
  readonly limit?: number | undefined;
  readonly now?: number | undefined;
}

/**
 * Fetches a page.
 *
 * @throws HearsayError "address-not-web", "address-refused", "too-many-redirects", "fetch-status" (the server's answer was
 *         not 2xx), "fetch-type" (no text), "file-too-large", "fetch-timeout", "fetch-failed"
 * @example (await captureUrl("https://news.example/bridge")).origin.finalUrl
 */
export async function captureUrl(address: string, options: UrlOptions = {}): Promise<Capture> {
  const timeout = AbortSignal.timeout(options.timeout ?? LONGEST_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    return await fetched(address, requestOptions(options, signal), options);
  } catch (error) {
    throw inOurWords(address, error, timeout.aborted, options);
  }
}

function requestOptions(options: UrlOptions, signal: AbortSignal): RequestOptions {
  const allow = options.allowPrivate;
  const allowed = typeof allow === "function" ? allow : allow === true ? () => true : isPublicAddress;
  return { signal, allowed, resolve: options.resolve ?? resolveBySystem };
}

async function fetched(address: string, request: RequestOptions, options: UrlOptions): Promise<Capture> {
  let url = parsed(address);
  for (let redirects = 0; ; redirects++) {
    const response = await get(url, request);
    const next = redirectOf(response, url);
    if (!next) return captured(address, url, response, options);
    response.destroy();
    if (redirects === MOST_REDIRECTS) {
      throw new HearsayError("too-many-redirects", `${address} redirects more than ${MOST_REDIRECTS} times`, {
        status: 502,
      });
    }
    url = next;
  }
}

function parsed(address: string, base?: URL): URL {
  try {
    return new URL(address, base);
  } catch (cause) {
    throw new HearsayError("address-not-web", `"${address.slice(0, 200)}" is no address of a page`, {
      status: 400,
      cause,
    });
  }
}

function redirectOf(response: IncomingMessage, url: URL): URL | undefined {
  const location = response.headers.location;
  return location && REDIRECTS.has(response.statusCode ?? 0) ? parsed(location, url) : undefined;
}

async function captured(address: string, url: URL, response: IncomingMessage, options: UrlOptions): Promise<Capture> {
  const status = response.statusCode ?? 0;
  const declared = response.headers["content-type"] ?? "";
  const type = declared.split(";", 1)[0]!.trim().toLowerCase();
  if (status < 200 || status > 299)
    throw refused(response, "fetch-status", `${url.href} answers with status ${status}`);
  if (type !== "" && !TYPES.test(type)) {
    throw refused(
      response,
      "fetch-type",
      `${url.href} is of type ${type}; only HTML, text, Markdown and JSON are read`,
    );
  }
  const bytes = await bodyOf(response, url.href, options.limit);
  const origin = { kind: "url", where: address, finalUrl: url.href, status, headers: kept(response) } as const;
  return captureBytes(bytes, { name: url.pathname, mediaType: declared, origin, now: options.now });
}

function refused(response: IncomingMessage, code: string, message: string): HearsayError {
  response.destroy();
  return new HearsayError(code, message, { status: 502 });
}

function kept(response: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    KEPT.flatMap((name) => (response.headers[name] ? [[name, String(response.headers[name])]] : [])),
  );
}

function inOurWords(address: string, error: unknown, timedOut: boolean, options: UrlOptions): unknown {
  if (error instanceof HearsayError) return error;
  if (options.signal?.aborted)
    return new HearsayError("fetch-stopped", `fetching ${address} was stopped`, { cause: error });
  if (timedOut) {
    const seconds = (options.timeout ?? LONGEST_MS) / 1000;
    return new HearsayError("fetch-timeout", `${address} did not answer within ${seconds} s`, {
      status: 504,
      cause: error,
    });
  }
  const why = error instanceof Error ? error.message : String(error);
  return new HearsayError("fetch-failed", `${address} could not be fetched: ${why}`, { status: 502, cause: error });
}
