/**
 * Address: which endpoints may be asked, and where a report's text goes when one is.
 *
 * This machine may always be asked. An address outside of it is asked only when the user named it himself for this run:
 * the text of the report goes there. A key travels over https, or stays on this machine.
 */
import { HearsayError } from "../../model/error.ts";

export interface Endpoint {
  /** Where the questions are posted: ".../chat/completions". */
  readonly url: URL;
  /** Whether the report's text leaves this machine. */
  readonly leaves: boolean;
}

/**
 * Checks the address of an OpenAI-compatible endpoint.
 *
 * @param base   what comes before "/chat/completions", for most servers an address that ends with "/v1"
 * @param chosen whether the user named this address himself, on the command line
 * @param keyed  whether a key will be sent
 * @throws HearsayError `second-reader-address`
 * @example endpointAt("http://127.0.0.1:8080/v1", { chosen: false, keyed: false }).leaves // false
 */
export function endpointAt(base: string, { chosen, keyed }: { chosen: boolean; keyed: boolean }): Endpoint {
  const url = URL.canParse(base) ? new URL(base) : null;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw refused(`"${safely(base)}" is no http or https address; give one like http://127.0.0.1:8080/v1`);
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(`the address of ${url.host} holds a name or password; put the key into HEARSAY_SECOND_KEY`);
  }
  const leaves = !isThisMachine(url.hostname);
  if (leaves && !chosen) {
    throw refused(
      `${url.host} is not this machine: reports would leave it; name the address on the command line (--second) if you want that`,
    );
  }
  if (leaves && keyed && url.protocol !== "https:") {
    throw refused(`the key would go to ${url.host} unencrypted; use https, or unset HEARSAY_SECOND_KEY`);
  }
  const path = url.pathname.replace(/\/+$/u, "");
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  url.hash = "";
  return { url, leaves };
}

/** Whether it is an address rather than a folder ("C:\models" is a folder). */
export function isAddress(where: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//iu.test(where);
}

/** Names and addresses that never leave the machine (RFC 6761, RFC 1122, RFC 4291). */
function isThisMachine(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(?:\.\d{1,3}){3}$/u.test(host);
}

/** An address without what may be a password in it, for a message. */
function safely(base: string): string {
  return base.replace(/\/\/[^/@]*@/u, "//…@").slice(0, 200);
}

function refused(message: string): HearsayError {
  return new HearsayError("second-reader-address", message, { exit: 2, status: 400 });
}
