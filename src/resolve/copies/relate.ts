/**
 * How one report's text goes back to another's, from the shingles they share.
 *
 * Bounds: docs/decisions/0010-shingles-of-five-words.md. Shingles that stand in many reports (a house's boilerplate) weigh
 * less; in a family of true copies all are equally common, so that the share is not changed.
 */
import type { CopyKind, Reason } from "../../model/across.ts";
import type { Digest } from "../digest/digest.ts";
import { fold, shared } from "../words.ts";
import { COMMON } from "./candidates.ts";

/** Share of the smaller report's shingles that stand in the larger one. */
const COPY_SHARE = 0.6;
const PARTIAL_SHARE = 0.25;
const REVISION_SHARE = 0.3;
/** The smaller has at least this part of the larger one's shingles. */
const ALIKE_SIZE = 0.6;
/** A copy cut short stands in the longer one nearly whole. */
const CUT_SHARE = 0.9;
const CUT_SIZE = 0.2;
/** Fewer shared shingles than this are a phrase, not a text. */
const FEWEST = 8;
/** Eight words in a row that both put between quotation marks. */
const QUOTED_FEWEST = 4;

export interface Relation {
  readonly kind: CopyKind;
  /** Of the smaller one's own words; for `quotes` the share of its quotations. */
  readonly share: number;
  readonly reasons: readonly Reason[];
}

/** How much a shingle weighs: less the more reports it stands in. */
export type Weight = (hash: number) => number;

/** @param common in how many reports a shingle stands, for those in many */
export function weightBy(common: ReadonlyMap<number, number>): Weight {
  return (hash) => COMMON / Math.max(COMMON, common.get(hash) ?? 0);
}

/**
 * @param smaller the weight of all own shingles of the one that weighs less
 * @returns undefined when the texts are unlike
 */
export function relate(a: Digest, b: Digest, weight: Weight, smaller: number): Relation | undefined {
  const own = shared(a.own, b.own, weight);
  const share = smaller === 0 ? 0 : own.both / smaller;
  const sizes = Math.min(a.own.length, b.own.length) / Math.max(a.own.length, b.own.length, 1);
  const reasons = [shareReason(share, sizes, own.count, Math.min(a.own.length, b.own.length))];
  if (own.count >= FEWEST) {
    const kind = kindOf(share, sizes, sameOutlet(a, b), sameText(a.headline, b.headline));
    if (kind) return { kind, share, reasons: [...reasons, ...agencyReason(a, b)] };
  }
  return quotesOf(a, b);
}

function kindOf(share: number, sizes: number, oneOutlet: boolean, oneHeadline: boolean): CopyKind | undefined {
  if (oneOutlet && share < 0.999 && (share >= COPY_SHARE || (oneHeadline && share >= REVISION_SHARE)))
    return "revision";
  if (oneOutlet && share >= COPY_SHARE && sizes < 0.999) return "revision";
  if (share >= COPY_SHARE && sizes >= ALIKE_SIZE) return "copy";
  if (share >= CUT_SHARE && sizes >= CUT_SIZE) return "copy";
  return share >= PARTIAL_SHARE ? "partial" : undefined;
}

function quotesOf(a: Digest, b: Digest): Relation | undefined {
  const quoted = shared(a.quoted, b.quoted);
  if (quoted.count < QUOTED_FEWEST) return undefined;
  const share = quoted.count / Math.min(a.quoted.length, b.quoted.length);
  const reason: Reason = {
    code: "shared-quotation",
    words: `both quote the same words (a run of about ${quoted.count + 4} words between quotation marks); their own words are unlike`,
    values: { sharedShingles: quoted.count, share: round(share) },
  };
  return { kind: "quotes", share, reasons: [reason] };
}

function shareReason(share: number, sizes: number, count: number, smaller: number): Reason {
  return {
    code: "shingle-containment",
    words: `${count} of the ${smaller} five-word shingles of the shorter report stand in the other one too, quotations left out`,
    values: { share: round(share), sharedShingles: count, shorter: smaller, sizeRatio: round(sizes) },
  };
}

function agencyReason(a: Digest, b: Digest): readonly Reason[] {
  if (a.agency === null || b.agency === null || !sameText(a.agency, b.agency)) return [];
  return [{ code: "agency-credit", words: `both name ${a.agency} as their agency`, values: { agency: a.agency } }];
}

/** Whether both name their outlet and it is one. */
export function sameOutlet(a: Digest, b: Digest): boolean {
  return a.outlet !== null && b.outlet !== null && sameText(a.outlet, b.outlet);
}

function sameText(a: string, b: string): boolean {
  const folded = fold(a);
  return folded !== "" && folded === fold(b);
}

export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
