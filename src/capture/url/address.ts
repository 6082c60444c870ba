/**
 * Address: which network addresses may be fetched from.
 *
 * Method  IPv4: everything outside the special-purpose blocks; IPv6: global unicast (2000::/3) without the blocks that
 *         carry IPv4 inside them or stand for documentation. So loopback, private, link-local, unique-local, metadata
 *         (169.254.169.254, fd00:ec2::254), multicast and mapped addresses are all refused.
 * Source  IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its updates).
 * Misses  networks that reach IPv4 only through NAT64 (64:ff9b::/96).
 */
import { BlockList, isIP } from "node:net";

const REFUSED_4 = blockList("ipv4", [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
]);

const GLOBAL_6 = blockList("ipv6", [["2000::", 3]]);
const REFUSED_6 = blockList("ipv6", [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
]);

/** @param address an IP address without brackets @returns false for anything that is no public address */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !REFUSED_4.check(address, "ipv4");
  return family === 6 && GLOBAL_6.check(address, "ipv6") && !REFUSED_6.check(address, "ipv6");
}

function blockList(family: "ipv4" | "ipv6", blocks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of blocks) list.addSubnet(network, prefix, family);
  return list;
}
