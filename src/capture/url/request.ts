/** Request: one GET to one checked address, without following redirects. */
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIP } from "node:net";
import { HearsayError } from "../../model/error.ts";
import { pinnedLookup, type Resolve, refusedAddress } from "./pinned-lookup.ts";

export interface RequestOptions {
  readonly signal: AbortSignal;
  readonly allowed: (address: string) => boolean;
  readonly resolve: Resolve;
}

const HEADERS = {
  "user-agent": "Mozilla/5.0 (compatible; Hearsay/0.1; reads one page at a user's request)",
  accept: "text/html, application/xhtml+xml, text/markdown, text/plain, application/json;q=0.9",
  "accept-encoding": "gzip, br, deflate",
  "accept-language": "en, *;q=0.5",
};

/**
 * @throws HearsayError "address-not-web" for anything but http and https or with a password in it, "address-refused",
 *         and errors of the network as they are
 */
export function get(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new HearsayError("address-not-web", `${url.protocol}//${url.host} is no plain http or https address`, {
      status: 400,
    });
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A literal address is never looked up, so the check in the lookup would not see it.
  if (isIP(host) && !options.allowed(host)) throw refusedAddress(url.hostname, host);
  return new Promise((done, fail) => {
    const send = url.protocol === "https:" ? httpsRequest : httpRequest;
    const lookup = pinnedLookup(options.resolve, options.allowed);
    const sent: ClientRequest = send(url, { agent: false, headers: HEADERS, lookup, signal: options.signal }, done);
    sent.on("error", fail);
    sent.end();
  });
}
