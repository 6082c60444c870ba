/**
 * Pinned lookup: resolves a host name, checks every address, and hands the connection exactly the addresses that were
 * checked. There is no second look-up between check and connection that could answer differently (DNS rebinding).
 */
import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { HearsayError } from "../../model/error.ts";

export interface Address {
  readonly address: string;
  readonly family: number;
}

/** Resolves a host name to all its addresses. */
export type Resolve = (host: string) => Promise<readonly Address[]>;

/** The operating system's own resolver. */
export const resolveBySystem: Resolve = (host) => systemLookup(host, { all: true });

/**
 * @param allowed whether an address may be reached
 * @returns a `lookup` for `http.request`; it fails with HearsayError "address-refused" when any address is not allowed
 */
export function pinnedLookup(resolve: Resolve, allowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const refused = addresses.find(({ address }) => !allowed(address));
        const first = addresses[0];
        if (refused || !first) callback(refusedAddress(host, refused?.address ?? "no address"), "", 0);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

/** The error for a host that leads into a private network. */
export function refusedAddress(host: string, address: string): HearsayError {
  return new HearsayError(
    "address-refused",
    `${host} leads to ${address}, which is no public address; only pages of the public network are fetched. ` +
      "Save the page as a file and add that instead",
    { status: 400 },
  );
}
