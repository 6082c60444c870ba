/** All claims of a case by one row of numbers; what is read of one is made at the moment. */
import { type Numbering, numbering } from "../numbering.ts";
import type { ClaimDigest, Digest } from "./digest.ts";

export interface Claims {
  readonly numbers: Numbering;
  get(claim: number): ClaimDigest;
}

export function claimsOf(digests: readonly Digest[]): Claims {
  const numbers = numbering(digests.map(({ claims }) => claims.length));
  return {
    numbers,
    get: (claim) => digests[numbers.report(claim)]?.claims.get(numbers.at(claim)) as ClaimDigest,
  };
}
